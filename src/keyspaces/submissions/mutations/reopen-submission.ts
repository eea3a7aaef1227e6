import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { AlreadyReopened } from '../refusals.ts';
import { reopenings } from '../rules/ending.ts';

defineMutation('reopenSubmission', {
  keyspace: 'submissions',
  description:
    'Takes a submission up again that was declined, withdrawn or has expired: it is in review with whoever reopens it. That is possible once; what has ended a second time is asked for anew.',
  roles: ['underwriter', 'org_admin'],
  refusals: [AlreadyReopened],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    reason: t.text('Why, as the audit entry says.'),
  }),
  changed: { submission: changedRow('submissions', 'The submission, in review.') },
  prepare: async () => ({}),
  change: async (transaction, { submissionId, expectedVersion, reason }, _, { viewer }) => {
    const submission = await transaction.lock('submissions', submissionId, [
      'version',
      'status',
      'claimedById',
      'claimedAt',
      'reopenedAt',
      'declineReason',
      'lostReason',
      'competitor',
    ]);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { status, reopenedAt } = submission;
    const refusal =
      staleVersion(submission, expectedVersion) ?? invalidTransition(reopenings, status, 'in_review', 'submissionId');
    if (refusal) return refusal;
    if (reopenedAt !== null) return refuse(AlreadyReopened, ['submissionId'], { reopenedAt });
    transaction.because(reason);
    await transaction.set('submissions', submissionId, {
      status: 'in_review',
      claimedById: viewer.userId,
      claimedAt: transaction.now,
      reopenedAt: transaction.now,
      declineReason: null,
      lostReason: null,
      competitor: null,
    });
    return { changed: { submission: submissionId } };
  },
});
