/** What an account was moved by on a day, in cents. */
export interface DayBalance {
  /** The name of the account. */
  readonly account: string;
  readonly day: string;
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

const sumOf = (balances: readonly DayBalance[], accounts: RegExp): bigint =>
  balances.reduce(
    (sum, { account, debitCents, creditCents }) => (accounts.test(account) ? sum + debitCents - creditCents : sum),
    0n,
  );

/** The figures of the ledger for a month, from the balances of its accounts by day. The last day is that of the month. */
export const ledgerFigures = (balances: readonly DayBalance[], lastDay: string): LedgerFigures => {
  const until = balances.filter(({ day }) => day <= lastDay);
  const month = until.filter(({ day }) => day.slice(0, 7) === lastDay.slice(0, 7));
  return {
    commissionDueCents: -sumOf(until, /^ap:\w+:commission-due$/),
    receivableCents: sumOf(until, /^ar:/),
    trustCents: sumOf(until, /^trust:/),
    postedCents: month.reduce((sum, { debitCents }) => sum + debitCents, 0n),
  };
};

/** The text whose SHA-256 is the checksum of a closed month: the same figures give the same text. */
export const checksumText = (orgId: string, month: string, figures: MonthFigures): string =>
  [
    orgId,
    month,
    ...Object.entries(figures)
      .map(([name, cents]) => `${name}=${cents}`)
      .sort(),
  ].join('\n');
