import { clearanceTask } from '../../src/keyspaces/submissions/rules/work-lists.ts';
import type { Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Market } from './setup.ts';
import { producerUser } from './submitting.ts';

/** Whether an agency has an insured in its book. */
const hasInBook = ({ book }: Market, producer: Stored<'producers'>, insured: Stored<'insureds'>): boolean =>
  book.rows.insuredBooks.some((row) => row.insuredId === insured.id && row.producerId === producer.id);

/**
 * An agency enters a business that another agency has in its book: it hears nothing of that one, and an underwriter is
 * asked whether the two are the same.
 */
export const enterAgain = (market: Market, producer: Stored<'producers'>): void => {
  const { book, producers, products } = market;
  const others = producers.filter(({ id }) => id !== producer.id);
  const original = products
    .flatMap(({ insureds }) => insureds)
    .find((one) => !hasInBook(market, producer, one) && others.some((other) => hasInBook(market, other, one)));
  if (!original) throw new Error(`${market.plan.name} has no insured that ${producer.name} lacks.`);
  const { name, entityType, addressLine1, city, stateCode, postalCode, naicsCode, yearsInBusiness } = original;
  const business = { entityType, addressLine1, city, stateCode, postalCode, naicsCode, yearsInBusiness };
  book.act('createInsured', producerUser(market, producer), () => {
    const { id } = book.add('insureds', { ...business, name: name.toUpperCase() });
    book.add('insuredBooks', { insuredId: id, producerId: producer.id, carrierId: null });
    book.add('submissionsTasks', {
      ...clearanceTask([original.id], dayOf(book.now)),
      subjectId: id,
      insuredId: id,
      producerId: producer.id,
      carrierId: null,
      assigneeId: null,
      status: 'open',
      doneAt: null,
      doneById: null,
    });
  });
};
