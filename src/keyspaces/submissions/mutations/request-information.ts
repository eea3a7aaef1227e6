import { eq } from 'drizzle-orm';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { informationRequests } from '../../../../schema/submissions/tables/index.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import {
  changedRow,
  defineMutation,
  invalidInput,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { LockedByOther } from '../refusals.ts';
import { submissionTransitions } from '../rules/lifecycle.ts';

defineMutation('requestInformation', {
  keyspace: 'submissions',
  description:
    'Asks the agency what the underwriter must know before a submission can be priced. It is incomplete until all is answered, and the agency may change it meanwhile.',
  roles: ['underwriter', 'org_admin'],
  refusals: [LockedByOther],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    questions: t.list(t.text('What is asked.', { max: 1000 }), { max: 20 }, 'What is asked, each by itself.'),
  }),
  changed: { submission: changedRow('submissions', 'The submission, incomplete.') },
  prepare: async () => ({}),
  change: async (transaction, { submissionId, expectedVersion, questions }, _, { viewer }) => {
    const submission = await transaction.lock('submissions', submissionId, [
      'version',
      'status',
      'claimedById',
      'producerId',
      'carrierId',
      'insuredId',
    ]);
    if (!submission) return notFound(submissionId, 'submissionId');
    const { status, claimedById, producerId, carrierId, insuredId } = submission;
    if (claimedById !== null && claimedById !== viewer.userId && viewer.role !== 'org_admin') {
      return refuse(LockedByOther, ['submissionId'], { claimedById });
    }
    const refusal =
      staleVersion(submission, expectedVersion) ??
      invalidTransition(submissionTransitions, status, 'incomplete', 'submissionId');
    if (refusal) return refusal;
    const before = await transaction.read(
      'informationRequests',
      ['ordinal'],
      eq(informationRequests.submissionId, submissionId),
    );
    if (before.length + questions.length > listBounds.informationRequests) {
      return invalidInput(`must leave the submission with at most ${listBounds.informationRequests}`, 'questions');
    }
    await transaction.set('submissions', submissionId, { status: 'incomplete' });
    await transaction.insert(
      'informationRequests',
      questions.map((question, index) => ({
        id: transaction.newId(identifierPrefixes.informationRequests),
        submissionId,
        producerId,
        carrierId,
        insuredId,
        ordinal: before.length + index + 1,
        question,
        requestedById: viewer.userId,
      })),
    );
    return { changed: { submission: submissionId } };
  },
});
