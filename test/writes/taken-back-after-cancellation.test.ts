import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemActorId } from '../../schema/identifiers.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { fund, money } from '../support/finance.ts';
import { clock, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, earnedOf, paymentOf } from '../support/paying.ts';
import {
  asking,
  cost,
  decide,
  insured,
  issue,
  issuing,
  paidAndCancelled,
  pay,
  request,
  type Versioned,
} from '../support/refunding.ts';

beforeAll(() => fund('1000000.00'));

const { now } = clock;

afterEach(async () => {
  clock.now = now;
  expect(await billingProblems()).toEqual([]);
});

/** The ways in which a payment is taken back from an invoice, with what each of them asks for. */
const waysBack = {
  returnPayment: { reasonCode: 'INSUFFICIENT_FUNDS', returnedOn: '2026-11-01' },
  reversePayment: { reason: 'Entered for another client' },
  deallocatePayment: { reason: 'Of another client' },
} as const;

type WayBack = keyof typeof waysBack;

const takeBack = (
  way: WayBack,
  payment: Versioned,
  { invoiceId, ...asked }: { readonly invoiceId: string; readonly key?: string },
) => {
  const { id, version } = payment;
  const only = way === 'deallocatePayment' ? { invoiceIds: [invoiceId] } : {};
  const input = { paymentId: id, expectedVersion: version, ...waysBack[way], ...only };
  return mutateWell('FINANCE_ANALYST', way, input, { ...asked, done: 'invoices { id status open { amount } }' });
};

/** An invoice or a credit as it is stored, with what of it is open in cents. */
const invoiceNow = async (id: string) => {
  const [row] = await rowsOf(
    'billing',
    'SELECT id, version, status, total_cents, paid_cents FROM invoices WHERE id = ?',
    [id],
  );
  return { id, version: row.version, status: row.status, open: BigInt(row.total_cents) - BigInt(row.paid_cents) };
};

const refundNow = async ({ id }: Versioned) => {
  const [row] = await rowsOf(
    'billing',
    `SELECT d.id, d.version, d.status, a.decision, a.decided_by_id, a.note FROM disbursements d
      JOIN billing_approvals a ON a.org_id = d.org_id AND a.subject_id = d.id WHERE d.id = ?`,
    [id],
  );
  return row;
};

const also = '... on NothingToRefund { available { amount } }';

const exceeded = '... on CreditExceeded { available { amount } }';

const firstInvoice = ({ invoices }: { readonly invoices: readonly { readonly id: string }[] }): string =>
  invoices[0]?.id ?? '';

describe.each(Object.keys(waysBack) as WayBack[])('%s of what a cancelled policy was paid with', (way) => {
  test('has the credit that waits pay what is open again, so that nothing is owed and nothing is paid back', async () => {
    const { policy, payment, credit } = await paidAndCancelled();
    const invoiceId = firstInvoice(policy);
    const key = crypto.randomUUID();
    const taken = await takeBack(way, payment, { invoiceId, key });
    expect(taken.invoices).toEqual(
      expect.arrayContaining([
        { id: invoiceId, status: 'PAID', open: { amount: '0.00' } },
        { id: credit.id, status: 'PAID', open: { amount: '0.00' } },
      ]),
    );
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
    expect((await earnedOf(policy)).reduce((sum, cents) => sum + cents, 0n)).toBe(0n);
    expect(await balanceOf(`refund:${policy.id}:payable`)).toBe(0n);
    // A payment that its bank returns costs a fee, which is no part of what the policy has returned.
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(way === 'returnPayment' ? 25_00n : 0n);
    const applications = await rowsOf(
      'billing',
      'SELECT id, credit_invoice_id, invoice_id, amount_cents FROM credit_applications WHERE credit_invoice_id = ?',
      [credit.id],
    );
    expect(applications).toMatchObject([{ invoice_id: invoiceId, amount_cents: Number(cost) }]);
    const posted = await rowsOf('billing', 'SELECT event FROM journal_entries WHERE subject_id = ?', [
      applications[0].id,
    ]);
    expect(posted.map(({ event }) => event)).toContain('credit_applied');
    const recorded = (await entriesOf('billing', key)).filter(({ entity_id }) => entity_id === credit.id);
    expect(recorded, 'who has used the credit').toHaveLength(1);
  });

  test('pays the credit back to nobody: in the end nobody has paid', async () => {
    const { policy, payment, credit } = await paidAndCancelled();
    await takeBack(way, payment, { invoiceId: firstInvoice(policy) });
    const input = await asking(policy, await invoiceNow(credit.id), cost);
    expect(await mutate('FINANCE_ANALYST', 'requestRefund', input, { also })).toMatchObject({
      code: 'NOTHING_TO_REFUND',
      available: { amount: '0.00' },
    });
  });
});

