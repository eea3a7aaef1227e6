import type { Check } from '../stored-rows.ts';
import { checkAfterCancellation } from './after-cancellation.ts';
import { checkClosedFigures } from './closed-figures/closed-figures.ts';
import { checkClosedMonths } from './closed-months.ts';
import { checkCollected } from './collected.ts';
import { checkCommissions } from './commissions.ts';
import { checkLossFunds } from './loss-fund.ts';
import { checkMoneyEntries } from './money-entries.ts';
import { checkReceivables } from './receivables.ts';
import { checkSuspense } from './suspense.ts';
import { checkTaxes } from './taxes.ts';
import { checkTransactionEntries } from './transaction-entries.ts';
import { checkTrust } from './trust.ts';

/** What holds in the books at every commit, over all entries whatever their accounting date. */
export const identities: readonly Check[] = [
  checkAfterCancellation,
  checkClosedFigures,
  checkClosedMonths,
  checkCollected,
  checkCommissions,
  checkLossFunds,
  checkMoneyEntries,
  checkReceivables,
  checkSuspense,
  checkTaxes,
  checkTransactionEntries,
  checkTrust,
];
