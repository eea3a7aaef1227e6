import { and, eq } from 'drizzle-orm';
import { disbursements } from '../../../../schema/billing/tables/index.ts';
import { changedRow, defineMutation, invalidTransition, isRefusal, refuse } from '../../../graphql/mutation/index.ts';
import { readAccountingDate } from '../payments/accounting-date.ts';
import { post } from '../post.ts';
import { lockRefund, type Refund, readRefund, readSource } from '../refunds/refund-in-hand.ts';
import type { SourceEyes } from '../refunds/refund-source.ts';
import { NotClearedUntil, NothingToRefund, ReferenceInUse, TrustWouldBeShort } from '../refusals.ts';
import { refundedFrom } from '../rules/accounts.ts';
import { entryOf } from '../rules/entry.ts';
import { disbursementTransitions } from '../rules/lifecycle.ts';
import { refuseRefundIssue } from '../rules/refunds.ts';
import { lockTrust, readTrust } from '../trust/trust-in-hand.ts';

/** Reads what a refund is paid out of, and the payments that it gives back. */
const readPaid = async (context: SourceEyes, refund: Refund) => {
  const source = await readSource(context, refund);
  return isRefusal(source) ? source : { source, payments: await source.payments() };
};

defineMutation('issueRefund', {
  keyspace: 'billing',
  description:
    'Records that an approved refund was sent out of the trust: not before the money that it gives back has cleared, and not with money that the trust holds for others. Of two that draw on the trust at once, one is answered with `KEYSPACE_BUSY`, and asks again.',
  roles: ['finance_analyst', 'org_admin'],
  refusals: [NothingToRefund, NotClearedUntil, TrustWouldBeShort, ReferenceInUse],
  input: (t) => ({
    disbursementId: t.id('disbursements', 'The refund that was approved.'),
    expectedVersion: t.version('refund'),
    externalReference: t.code(
      'The number of the check, or the reference of the bank: unique for the account that it leaves.',
      /^[!-~]([ -~]{0,62}[!-~])?$/,
      'must be 1 to 64 printable ASCII characters',
    ),
  }),
  changed: { disbursement: changedRow('disbursements', 'The refund, as ISSUED, with its entry in the ledger.') },

  prepare: async ({ disbursementId }, context) => {
    const refund = await readRefund(context, disbursementId);
    if (isRefusal(refund)) return refund;
    const [trust, paid, on] = await Promise.all([
      readTrust(context),
      readPaid(context, refund),
      readAccountingDate(context, context.today),
    ]);
    return isRefusal(paid) ? paid : { refund, trust, ...paid, on };
  },

  change: async (transaction, { expectedVersion, externalReference }, relied, { today }) => {
    const { refund, trust, source, payments, on } = relied;
    const { id, policyId, bankAccountId, amountCents, payeeName } = refund;
    await lockTrust(transaction, trust);
    const thereCents = await source.lockToSend(transaction, amountCents);
    const locked = await lockRefund(transaction, refund, expectedVersion);
    if (isRefusal(locked)) return locked;
    const path = 'disbursementId';
    const refusal = invalidTransition(disbursementTransitions, locked.status, 'issued', path);
    if (refusal) return refusal;
    if (thereCents < amountCents) return refuse(NothingToRefund, [path], { available: thereCents });
    const { orgId } = transaction;
    const { position } = trust;
    const accountCents = trust.accounts.find((account) => account.id === bankAccountId)?.balanceCents ?? 0n;
    const payee = refundedFrom({ orgId, policyId }).name;
    const refused = refuseRefundIssue({ amountCents, payee, today, payments, position, accountCents });
    if (refused?.code === 'not_cleared_until') return refuse(NotClearedUntil, [path], { date: refused.date });
    if (refused) return refuse(TrustWouldBeShort, [path], { by: refused.byCents });
    // No two draw at once on one account: whoever has the reference is seen here.
    const same = and(
      eq(disbursements.bankAccountId, bankAccountId),
      eq(disbursements.externalReference, externalReference),
    );
    const [other] = await transaction.read('disbursements', ['id'], same);
    if (other) return refuse(ReferenceInUse, ['externalReference'], { disbursementId: other.id });
    const issued = { status: 'issued' as const, issuedAt: transaction.now, externalReference };
    await transaction.set('disbursements', id, issued);
    const description = `${externalReference} refunded to ${payeeName}`;
    const about = { subjectId: id, policyId, description, postingDate: on };
    await post(transaction, entryOf({ event: 'refund_paid', orgId, policyId, bankAccountId, amountCents }, about));
    return { changed: { disbursement: id } };
  },
});
