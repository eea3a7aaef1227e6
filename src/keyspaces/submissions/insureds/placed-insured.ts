import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import {
  invalidInput,
  isRefusal,
  type MutationContext,
  notFound,
  type Refusal,
} from '../../../graphql/mutation/index.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { addToBook, searchedOfInsured } from './insured-books.ts';
import { newInsuredFields } from './insured-input.ts';
import { addInsured, type PreparedInsured, prepareInsured } from './new-insured.ts';

/** An insured that is recorded with its first submission. */
export const newInsured = t.object(
  'NewInsuredInput',
  'Who is to be covered, when it is not recorded yet: it is, by the same rules as `createInsured`.',
  newInsuredFields,
);

/** Who is to be covered: recorded already, or about to be. */
type PlacedInsured = { readonly id: string } | { readonly added: PreparedInsured };

interface Asked {
  readonly insuredId: string | null;
  readonly insured: InputValues<typeof newInsuredFields> | null;
}

/** Finds who is to be covered, or makes ready to record it. */
export const placedInsured = async (
  context: MutationContext,
  { insuredId, insured }: Asked,
): Promise<PlacedInsured | Refusal> => {
  if ((insuredId === null) === (insured === null)) {
    return invalidInput('must describe a new insured, unless `insuredId` names one', 'insured');
  }
  if (insured !== null) {
    const added = await prepareInsured(context, insured, 'insured');
    return isRefusal(added) ? added : { added };
  }
  const id = insuredId ?? '';
  const seen = await context.submissionsDb.query.insureds.findFirst({ where: { id }, columns: { id: true } });
  return seen ?? notFound(id, 'insuredId');
};

/** Records who is to be covered, unless it is, and puts it into the books of agency and carrier. Returns its id. */
export const placeInsured = async (
  transaction: WriteTransaction<'submissions'>,
  insured: PlacedInsured,
  book: { readonly producerId: string; readonly carrierId: string },
  today: string,
): Promise<string> => {
  if ('added' in insured) {
    await addInsured(transaction, insured.added, book, today);
    return insured.added.row.id;
  }
  // A name that changes meanwhile would be in the book as it was.
  await transaction.lock('insureds', insured.id, searchedOfInsured);
  await addToBook(transaction, { insuredId: insured.id, ...book });
  return insured.id;
};
