import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';

/** Whose book an insured is in: that of an agency, and of the carrier that it asks for cover. */
interface InBook {
  readonly insuredId: string;
  readonly producerId: string;
  /** Null while no carrier was asked. */
  readonly carrierId: string | null;
}

/** What of an insured is searched: its books have the words of it. */
export const searchedOfInsured = ['name', 'doingBusinessAs'] as const;

/**
 * Puts an insured into a book, unless it is there: from then on agency and carrier see it, and find it by its names. The
 * transaction has added the insured, or locked these columns of it.
 */
export const addToBook = async (transaction: WriteTransaction<'submissions'>, inBook: InBook): Promise<void> => {
  const id = transaction.newId(identifierPrefixes.insuredBooks);
  await transaction.insertOnce('insuredBooks', [{ id, ...inBook }]);
};
