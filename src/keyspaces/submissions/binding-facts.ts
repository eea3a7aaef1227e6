import type { GraphContext } from '../../graphql/context.ts';

/**
 * Reads a quote with all that decides on its bind, past the viewer's eyes: a producer's bind needs terms, agreements and
 * approvals that a producer does not read. Null when there is no such quote.
 */
export const readBindingFacts = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, quoteId: string) => {
  const quote = await rulesDb('submissions').query.quotes.findFirst({
    where: { id: quoteId },
    with: {
      submission: { with: { classCode: { columns: { code: true } }, lossHistory: true } },
      insured: true,
      coverages: { orderBy: { ordinal: 'asc' } },
      subjectivities: true,
      approvals: true,
      program: { with: { versions: true, agreements: { with: { capacities: true } } } },
      producer: { columns: { id: true, remittanceDays: true }, with: { licenses: true, appointments: true } },
    },
  });
  return quote ?? null;
};

/** A quote with all that decides on its bind. */
export type BindingFacts = NonNullable<Awaited<ReturnType<typeof readBindingFacts>>>;

/** The authority profile that a user holds; null for one who holds none. */
export const readAuthority = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, userId: string) => {
  const assignment = await rulesDb('global').query.authorityAssignments.findFirst({
    where: { activeUserId: userId },
    with: { profile: true },
  });
  return assignment?.profile ?? null;
};
