import { type Entry, entryOf } from '../rules/entry.ts';
import { type Money, minus, noMoney, plus, totalOf } from '../rules/money.ts';
import { collectedOf, type PolicyAccount } from './lock-account.ts';

/**
 * What was paid of a policy in advance of its charge, by kind: all that its invoices have got and its credits have given
 * back, less what counts as collected already.
 */
export const advanceOf = (account: PolicyAccount): Money =>
  account.invoices
    .filter(({ status }) => status !== 'void' && status !== 'draft')
    .reduce(
      (sum, { kind, asked, paid }) => plus(sum, kind === 'credit' ? asked : paid),
      plus(noMoney, minus(collectedOf(account))),
    );

/** The entry by which what was paid in advance pays what the policy owes; null where nothing was. */
export const advanceApplied = (
  advance: Money,
  { policyId, policyNumber, on }: { readonly policyId: string; readonly policyNumber: string; readonly on: string },
): Entry | null =>
  entryOf(
    { event: 'advance_applied', policyId, amountCents: totalOf(advance) },
    { subjectId: policyId, policyId, description: `${policyNumber} advance applied`, postingDate: on },
  );
