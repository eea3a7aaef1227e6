import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { closeTasks } from '../intake/work-lists.ts';
import { AlreadyClaimed } from '../refusals.ts';
import { submissionTransitions } from '../rules/lifecycle.ts';

defineMutation('claimSubmission', {
  keyspace: 'submissions',
  description:
    'Takes a submission that nobody works on: from then on it is in review, and no other underwriter prices it. Of two who take it at once, one gets it.',
  roles: ['underwriter', 'org_admin'],
  refusals: [AlreadyClaimed],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
  }),
  changed: { submission: changedRow('submissions', 'The submission, in review.') },
  prepare: async () => ({}),
  change: async (transaction, { submissionId, expectedVersion }, _, { viewer }) => {
    const columns = ['version', 'status', 'claimedById', 'claimedAt'] as const;
    const submission = await transaction.lock('submissions', submissionId, columns);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { claimedById, status } = submission;
    if (claimedById !== null) return refuse(AlreadyClaimed, ['submissionId'], { claimedById });
    const refusal =
      staleVersion(submission, expectedVersion) ??
      invalidTransition(submissionTransitions, status, 'in_review', 'submissionId');
    if (refusal) return refusal;
    const claimed = { status: 'in_review', claimedById: viewer.userId, claimedAt: transaction.now } as const;
    await transaction.set('submissions', submissionId, claimed);
    await closeTasks(transaction, submissionId, ['underwriting'], viewer.userId);
    return { changed: { submission: submissionId } };
  },
});
