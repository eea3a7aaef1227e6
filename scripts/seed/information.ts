import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import type { Case } from './quoting.ts';
import { ownersOf } from './views.ts';

const questions = [
  'Please send currently valued loss runs of the last five years.',
  'What share of the work is done by subcontractors, and are they required to carry insurance of their own?',
];

/** Asks the producer what is missing. The first question is answered the next day, the others are still open. */
export const requestInformation = ({ book, submission, underwriter }: Case, answeredById: string | undefined): void => {
  const userId = underwriter.user.id;
  const [first] = book.act('requestInformation', userId, () => {
    book.move(submission, 'incomplete');
    return questions.map((question, index) => add(submission, { question, ordinal: index + 1 }));
  });

  function add(asked: Stored<'submissions'>, values: { question: string; ordinal: number }) {
    return book.add('informationRequests', {
      ...values,
      submissionId: asked.id,
      ...ownersOf(asked),
      requestedById: userId,
      answer: null,
      answeredById: null,
      answeredAt: null,
    });
  }

  book.plan(later(book.now, 1), 'answerInformationRequest', answeredById, () => {
    if (!first || !answeredById) return;
    const answer = 'Attached, valued this month.';
    book.change(first, { answer, answeredById, answeredAt: book.now });
  });
};