describe('a refund of a policy whose payment is taken back', () => {
  test('is called off while it is not sent, decided or not, and its money pays what is open again', async () => {
    const { policy, payment, credit } = await paidAndCancelled();
    const first = await request(policy, credit, 500_00n);
    const approved = await decide(first.disbursement);
    const { disbursement: requested } = await request(policy, first.credit, 300_00n);
    const invoiceId = firstInvoice(policy);
    await takeBack('returnPayment', payment, { invoiceId });
    expect(await invoiceNow(invoiceId)).toMatchObject({ status: 'paid', open: 0n });
    expect(await invoiceNow(credit.id)).toMatchObject({ status: 'paid', open: 0n });
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
    expect(await refundNow(approved)).toMatchObject({ status: 'voided', decision: 'approved' });
    expect(await refundNow(requested), 'a rule has decided, not whoever has asked').toMatchObject({
      status: 'voided',
      decision: 'denied',
      decided_by_id: systemActorId,
    });
    expect(await mutate('FINANCE_ANALYST', 'issueRefund', issuing(await refundNow(approved)))).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  test('leaves the credit as it was where it had taken all of it: no version without an entry that tells of it', async () => {
    const { policy, payment, credit } = await paidAndCancelled();
    const refunded = await request(policy, credit, cost);
    const invoiceId = firstInvoice(policy);
    await takeBack('reversePayment', payment, { invoiceId });
    expect(await refundNow(refunded.disbursement)).toMatchObject({ status: 'voided' });
    expect(await invoiceNow(credit.id)).toMatchObject({ version: refunded.credit.version, status: 'paid', open: 0n });
    const versions = await rowsOf(
      'billing',
      `SELECT i.version, COUNT(e.id) AS entries FROM invoices i JOIN billing_audit_entries e
        ON e.org_id = i.org_id AND e.entity_id = i.id WHERE i.id IN (?, ?) GROUP BY i.org_id, i.id, i.version`,
      [invoiceId, credit.id],
    );
    expect(versions).toHaveLength(2);
    for (const { version, entries } of versions) expect(version).toBe(entries);
  });

  test('stays where it was sent: the insured owes what is open again, but for what of the credit was left', async () => {
    const { policy, payment, credit } = await paidAndCancelled();
    const sent = await issue(await decide((await request(policy, credit, 600_00n)).disbursement));
    const invoiceId = firstInvoice(policy);
    await takeBack('reversePayment', payment, { invoiceId });
    expect(await refundNow(sent)).toMatchObject({ status: 'issued', version: sent.version });
    expect(await invoiceNow(invoiceId)).toMatchObject({ status: 'open', open: 600_00n });
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(600_00n);
    expect(await balanceOf(`refund:${policy.id}:payable`)).toBe(0n);
  });

  test('that comes back is neither paid again nor used for another policy until what is open is paid', async () => {
    const { policy, payment, credit } = await paidAndCancelled();
    const sent = await issue(await decide((await request(policy, credit, 600_00n)).disbursement));
    const invoiceId = firstInvoice(policy);
    await takeBack('reversePayment', payment, { invoiceId });
    const voiding = { disbursementId: sent.id, expectedVersion: sent.version, reason: 'The check came back' };
    await mutateWell('FINANCE_ANALYST', 'voidRefund', voiding);
    const waiting = await invoiceNow(credit.id);
    expect(waiting.open).toBe(-600_00n);
    const refund = async (cents: bigint) =>
      mutate('FINANCE_ANALYST', 'requestRefund', await asking(policy, await invoiceNow(credit.id), cents), { also });
    expect(await refund(1n)).toMatchObject({ code: 'NOTHING_TO_REFUND', available: { amount: '0.00' } });
    const other = await billedPolicy({ premiumCents: 2_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    const applying = { creditInvoiceId: credit.id, expectedVersion: waiting.version };
    const elsewhere = { ...applying, invoiceId: firstInvoice(other), amount: money(1n) };
    expect(await mutate('FINANCE_ANALYST', 'applyCredit', elsewhere, { also: exceeded })).toMatchObject({
      code: 'CREDIT_EXCEEDED',
      path: ['amount'],
      available: { amount: '0.00' },
    });
    // Whoever pays a part of it has so much to get back.
    await mutateWell('FINANCE_ANALYST', 'recordPayment', await paymentOf(policy, 100_00n, { [invoiceId]: 100_00n }));
    expect(await refund(100_01n)).toMatchObject({ code: 'NOTHING_TO_REFUND', available: { amount: '100.00' } });
    await mutateWell('FINANCE_ANALYST', 'applyCredit', { ...applying, invoiceId, amount: money(500_00n) });
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
    expect(await refund(100_01n)).toMatchObject({ code: 'NOTHING_TO_REFUND', available: { amount: '100.00' } });
    await issue(await decide((await request(policy, await invoiceNow(credit.id), 100_00n)).disbursement));
  });

  test('is not sent with what is not there of its policy, however it was approved', async () => {
    const { policy, credit } = await paidAndCancelled();
    const approved = await decide((await request(policy, credit, cost)).disbursement);
    const lose = (cents: bigint) =>
      rowsOf(
        'billing',
        'UPDATE billing_schedules SET collected_premium_cents = collected_premium_cents - ? WHERE policy_id = ?',
        [cents, policy.id],
      );
    await lose(30_01n);
    expect(await mutate('FINANCE_ANALYST', 'issueRefund', issuing(approved), { also })).toMatchObject({
      code: 'NOTHING_TO_REFUND',
      path: ['disbursementId'],
      available: { amount: '999.99' },
    });
    await lose(-30_01n);
    await issue(approved);
  });
});

describe('a payment of a cancelled policy that others have paid, too', () => {
  test('takes only what it had paid off the credit, and the rest goes back to who has paid it', async () => {
    const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 30_00n, feeCents: 0n, parts: 2 });
    const [first, second] = policy.invoices.map(({ id }) => id);
    const agency = { kind: 'PRODUCER', id: policy.producerId, name: 'An agency' };
    const ofAgency = await pay(policy, { payer: agency }, 515_00n);
    await mutateWell('FINANCE_ANALYST', 'recordPayment', await paymentOf(policy, 515_00n, { [second ?? '']: 515_00n }));
    const credit = await cancelFlat(policy);
    const { disbursement: toAgency } = await request(policy, credit, 515_00n, { payee: agency });
    await takeBack('returnPayment', ofAgency, { invoiceId: first ?? '' });
    expect(await refundNow(toAgency), 'its payment is gone').toMatchObject({ status: 'voided' });
    expect(await invoiceNow(first ?? '')).toMatchObject({ status: 'paid' });
    const rest = await invoiceNow(credit.id);
    expect(rest).toMatchObject({ status: 'open', open: -515_00n });
    const again = await asking(policy, rest, 515_00n, { payee: agency });
    expect(await mutate('FINANCE_ANALYST', 'requestRefund', again)).toMatchObject({ code: 'PAYEE_NOT_ENTITLED' });
    await issue(await decide((await request(policy, rest, 515_00n, { payee: insured(policy) })).disbursement));
  });

  test('is taken back alike where it was paid before cover should have begun', async () => {
    const policy = await billedPolicy({
      premiumCents: 1_000_00n,
      taxCents: 30_00n,
      feeCents: 0n,
      parts: 1,
      beginsOn: '2026-12-01',
    });
    const payment = await pay(policy);
    clock.now = new Date(now.getTime() + 3_600_000);
    const credit = await cancelFlat(policy);
    await takeBack('reversePayment', payment, { invoiceId: firstInvoice(policy) });
    expect(await invoiceNow(credit.id)).toMatchObject({ status: 'paid' });
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
    for (const account of [`ar:${policy.id}:receivable`, `advance:${policy.id}:premium`, `refund:${policy.id}:payable`])
      expect(await balanceOf(account), account).toBe(0n);
  });
});
