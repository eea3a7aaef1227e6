import { clearanceKeyOf } from '../../../../schema/clearance-key.ts';
import type { OwnRow, StoredRow } from '../../../data/write/write-transaction.ts';
import { invalidInput, type MutationContext, notFound, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { DuplicateInsured, InsuredShared } from '../refusals.ts';
import { type Clearance, placeOfPostalCode } from '../rules/clearance.ts';
import { refusalOfAddress } from './address-input.ts';
import { findAlike } from './clearance.ts';
import { feinHashes, noFein, sealFein } from './fein.ts';
import { columnsOfDetails, furtherFields, neededFields } from './insured-input.ts';

/** What may be changed of an insured: what is left out stays. */
export const changedFields = {
  name: t.kept(neededFields.name),
  entityType: t.kept(neededFields.entityType),
  addressLine1: t.kept(neededFields.addressLine1),
  city: t.kept(neededFields.city),
  stateCode: t.kept(neededFields.stateCode),
  postalCode: t.kept(neededFields.postalCode),
  naicsCode: t.kept(neededFields.naicsCode),
  yearsInBusiness: t.kept(neededFields.yearsInBusiness),
  doingBusinessAs: t.clearable(furtherFields.doingBusinessAs),
  fein: t.clearable(furtherFields.fein),
  addressLine2: t.clearable(furtherFields.addressLine2),
  mailingAddress: t.clearable(furtherFields.mailingAddress),
  contact: t.clearable(furtherFields.contact),
};

/** A change of an insured, as it was asked for. */
export interface InsuredChange extends InputValues<typeof changedFields> {
  readonly insuredId: string;
  readonly confirmNew: boolean | null;
  readonly duplicateOfId: string | null | undefined;
}

type Insured = StoredRow<'insureds'>;

/** Whether only the viewer's own agency has the insured; nobody else's agency is asked about. */
const refusalToShare = async (context: MutationContext, insuredId: string): Promise<Refusal | null> => {
  const { producerId } = context.viewer;
  if (producerId === null) return null;
  const books = await context.rulesDb('submissions').query.insuredBooks.findMany({
    where: { insuredId },
    columns: { producerId: true },
  });
  return books.every((book) => book.producerId === producerId) ? null : refuse(InsuredShared, ['insuredId']);
};

const refusalOfDuplicate = async (
  { submissionsDb }: MutationContext,
  { insuredId, duplicateOfId }: InsuredChange,
): Promise<Refusal | null> => {
  if (!duplicateOfId) return null;
  const columns = { id: true, duplicateOfId: true } as const;
  const original = await submissionsDb.query.insureds.findFirst({ where: { id: duplicateOfId }, columns });
  if (!original) return notFound(duplicateOfId, 'duplicateOfId');
  return original.id !== insuredId && original.duplicateOfId === null
    ? null
    : invalidInput('must be another insured, which is no duplicate itself', 'duplicateOfId');
};

/** Who may be the same business, where the change says something else of what it is told apart by. */
const clearanceOfChange = async (
  context: MutationContext,
  change: InsuredChange,
  seen: Insured,
  hasOtherFein: boolean,
): Promise<Clearance> => {
  const name = change.name ?? seen.name;
  const postalCode = change.postalCode ?? seen.postalCode;
  const isSame =
    clearanceKeyOf(name) === seen.clearanceKey &&
    placeOfPostalCode(postalCode) === placeOfPostalCode(seen.postalCode) &&
    !hasOtherFein;
  if (isSame) return { known: [], ofOthers: [] };
  return findAlike(context, { name, postalCode, fein: change.fein ?? null }, seen.id);
};

/** A change of an insured that may be made. */
interface PreparedChange {
  readonly values: Partial<OwnRow<'insureds'>>;
  /** Insureds of other agencies that it may be now. */
  readonly alikeOfOthers: readonly string[];
}

/** Looks whether the viewer may change an insured so, and makes the values to set. */
export const prepareChange = async (
  context: MutationContext,
  change: InsuredChange,
  seen: Insured,
): Promise<PreparedChange | Refusal> => {
  const { insuredId, fein, confirmNew, duplicateOfId, mailingAddress, contact, doingBusinessAs, addressLine2 } = change;
  const hashes = await feinHashes(context, fein ?? null);
  const hasOtherFein = typeof fein === 'string' && !hashes.includes(seen.feinHash ?? '');
  const [shared, noDuplicate, noState, clearance] = await Promise.all([
    refusalToShare(context, insuredId),
    refusalOfDuplicate(context, change),
    refusalOfAddress(context, change),
    clearanceOfChange(context, change, seen, hasOtherFein),
  ]);
  const refusal = shared ?? noDuplicate ?? noState;
  if (refusal) return refusal;
  const originalId = duplicateOfId === undefined ? seen.duplicateOfId : duplicateOfId;
  const candidateIds = clearance.known.filter((id) => id !== originalId);
  if (candidateIds.length > 0 && confirmNew !== true) return refuse(DuplicateInsured, ['name'], { candidateIds });
  const { name, entityType, addressLine1, city, stateCode, postalCode, naicsCode, yearsInBusiness } = change;
  const needed = { name, entityType, addressLine1, city, stateCode, postalCode, naicsCode, yearsInBusiness };
  const details = columnsOfDetails({ mailingAddress, contact, doingBusinessAs, addressLine2 });
  const sealed = fein === null ? noFein : hasOtherFein ? await sealFein(context, insuredId, fein) : {};
  return { values: { ...needed, duplicateOfId, ...details, ...sealed }, alikeOfOthers: clearance.ofOthers };
};
