import { adding } from '../../data/write/adding.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { addedUp } from '../global/rules/added-up.ts';
import { writtenSums } from './rules/premium-sums.ts';
import { type PremiumOrigin, type WrittenPremium, writtenPremiumOf } from './rules/written-premiums.ts';

/**
 * Adds transactions of a policy to what was written, at the end of the transaction that writes them and in the order of their
 * keys: everybody who writes on the same day adds to the same rows.
 */
export const addWrittenPremiums = (
  transaction: WriteTransaction<'policies'>,
  policy: PremiumOrigin,
  added: readonly Parameters<typeof writtenPremiumOf>[1][],
): void => {
  const rows = addedUp<WrittenPremium, (typeof writtenSums)[number]>(
    added.map((one) => writtenPremiumOf(policy, one)),
    writtenSums,
  );
  transaction.atEnd(() => transaction.merge('writtenPremiums', rows, adding('writtenPremiums', writtenSums)));
};
