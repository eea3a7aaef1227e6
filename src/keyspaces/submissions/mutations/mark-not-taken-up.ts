import { lostReason } from '../../../../schema/submissions/enums.ts';
import { changedRow, defineMutation, notFound } from '../../../graphql/mutation/index.ts';
import { longestNote } from '../../../graphql/mutation/input.ts';
import { endedColumns, endSubmission, refusalToEnd } from '../intake/ending.ts';
import { LostReason } from '../submission.ts';

defineMutation('markNotTakenUp', {
  keyspace: 'submissions',
  description:
    'Notes that nothing has come of a submission: the business went elsewhere, or nowhere. Quotes of it are not taken; one that waits for a higher authority is declined.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    reason: t.oneOf(LostReason, lostReason, 'Why.'),
    competitor: t.optional(t.text('Who got the business, where that is known.', { max: 200 })),
    note: t.optional(t.text('What else the audit entry is to say.', { max: longestNote })),
  }),
  changed: { submission: changedRow('submissions', 'The submission, not taken up.') },
  prepare: async () => ({}),
  change: async (transaction, input, _, { viewer }) => {
    const { submissionId, expectedVersion, reason: lostReason, competitor, note } = input;
    const submission = await transaction.lock('submissions', submissionId, endedColumns);
    if (!submission) return notFound(submissionId, 'submissionId');
    const refusal = refusalToEnd(submission, 'not_taken_up', expectedVersion);
    if (refusal) return refusal;
    transaction.because(lostReason, note);
    const reason = { lostReason, competitor };
    await endSubmission(transaction, submissionId, { end: 'not_taken_up', reason, userId: viewer.userId });
    return { changed: { submission: submissionId } };
  },
});
