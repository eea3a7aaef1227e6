import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { closeTasks } from '../intake/work-lists.ts';
import { LockedByOther } from '../refusals.ts';
import { assignedStatus, assignments } from '../rules/assignment.ts';

defineMutation('assignSubmission', {
  keyspace: 'submissions',
  description:
    'Gives a submission to an underwriter. One that nobody works on is in review then; one that somebody works on is handed over by them, or by an administrator.',
  roles: ['underwriter', 'org_admin'],
  refusals: [LockedByOther],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    underwriterId: t.id('users', 'Who is to work on it: an active underwriter of the organization.'),
  }),
  changed: { submission: changedRow('submissions', 'The submission with its underwriter.') },

  prepare: async ({ underwriterId }, { globalDb }) => {
    const user = await globalDb.query.users.findFirst({
      where: { id: underwriterId },
      columns: { role: true, status: true },
    });
    if (!user) return notFound(underwriterId, 'underwriterId');
    return user.role === 'underwriter' && user.status === 'active'
      ? {}
      : invalidInput('must be an active underwriter', 'underwriterId');
  },

  change: async (transaction, input, _, { viewer }) => {
    const { submissionId, expectedVersion, underwriterId } = input;
    const columns = ['version', 'status', 'claimedById', 'claimedAt'] as const;
    const submission = await transaction.lock('submissions', submissionId, columns);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { claimedById, status } = submission;
    if (claimedById !== null && claimedById !== viewer.userId && viewer.role !== 'org_admin') {
      return refuse(LockedByOther, ['submissionId'], { claimedById });
    }
    const after = assignedStatus(status);
    const refusal =
      staleVersion(submission, expectedVersion) ?? invalidTransition(assignments, status, after, 'submissionId');
    if (refusal) return refusal;
    if (claimedById === underwriterId) return { changed: { submission: submissionId } };
    const claimed = { status: after, claimedById: underwriterId, claimedAt: transaction.now };
    await transaction.set('submissions', submissionId, claimed);
    await closeTasks(transaction, submissionId, ['underwriting'], viewer.userId);
    return { changed: { submission: submissionId } };
  },
});
