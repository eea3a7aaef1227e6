import { amountOf } from './recomputed-premium.ts';

// biome-ignore lint/suspicious/noExplicitAny: what comes back has the shape of the selection beside it.
type Told = any;

/** What is asked of the figures of `premiumSummary`. */
export const premiumFigures = `written { amount } taxes { amount } fees { amount } transactionCount earned { amount } unearned { amount }
  policiesInForce premiumInForce { amount }`;

/** These figures as numbers of cents, and counts. */
export const premiumInCents = (told: Told) => ({
  written: amountOf(told.written),
  taxes: amountOf(told.taxes),
  fees: amountOf(told.fees),
  transactions: told.transactionCount,
  earned: amountOf(told.earned),
  unearned: amountOf(told.unearned),
  inForce: told.policiesInForce,
  premiumInForce: amountOf(told.premiumInForce),
});

const cost = '{ paid { amount } outstanding { amount } incurred { amount } }';

/** What is asked of the figures of `lossSummary`. */
export const lossFigures = `claimCount openClaimCount indemnity ${cost} expense ${cost} recovered { amount } incurred { amount }`;

/** These figures as numbers of cents, and counts. */
export const lossesInCents = (told: Told) => ({
  claims: told.claimCount,
  open: told.openClaimCount,
  indemnity: { paid: amountOf(told.indemnity.paid), outstanding: amountOf(told.indemnity.outstanding) },
  expense: { paid: amountOf(told.expense.paid), outstanding: amountOf(told.expense.outstanding) },
  recovered: amountOf(told.recovered),
  incurred: amountOf(told.incurred),
});

/** What is asked of a group of `commissionSummary`. */
export const commissionFigures = 'earned { amount } chargedBack { amount } paid { amount } change { amount }';

/** These figures as numbers of cents. */
export const commissionInCents = (told: Told) => ({
  earned: amountOf(told.earned),
  chargedBack: amountOf(told.chargedBack),
  paid: amountOf(told.paid),
  change: amountOf(told.change),
});
