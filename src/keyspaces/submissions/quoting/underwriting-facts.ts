import type { GraphContext } from '../../../graphql/context.ts';

/** A submission as the viewer sees it; null when it is out of sight. */
export const findSubmission = async ({ submissionsDb }: Pick<GraphContext, 'submissionsDb'>, id: string) =>
  (await submissionsDb.query.submissions.findFirst({ where: { id } })) ?? null;

type Submission = NonNullable<Awaited<ReturnType<typeof findSubmission>>>;

/**
 * Reads all that sets the price of a submission and decides on it, past the viewer's eyes: rates and agreements are read by few.
 * All of it is known by the submission's own columns, so that nothing waits for a level above it.
 */
export const readUnderwritingFacts = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, submission: Submission) => {
  const { id: submissionId, insuredId, programId, producerId, classCodeId, stateCode } = submission;
  const submissions = rulesDb('submissions').query;
  const global = rulesDb('global').query;
  const [lossHistory, insured, classCode, known, versions, agreements, rateTables, licenses, appointments, stateRules] =
    await Promise.all([
      submissions.lossHistory.findMany({ where: { submissionId } }),
      submissions.insureds.findFirst({ where: { id: insuredId }, columns: { yearsInBusiness: true } }),
      global.classCodes.findFirst({ where: { id: classCodeId }, columns: { code: true } }),
      global.programs.findFirst({ where: { id: programId } }),
      global.programVersions.findMany({ where: { programId } }),
      global.daAgreements.findMany({ where: { programId } }),
      global.rateTables.findMany({ where: { programId } }),
      global.producerLicenses.findMany({ where: { producerId } }),
      global.producerAppointments.findMany({ where: { producerId } }),
      global.stateRules.findMany({ where: { stateCode } }),
    ]);
  if (!insured || !known) throw new Error(`The insured or the program of the submission ${submissionId} is not there.`);
  const program = { ...known, versions, agreements, rateTables };
  return { ...submission, lossHistory, insured, classCode, program, licenses, appointments, stateRules };
};

/** A submission with all that sets its price and decides on it. */
export type UnderwritingFacts = Awaited<ReturnType<typeof readUnderwritingFacts>>;
