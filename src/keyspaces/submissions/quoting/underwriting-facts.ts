import type { GraphContext } from '../../../graphql/context.ts';

/**
 * Reads a submission with all that sets its price and decides on it, past the viewer's eyes: rates, agreements and authority
 * profiles are read by few. Null when there is no such submission.
 */
export const readUnderwritingFacts = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, submissionId: string) => {
  const submission = await rulesDb('submissions').query.submissions.findFirst({
    where: { id: submissionId },
    with: {
      classCode: { columns: { code: true } },
      lossHistory: true,
      insured: { columns: { yearsInBusiness: true } },
      program: { with: { versions: true, agreements: true, rateTables: true } },
      producer: { columns: { id: true }, with: { licenses: true, appointments: true } },
    },
  });
  if (!submission) return null;
  const [profiles, stateRules] = await Promise.all([
    rulesDb('global').query.authorityProfiles.findMany({}),
    rulesDb('global').query.stateRules.findMany({ where: { stateCode: submission.stateCode } }),
  ]);
  return { ...submission, profiles, stateRules };
};

/** A submission with all that sets its price and decides on it. */
export type UnderwritingFacts = NonNullable<Awaited<ReturnType<typeof readUnderwritingFacts>>>;
