import { clearanceKeyOf } from '../../../../schema/clearance-key.ts';
import type { OwnRow, StoredRow } from '../../../data/write/write-transaction.ts';
import { invalidInput, type MutationContext, notFound, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { DuplicateInsured, InsuredShared } from '../refusals.ts';
import { type Clearance, placeOfPostalCode } from '../rules/clearance.ts';
import { refusalOfAddress } from './address-input.ts';
import { findAlike } from './clearance.ts';
import { feinHashes, sealFein } from './fein.ts';
import { columnsOfDetails, furtherFields, neededFields } from './insured-input.ts';

/** What may be changed of an insured: what is left out stays. */
export const changedFields = {
  name: t.optional(neededFields.name),
  entityType: t.optional(neededFields.entityType),
  addressLine1: t.optional(neededFields.addressLine1),
  city: t.optional(neededFields.city),
  stateCode: t.optional(neededFields.stateCode),
  postalCode: t.optional(neededFields.postalCode),
  naicsCode: t.optional(neededFields.naicsCode),
  yearsInBusiness: t.optional(neededFields.yearsInBusiness),
  ...furtherFields,
};

/** A change of an insured, as it was asked for. */
export interface InsuredChange extends InputValues<typeof changedFields> {
  readonly insuredId: string;
  readonly confirmNew: boolean | null;
  readonly duplicateOfId: string | null;
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
  if (duplicateOfId === null) return null;
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
  return findAlike(context, { name, postalCode, fein: change.fein }, seen.id);
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
  const hashes = await feinHashes(context, fein);
  const hasOtherFein = fein !== null && !hashes.includes(seen.feinHash ?? '');
  const [shared, noDuplicate, noState, clearance] = await Promise.all([
    refusalToShare(context, insuredId),
    refusalOfDuplicate(context, change),
    refusalOfAddress(context, change),
    clearanceOfChange(context, change, seen, hasOtherFein),
  ]);
  const refusal = shared ?? noDuplicate ?? noState;
  if (refusal) return refusal;
  const candidateIds = clearance.known.filter((id) => id !== (duplicateOfId ?? seen.duplicateOfId));
  if (candidateIds.length > 0 && confirmNew !== true) return refuse(DuplicateInsured, ['name'], { candidateIds });
  const { name, entityType, addressLine1, city, stateCode, postalCode, naicsCode, yearsInBusiness } = change;
  const own = {
    name,
    entityType,
    addressLine1,
    city,
    stateCode,
    postalCode,
    naicsCode,
    yearsInBusiness,
    duplicateOfId,
  };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
  const details = columnsOfDetails({ mailingAddress, contact, doingBusinessAs, addressLine2 });
  const sealed = hasOtherFein ? await sealFein(context, insuredId, fein) : {};
  return { values: { ...given, ...details, ...sealed }, alikeOfOthers: clearance.ofOthers };
};
