import { expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { paymentOf } from '../support/paying.ts';
import { cost, paidAndCancelled, request } from '../support/refunding.ts';

test('a payment that was taken back pays nothing that could be taken back again', async () => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
  const invoiceId = policy.invoices[0]?.id ?? '';
  const input = await paymentOf(policy, 1_000_00n, { [invoiceId]: 1_000_00n });
  const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' });
  const at = { paymentId: payment.id, reason: 'Of another client.' };
  const reversed = await mutateWell(
    'FINANCE_ANALYST',
    'reversePayment',
    { ...at, expectedVersion: payment.version },
    { done: 'payment { id version }' },
  );
  const again = { ...at, expectedVersion: reversed.payment.version, invoiceIds: [invoiceId] };
  expect(await mutate('FINANCE_ANALYST', 'deallocatePayment', again)).toMatchObject({
    code: 'ALREADY_REVERSED',
    path: ['paymentId'],
  });
});

test('a policy whose cancellation is booked for a day to come is not cancelled again', async () => {
  const [policy] = await rowsOf(
    'policies',
    `SELECT id, version FROM policies WHERE org_id = ? AND billing_method = 'direct' AND cancellation_date IS NULL
      AND pending_cancellation_date IS NULL AND status = 'active' AND expiration_date > '2027-03-01' ORDER BY id LIMIT 1`,
    [organizationId],
  );
  const cancellation = {
    policyId: policy.id,
    expectedVersion: policy.version,
    method: 'PRO_RATA',
    effectiveDate: '2026-12-15',
    reasonCode: 'INSURED_REQUEST',
    requestedBy: 'INSURED',
  };
  const done = 'policy { version cancellationDate }';
  const booked = await mutateWell('ORG_ADMIN', 'cancelPolicy', cancellation, { done });
  expect(booked.policy.cancellationDate).toBe('2026-12-15');
  const again = { ...cancellation, expectedVersion: booked.policy.version };
  const also = '... on CancellationBooked { cancellationDate }';
  expect(await mutate('ORG_ADMIN', 'cancelPolicy', again, { also })).toMatchObject({
    code: 'CANCELLATION_BOOKED',
    path: ['policyId'],
    cancellationDate: '2026-12-15',
  });
});

test('a refund that waits for a decision is called off by whoever could decide on it', async () => {
  const { policy, credit } = await paidAndCancelled();
  const { disbursement } = await request(policy, credit, cost);
  const voiding = { disbursementId: disbursement.id, expectedVersion: disbursement.version, reason: 'A mistake.' };
  // An administrator of the organization holds no authority of their own.
  const also = '... on AuthorityExceeded { requiredLevel }';
  expect(await mutate('ORG_ADMIN', 'voidRefund', voiding, { also })).toMatchObject({
    code: 'AUTHORITY_EXCEEDED',
    path: ['disbursementId'],
    requiredLevel: 3,
  });
});
