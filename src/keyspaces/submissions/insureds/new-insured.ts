import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { OwnRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type MutationContext, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { raiseTask } from '../intake/work-lists.ts';
import { DuplicateInsured } from '../refusals.ts';
import { clearanceTask } from '../rules/work-lists.ts';
import { refusalOfAddress } from './address-input.ts';
import { findAlike } from './clearance.ts';
import { sealFein } from './fein.ts';
import { addToBook } from './insured-books.ts';
import { columnsOfDetails, type NewInsured } from './insured-input.ts';

/** An insured that may be added. */
export interface PreparedInsured {
  readonly row: OwnRow<'insureds'>;
  /** Insureds of other agencies that it may be. */
  readonly alikeOfOthers: readonly string[];
}

/** Looks whether the business is known, and makes its row. `path` is where the input describes it. */
export const prepareInsured = async (
  context: MutationContext,
  asked: NewInsured,
  ...path: string[]
): Promise<PreparedInsured | Refusal> => {
  const { fein, mailingAddress, contact, doingBusinessAs, addressLine2, confirmNew, ...needed } = asked;
  const [noState, { known, ofOthers }] = await Promise.all([
    refusalOfAddress(context, asked, ...path),
    findAlike(context, asked, ''),
  ]);
  if (noState) return noState;
  if (known.length > 0 && confirmNew !== true) {
    return refuse(DuplicateInsured, [...path, 'name'], { candidateIds: [...known] });
  }
  const id = context.newId(identifierPrefixes.insureds);
  const details = columnsOfDetails({ mailingAddress, contact, doingBusinessAs, addressLine2 });
  const sealed = fein === null ? {} : await sealFein(context, id, fein);
  return { row: { id, ...needed, ...details, ...sealed }, alikeOfOthers: ofOthers };
};

/** An agency and a carrier, as far as either is known. */
interface Owners {
  readonly producerId: string | null;
  readonly carrierId: string | null;
}

/** Adds the insured to the organization, and to the book of its agency. An underwriter is asked when others may have it. */
export const addInsured = async (
  transaction: WriteTransaction<'submissions'>,
  { row, alikeOfOthers }: PreparedInsured,
  { producerId, carrierId }: Owners,
  today: string,
): Promise<void> => {
  const insuredId = row.id;
  await transaction.insert('insureds', [row]);
  if (producerId !== null) await addToBook(transaction, { insuredId, producerId, carrierId });
  if (alikeOfOthers.length === 0) return;
  const task = clearanceTask(alikeOfOthers, today);
  await raiseTask(transaction, { ...task, subjectId: insuredId, producerId, carrierId: null, insuredId });
};
