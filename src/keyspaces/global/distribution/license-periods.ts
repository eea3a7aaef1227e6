import { eq } from 'drizzle-orm';
import { producerLicenses } from '../../../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { Overlaps } from '../refusals.ts';
import { overlapping } from '../rules/periods.ts';

/** The licence of an agency in a state for some days. */
interface Asked {
  readonly producerId: string;
  readonly stateCode: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
}

/**
 * Refuses a licence when the agency has another one in the state for some of its days; null when it has none. The agency is
 * locked by then, so that no other licence comes. One that the state withdrew counts for its first day alone, by which it is told
 * from the others of the state.
 */
export const licenseOverlap = async (
  transaction: WriteTransaction<'global'>,
  { producerId, stateCode, effectiveDate, expirationDate }: Asked,
): Promise<Refusal | null> => {
  const columns = ['id', 'stateCode', 'status', 'effectiveDate', 'expirationDate'] as const;
  const all = await transaction.read('producerLicenses', columns, eq(producerLicenses.producerId, producerId));
  const ofState = all.filter((one) => one.stateCode === stateCode);
  const holding = ofState.filter((one) => one.status !== 'revoked' || one.effectiveDate === effectiveDate);
  const other = overlapping(holding, (one) => ({ from: one.effectiveDate, to: one.expirationDate }), {
    from: effectiveDate,
    to: expirationDate,
  });
  if (!other) return null;
  const { id, effectiveDate: from, expirationDate: to } = other;
  return refuse(Overlaps, ['effectiveDate'], { id, from, to });
};
