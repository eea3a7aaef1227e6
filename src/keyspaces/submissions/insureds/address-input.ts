import type { MutationContext, Refusal } from '../../../graphql/mutation/index.ts';
import { unknownState } from '../../global/input-checks.ts';

/** Where a business is, and where its mail goes, as far as either is given. */
interface Addresses {
  readonly stateCode?: string | undefined;
  readonly mailingAddress?: { readonly stateCode: string } | null | undefined;
}

/** Refuses an address in a state that there is not; null when there is none such. `path` is where the input says both. */
export const refusalOfAddress = async (
  context: MutationContext,
  { stateCode, mailingAddress }: Addresses,
  ...path: string[]
): Promise<Refusal | null> =>
  (stateCode && (await unknownState(context, [stateCode], ...path, 'stateCode'))) ||
  (mailingAddress && unknownState(context, [mailingAddress.stateCode], ...path, 'mailingAddress', 'stateCode')) ||
  null;
