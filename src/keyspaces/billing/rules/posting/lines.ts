import type { Account } from '../accounts.ts';

/** One line of a journal entry, in cents: either the debit or the credit is zero. */
export interface PostingLine {
  readonly account: Account;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

/** An account and its part of one side of an entry, in cents. A negative part stands on the other side. */
export type Part = readonly [account: Account, cents: bigint];

/** The lines of an entry, debits first: one for each account, and none for a part of zero. */
export const linesOf = (debits: readonly Part[], credits: readonly Part[]): PostingLine[] => {
  const net = new Map<string, Part>();
  for (const [account, cents] of [...debits, ...credits.map(([account, cents]): Part => [account, -cents])]) {
    net.set(account.name, [account, (net.get(account.name)?.[1] ?? 0n) + cents]);
  }
  const parts = [...net.values()];
  return [
    ...parts
      .filter(([, cents]) => cents > 0n)
      .map(([account, cents]) => ({ account, debitCents: cents, creditCents: 0n })),
    ...parts
      .filter(([, cents]) => cents < 0n)
      .map(([account, cents]) => ({ account, debitCents: 0n, creditCents: -cents })),
  ];
};

/** The lines of an entry between two accounts. */
export const transfer = (debit: Account, credit: Account, cents: bigint): PostingLine[] =>
  linesOf([[debit, cents]], [[credit, cents]]);

/** The lines that reverse an entry. Posted lines are never changed, so this is how to correct one. */
export const reversalLines = (lines: readonly PostingLine[]): PostingLine[] =>
  lines.map(({ account, debitCents, creditCents }) => ({ account, debitCents: creditCents, creditCents: debitCents }));

/** Whether lines form an entry: at least two, each with one amount above zero, debits equal to credits. */
export const isBalanced = (lines: readonly Pick<PostingLine, 'debitCents' | 'creditCents'>[]): boolean =>
  lines.length >= 2 &&
  lines.every(({ debitCents, creditCents }) =>
    debitCents > 0n ? creditCents === 0n : debitCents === 0n && creditCents > 0n,
  ) &&
  lines.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n) === 0n;
