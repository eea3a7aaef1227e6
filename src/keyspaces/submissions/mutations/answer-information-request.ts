import { and, eq, isNull } from 'drizzle-orm';
import { informationRequests, submissions } from '../../../../schema/submissions/tables/index.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { inputKinds } from '../../../graphql/mutation/input.ts';
import { AlreadyAnswered } from '../refusals.ts';
import { answering } from '../rules/answering.ts';

const answer = inputKinds.object('InformationAnswerInput', 'The answer to one question of the underwriter.', {
  requestId: inputKinds.id('informationRequests', 'The request, by its id.'),
  answer: inputKinds.text('What is answered.', { max: 10_000 }),
});

defineMutation('answerInformationRequest', {
  keyspace: 'submissions',
  description:
    'Answers what an underwriter has asked of the agency. When nothing is left to answer, the submission is in review again.',
  roles: ['producer', 'agency_admin'],
  refusals: [AlreadyAnswered],
  input: (t) => ({
    submissionId: t.id('submissions', 'The submission.'),
    expectedVersion: t.version('submission'),
    answers: t.list(answer, { max: listBounds.informationRequests }, 'The answers, in any order.'),
  }),
  changed: { submission: changedRow('submissions', 'The submission: in review when nothing is left to answer.') },
  prepare: async () => ({}),
  change: async (transaction, { submissionId, expectedVersion, answers }, _, { viewer }) => {
    const submission = await transaction.lock('submissions', submissionId, ['version', 'status']);
    if (!submission) return notFound(submissionId, 'submissionId');
    const refusal =
      staleVersion(submission, expectedVersion) ??
      invalidTransition(answering, submission.status, 'in_review', 'submissionId');
    if (refusal) return refusal;
    for (const [index, one] of answers.entries()) {
      const path = ['answers', String(index), 'requestId'];
      const request = await transaction.lock('informationRequests', one.requestId, [
        'submissionId',
        'answer',
        'answeredById',
        'answeredAt',
      ]);
      if (request?.submissionId !== submissionId) return notFound(one.requestId, ...path);
      if (request.answeredAt) return refuse(AlreadyAnswered, path, { answeredAt: request.answeredAt });
      const answered = { answer: one.answer, answeredById: viewer.userId, answeredAt: transaction.now };
      await transaction.set('informationRequests', one.requestId, answered);
    }
    const open = and(eq(informationRequests.submissionId, submissionId), isNull(informationRequests.answeredAt));
    const left = await transaction.read('informationRequests', ['id'], open);
    const status = left.length === 0 ? 'in_review' : submission.status;
    // The version grows with each answer: an underwriter who reads the submission sees that it is another one.
    await transaction.changeOne('submissions', { status }, eq(submissions.id, submissionId));
    transaction.audit('submissions', submissionId, submission, { status });
    return { changed: { submission: submissionId } };
  },
});
