import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { writtenSums } from './rules/premium-sums.ts';
import { type PremiumOrigin, writtenPremiumOf } from './rules/written-premiums.ts';

/** Adds transactions of a policy to what was written, with the transaction that writes them. */
export const addWrittenPremiums = (
  transaction: WriteTransaction<'policies'>,
  policy: PremiumOrigin,
  added: readonly Parameters<typeof writtenPremiumOf>[1][],
): void => {
  const rows = added.map((one) => writtenPremiumOf(policy, one));
  transaction.addTo('writtenPremiums', rows, writtenSums);
};
