import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { raiseTask } from '../intake/work-lists.ts';
import { LockedByOther } from '../refusals.ts';
import { submissionTransitions } from '../rules/lifecycle.ts';
import { underwritingTask } from '../rules/work-lists.ts';

defineMutation('releaseSubmission', {
  keyspace: 'submissions',
  description:
    'Gives a submission in review back to the list of the underwriters. Whoever works on it may; an administrator may for others.',
  roles: ['underwriter', 'org_admin'],
  refusals: [LockedByOther],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
  }),
  changed: { submission: changedRow('submissions', 'The submission, waiting for an underwriter.') },
  prepare: async () => ({}),
  change: async (transaction, { submissionId, expectedVersion }, _, { viewer, today }) => {
    const submission = await transaction.lock('submissions', submissionId, [
      'version',
      'status',
      'priority',
      'claimedById',
      'claimedAt',
      'producerId',
      'carrierId',
      'insuredId',
    ]);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { status, priority, claimedById, producerId, carrierId, insuredId } = submission;
    if (claimedById !== null && claimedById !== viewer.userId && viewer.role !== 'org_admin') {
      return refuse(LockedByOther, ['submissionId'], { claimedById });
    }
    const refusal =
      staleVersion(submission, expectedVersion) ??
      // A draft becomes submitted as well, but by being handed in.
      invalidTransition({ ...submissionTransitions, draft: [] }, status, 'submitted', 'submissionId');
    if (refusal) return refusal;
    await transaction.set('submissions', submissionId, { status: 'submitted', claimedById: null, claimedAt: null });
    const owners = { producerId, carrierId, insuredId };
    await raiseTask(transaction, { ...underwritingTask(priority, today), ...owners, subjectId: submissionId });
    return { changed: { submission: submissionId } };
  },
});
