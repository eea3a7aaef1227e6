import { mayReadField } from '../../../auth/permissions.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { MutationContext } from '../../../graphql/mutation/index.ts';

/** The row and field that a number is sealed for: it cannot be opened with any other. */
export const placeOfFein = (insuredId: string): string => `${insuredId} fein`;

/** Where equal numbers are found: in one organization, and nowhere else. */
export const scopeOfFein = (orgId: string): string => `${orgId} fein`;

/** The columns that hold a number: nobody who reads them knows it. */
export interface SealedFein {
  readonly sealKeyId: string;
  readonly feinSealed: string;
  readonly feinHash: string;
}

/** What equal numbers of the viewer's organization have in `fein_hash`, under each key: none where no number is given. */
export const feinHashes = (context: MutationContext, fein: string | null): Promise<string[]> =>
  fein === null ? Promise.resolve([]) : context.sealKeys().findable(fein, scopeOfFein(context.viewer.orgId));

/** What an insured has in these columns whose number is not known. */
export const noFein = { sealKeyId: null, feinSealed: null, feinHash: null };

/** Seals a number for an insured. */
export const sealFein = async (context: MutationContext, insuredId: string, fein: string): Promise<SealedFein> => {
  const { keyId, text } = await context.sealKeys().seal(fein, placeOfFein(insuredId));
  const [feinHash] = await context.sealKeys().findable(fein, scopeOfFein(context.viewer.orgId));
  return { sealKeyId: keyId, feinSealed: text, feinHash };
};

/** An insured as far as its number is read. */
interface WithFein {
  readonly id: string;
  readonly sealKeyId: string | null;
  readonly feinSealed: string | null;
}

/** The last four digits of an insured's number; null when it is not known, or the viewer's role does not read it. */
export const feinLastFour = async (
  { id, sealKeyId, feinSealed }: WithFein,
  { viewer, sealKeys }: GraphContext,
): Promise<string | null> => {
  if (feinSealed === null || !viewer || !mayReadField(viewer.role, 'Insured.feinLastFour')) return null;
  const fein = await sealKeys().open({ keyId: sealKeyId ?? '', text: feinSealed }, placeOfFein(id));
  return fein.slice(-4);
};
