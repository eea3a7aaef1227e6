import { declineReason } from '../../../../schema/submissions/enums.ts';
import { changedRow, defineMutation, notFound, refuse } from '../../../graphql/mutation/index.ts';
import { longestNote } from '../../../graphql/mutation/input.ts';
import { stateRuleOn } from '../../global/rules/state-rules.ts';
import { programVersionOn } from '../../global/rules/versions.ts';
import { endedColumns, endSubmission, refusalToEnd } from '../intake/ending.ts';
import { raiseTask } from '../intake/work-lists.ts';
import { LockedByOther } from '../refusals.ts';
import { adverseActionTask } from '../rules/work-lists.ts';
import { DeclineReason } from '../submission.ts';

defineMutation('declineSubmission', {
  keyspace: 'submissions',
  description:
    'Refuses a submission, with its quotes. Where the state asks for it, the compliance officers get the task of telling the applicant in writing why. It may be taken up again, once.',
  roles: ['underwriter', 'org_admin'],
  refusals: [LockedByOther],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    reason: t.oneOf(DeclineReason, declineReason, 'Why.'),
    note: t.optional(
      t.text('What the audit entry, and the letter to the applicant, are to say beside it.', { max: longestNote }),
    ),
  }),
  changed: { submission: changedRow('submissions', 'The submission, declined.') },

  prepare: async ({ submissionId }, context) => {
    const seen = await context.submissionsDb.query.submissions.findFirst({
      where: { id: submissionId },
      columns: { programId: true, stateCode: true, requestedEffectiveDate: true },
    });
    if (!seen) return notFound(submissionId, 'submissionId');
    const { programId, stateCode, requestedEffectiveDate } = seen;
    const { query } = context.rulesDb('global');
    const [program, stateRules] = await Promise.all([
      query.programs.findFirst({ where: { id: programId }, with: { versions: true } }),
      query.stateRules.findMany({ where: { stateCode } }),
    ]);
    const admitted = !programVersionOn(program?.versions ?? [], requestedEffectiveDate)?.nonAdmitted;
    const key = { stateCode, lineOfBusinessCode: program?.lineOfBusinessCode ?? '', admitted };
    return { noticeDays: stateRuleOn(stateRules, key, context.today)?.adverseActionNoticeDays ?? null };
  },

  change: async (transaction, input, { noticeDays }, { viewer, today }) => {
    const { submissionId, expectedVersion, reason, note } = input;
    const submission = await transaction.lock('submissions', submissionId, endedColumns);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { claimedById, producerId, carrierId, insuredId } = submission;
    if (claimedById !== null && claimedById !== viewer.userId && viewer.role !== 'org_admin') {
      return refuse(LockedByOther, ['submissionId'], { claimedById });
    }
    const refusal = refusalToEnd(submission, 'declined', expectedVersion);
    if (refusal) return refusal;
    transaction.because(reason, note);
    const declined = { end: 'declined', reason: { declineReason: reason }, userId: viewer.userId } as const;
    await endSubmission(transaction, submissionId, declined);
    if (noticeDays !== null) {
      const task = adverseActionTask(noticeDays, today, note);
      await raiseTask(transaction, { ...task, producerId, carrierId, insuredId, subjectId: submissionId });
    }
    return { changed: { submission: submissionId } };
  },
});
