import { monthOf } from '../../global/rules/dates.ts';
import type { Account } from './accounts.ts';

/** What the accounts of a kind were moved by on a day, in cents. */
export interface KindBalance {
  readonly kind: Account['kind'];
  readonly balanceDate: string;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

/** What the ledger says of a month that is closed, in cents: balances as of its last day, and all that was posted in it. */
export interface LedgerFigures {
  readonly commissionDueCents: bigint;
  readonly receivableCents: bigint;
  readonly trustCents: bigint;
  readonly postedCents: bigint;
}

/** The figures of a month. All but what was posted are as of its last day. */
export interface MonthFigures extends LedgerFigures {
  readonly writtenCents: bigint;
  readonly earnedCents: bigint;
  readonly unearnedCents: bigint;
  readonly outstandingLossCents: bigint;
}

const sumOf = (balances: readonly KindBalance[], kinds: readonly Account['kind'][]): bigint =>
  balances.reduce(
    (sum, { kind, debitCents, creditCents }) => (kinds.includes(kind) ? sum + debitCents - creditCents : sum),
    0n,
  );

/** The kinds of accounts that say what others owe. */
const receivables = ['receivable', 'deductible', 'account_current'] as const;

/** Balances as of the day before the first of those that are added up, in cents. */
export type OpeningBalances = Omit<LedgerFigures, 'postedCents'>;

/** What an organization begins with. */
export const nothingPosted: OpeningBalances = { commissionDueCents: 0n, receivableCents: 0n, trustCents: 0n };

/**
 * The figures of the ledger for a month, from the balances of its kinds of accounts since some day, and what the books had
 * before that. The last day is that of the month.
 */
export const ledgerFigures = (
  balances: readonly KindBalance[],
  lastDay: string,
  before: OpeningBalances = nothingPosted,
): LedgerFigures => {
  const until = balances.filter(({ balanceDate }) => balanceDate <= lastDay);
  const month = until.filter(({ balanceDate }) => monthOf(balanceDate) === monthOf(lastDay));
  return {
    commissionDueCents: before.commissionDueCents - sumOf(until, ['commission_due']),
    receivableCents: before.receivableCents + sumOf(until, receivables),
    trustCents: before.trustCents + sumOf(until, ['premium_trust']),
    postedCents: month.reduce((sum, { debitCents }) => sum + debitCents, 0n),
  };
};

/** Whether all debits of some days are all credits. */
export const isInBalance = (balances: readonly KindBalance[]): boolean =>
  balances.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n) === 0n;

/** The text whose SHA-256 is the checksum of a closed month: the same figures give the same text. */
export const checksumText = (orgId: string, month: string, figures: MonthFigures): string =>
  [
    orgId,
    month,
    ...Object.entries(figures)
      .map(([name, cents]) => `${name}=${cents}`)
      .sort(),
  ].join('\n');
