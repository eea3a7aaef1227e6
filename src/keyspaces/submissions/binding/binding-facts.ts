import type { GraphContext } from '../../../graphql/context.ts';
import { readAuthority } from '../../global/authority/own-authority.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** A quote as the viewer sees it; null when it is out of sight. */
export const findQuote = async ({ submissionsDb }: Pick<GraphContext, 'submissionsDb'>, quoteId: string) =>
  (await submissionsDb.query.quotes.findFirst({ where: { id: quoteId } })) ?? null;

/** A quote without anything beside it. */
export type Quote = NonNullable<Awaited<ReturnType<typeof findQuote>>>;

/**
 * What decides on a quote's bind beside the quote, past the viewer's eyes: a producer's bind needs terms, agreements and
 * approvals that a producer does not read. All of it is known by the quote's own columns, so that nothing waits for a level
 * above it, and the two keyspaces answer side by side.
 */
const readBesideQuote = async ({ rulesDb }: RulesEyes, quote: Quote) => {
  const { id: quoteId, submissionId, insuredId, programId, producerId } = quote;
  const submissions = rulesDb('submissions').query;
  const global = rulesDb('global').query;
  const [insured, lossHistory, coverages, subjectivities, approvals, program, producer, licenses, appointments] =
    await Promise.all([
      submissions.insureds.findFirst({ where: { id: insuredId } }),
      submissions.lossHistory.findMany({ where: { submissionId } }),
      submissions.quoteCoverages.findMany({ where: { quoteId }, orderBy: { ordinal: 'asc' } }),
      submissions.quoteSubjectivities.findMany({ where: { quoteId } }),
      submissions.submissionsApprovals.findMany({ where: { subjectId: quoteId } }),
      global.programs.findFirst({
        where: { id: programId },
        with: { versions: true, agreements: { with: { capacities: true } } },
      }),
      global.producers.findFirst({ where: { id: producerId }, columns: { id: true, remittanceDays: true } }),
      global.producerLicenses.findMany({ where: { producerId } }),
      global.producerAppointments.findMany({ where: { producerId } }),
    ]);
  if (!insured || !program || !producer) {
    throw new Error(`The insured, the program or the agency of the quote ${quoteId} is not there.`);
  }
  return { insured, lossHistory, coverages, subjectivities, approvals, program, producer, licenses, appointments };
};

/** A quote with all that decides on its bind. */
export type BindingFacts = Quote & Awaited<ReturnType<typeof readBesideQuote>>;

/** Reads a quote with all that decides on its bind, and the authority of whoever binds. Null when the viewer has no such quote. */
export const readBindingFacts = async (
  context: RulesEyes & Pick<GraphContext, 'submissionsDb'>,
  quoteId: string,
  binderId: string,
): Promise<{ facts: BindingFacts; profile: Awaited<ReturnType<typeof readAuthority>> } | null> => {
  const authority = readAuthority(context, binderId);
  const facts = findQuote(context, quoteId).then(
    async (quote) => quote && { ...quote, ...(await readBesideQuote(context, quote)) },
  );
  const [known, profile] = await Promise.all([facts, authority]);
  return known && { facts: known, profile };
};
