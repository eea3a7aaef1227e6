import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { writtenFor } from '../../src/keyspaces/billing/rules/agency-bill.ts';
import {
  type CommissionEarning,
  commissionLine,
  writtenCommissions,
} from '../../src/keyspaces/billing/rules/commission-lines.ts';
import { newlyEarnedCents } from '../../src/keyspaces/billing/rules/commissions.ts';
import { writtenWith } from '../../src/keyspaces/billing/rules/policy-account.ts';
import { chargeback } from '../../src/keyspaces/billing/rules/posting/premium.ts';
import { sumOfCharges } from '../../src/keyspaces/global/rules/charges.ts';
import { billedToOf, type PolicyBilling, type Transaction } from './billing.ts';
import { dayOf } from './calendar.ts';
import type { PostedEntry } from './ledger.ts';

const addLine = ({ book, policy }: PolicyBilling, earning: CommissionEarning, on = dayOf(book.now)): void => {
  const line = commissionLine({ ...policy, policyId: policy.id }, earning, on);
  if (line) book.add('commissionLines', line);
};

/**
 * Writes the commissions of a transaction. The producer's is earned as its premium is collected; of what is taken back,
 * the part that has been earned already is owed again. The organization's is its income with the charge.
 */
export const writeCommission = (billing: PolicyBilling, transaction: Transaction, accruedCents: bigint): void => {
  const transactionId = transaction.id;
  const producerCents = BigInt(transaction.producerCommissionCents);
  const mgaCents = BigInt(transaction.mgaCommissionCents);
  // In the books of the day on which the transaction counts, which may be in a later month.
  const { accountingDate } = transaction;
  const written = { producerCommissionCents: producerCents, mgaCommissionCents: mgaCents };
  const billedTo = billedToOf(billing.policy);
  for (const earning of writtenCommissions(transactionId, written, billedTo)) addLine(billing, earning, accountingDate);
  if (producerCents >= 0n || billedTo === 'agency') return;
  const { fromDueCents } = chargeback(-producerCents, accruedCents);
  const collected = { basis: 'collected', transactionId, allocationId: null, beneficiary: 'producer' } as const;
  addLine(billing, { ...collected, status: 'earned', amountCents: -fromDueCents }, accountingDate);
  billing.earnedCents -= fromDueCents;
};

/** Writes again the commissions that a return took back, with what it took of those that were earned already. */
export const restoreCommission = (
  billing: PolicyBilling,
  transaction: Transaction,
  returned: PostedEntry | null,
): void => {
  const { producerId } = billing.policy;
  const change = {
    charges: transaction.charges,
    producerCommissionCents: BigInt(transaction.producerCommissionCents),
    mgaCommissionCents: BigInt(transaction.mgaCommissionCents),
  };
  billing.written = writtenWith(billing.written, writtenFor(billedToOf(billing.policy), change));
  writeCommission(billing, transaction, 0n);
  const due = accounts.commissionDue(producerId).name;
  const takenCents = returned?.lines.find(({ account }) => account.name === due)?.debitCents ?? 0n;
  addCollected(billing, { transactionId: transaction.id }, takenCents);
};

/** What a collection has earned, with its entry, so that it can be taken back. */
export interface Earned {
  readonly amountCents: bigint;
  readonly posted: PostedEntry | null;
}

/** The transaction whose premium earns, and the allocation of a payment that collects it. */
interface Source {
  readonly transactionId: string;
  readonly allocationId?: string;
}

const addCollected = (
  billing: PolicyBilling,
  { transactionId, allocationId = null }: { readonly transactionId: string; readonly allocationId?: string | null },
  amountCents: bigint,
): void => {
  billing.earnedCents += amountCents;
  const line = { basis: 'collected', beneficiary: 'producer', status: 'earned' } as const;
  addLine(billing, { ...line, transactionId, allocationId, amountCents });
};

const recordOf = ({ policy }: PolicyBilling, { transactionId, allocationId }: Source, what: string) => ({
  subjectId: allocationId ?? transactionId,
  policyId: policy.id,
  description: `${policy.number} commission ${what}`,
});

/** Makes due what the policy's collections have earned since the last time. */
export const earnCommission = (billing: PolicyBilling, source: Source): Earned => {
  const { ledger, policy, written, collected, earnedCents } = billing;
  const premium = {
    writtenPremiumCents: sumOfCharges(written.charges, ['premium']),
    collectedPremiumCents: collected.premiumCents,
  };
  const amountCents = newlyEarnedCents('collected', written.producerCommissionCents, premium, earnedCents);
  addCollected(billing, source, amountCents);
  const record = recordOf(billing, source, amountCents < 0n ? 'taken back' : 'earned');
  const posted = ledger.post({ event: 'commission_earned', producerId: policy.producerId, amountCents }, record);
  return { amountCents, posted };
};

/** Takes back exactly what a collection has earned: its payment did not stay. */
export const takeBackCommission = (billing: PolicyBilling, { amountCents, posted }: Earned, source: Source): void => {
  addCollected(billing, source, -amountCents);
  if (posted) billing.ledger.reverse(posted, recordOf(billing, source, 'taken back'));
};
