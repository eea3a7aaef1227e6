import { clearanceKeyOf } from '../../../../schema/clearance-key.ts';
import type { MutationContext } from '../../../graphql/mutation/index.ts';
import { type Clearance, clearanceOf, maxAlike, placeOfPostalCode } from '../rules/clearance.ts';
import { feinHashes } from './fein.ts';

/** What tells a business apart. */
export interface Identity {
  readonly name: string;
  readonly postalCode: string;
  /** Null when it is not known. */
  readonly fein: string | null;
}

/**
 * Looks for insureds of the organization that may be the same business: with the same tax number, or with the same name but
 * for how it is written at the same ZIP code. Past the viewer's eyes: whose book each is in says who hears of it.
 */
export const findAlike = async (
  context: MutationContext,
  { name, postalCode, fein }: Identity,
  exceptId: string,
): Promise<Clearance> => {
  const { query } = context.rulesDb('submissions');
  const place = { like: `${placeOfPostalCode(postalCode)}%` };
  const seen = {
    columns: { id: true },
    with: { books: { columns: { producerId: true } } },
    orderBy: { id: 'asc' },
    // One of them may be the insured itself.
    limit: maxAlike + 1,
  } as const;
  const hashes = await feinHashes(context, fein);
  const found = await Promise.all([
    query.insureds.findMany({ where: { clearanceKey: clearanceKeyOf(name), postalCode: place }, ...seen }),
    hashes.length === 0 ? [] : query.insureds.findMany({ where: { feinHash: { in: hashes } }, ...seen }),
  ]);
  const others = found.flat().filter(({ id }) => id !== exceptId);
  const alike = others.map(({ id, books }) => ({ id, producerIds: books.map(({ producerId }) => producerId) }));
  return clearanceOf(alike, context.viewer.producerId);
};
