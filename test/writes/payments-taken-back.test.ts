import { afterAll, describe, expect, test } from 'vitest';
import { beginTerm } from '../support/begin-term.ts';
import { type BilledForTest, billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, dollars, earnedOf, paymentOf, trustAccount } from '../support/paying.ts';

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

/** Premium 10,000.00, surplus-lines tax 300.00 and a fee of 150.00 in three parts, commission 15 %. */
const v4 = { premiumCents: 10_000_00n, taxCents: 300_00n, feeCents: 150_00n, parts: 3 };

const pay = async (policy: BilledForTest, cents: bigint, pays: Record<string, bigint>) =>
  (
    await mutateWell('FINANCE_ANALYST', 'recordPayment', await paymentOf(policy, cents, pays), {
      done: 'payment { id version }',
    })
  ).payment;

const returning = ({ id, version }: { id: string; version: number }, other: object = {}) => ({
  paymentId: id,
  expectedVersion: version,
  reasonCode: 'INSUFFICIENT_FUNDS',
  returnedOn: '2026-11-01',
  ...other,
});

const back = `payment { status version } reversal { amount { amount } } invoices { id status open { amount } }`;

describe('returnPayment', () => {
  test('opens what the second payment had paid, takes its commission back and charges the fee (V7)', async () => {
    const policy = await billedPolicy(v4);
    const [first, second] = policy.invoices;
    await pay(policy, first?.cents ?? 0n, { [first?.id ?? '']: first?.cents ?? 0n });
    const trustBefore = await balanceOf(`trust:${await trustAccount()}:premium`);
    const dueBefore = await balanceOf(`ap:${policy.producerId}:commission-due`);
    const payment = await pay(policy, 3_433_33n, { [second?.id ?? '']: 3_433_33n });
    const key = crypto.randomUUID();
    const returned = await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment), {
      done: `${back} feeInvoice { kind total { amount } status }`,
      key,
    });
    expect(returned).toMatchObject({
      payment: { status: 'RETURNED', version: 2 },
      reversal: { amount: { amount: '-3433.33' } },
      invoices: [{ id: second?.id, status: 'OPEN', open: { amount: '3433.33' } }],
      feeInvoice: { kind: 'FEE', total: { amount: '25.00' }, status: 'OPEN' },
    });
    expect(await earnedOf(policy)).toEqual([500_00n, 500_00n, -500_00n]);
    expect(await collectedOf(policy)).toEqual([3_333_34n, 100_00n, 150_00n]);
    expect(await balanceOf(`trust:${await trustAccount()}:premium`)).toBe(trustBefore);
    expect(await balanceOf(`ap:${policy.producerId}:commission-due`)).toBe(dueBefore);
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(3_433_33n * 2n + 25_00n);
    const [part] = await rowsOf('billing', 'SELECT status FROM installments WHERE invoice_id = ?', [second?.id]);
    expect(part.status).toBe('invoiced');
    const entries = await entriesOf('billing', key);
    expect(new Set(entries.map(({ reason }) => reason))).toEqual(new Set(["The payer's account did not cover it."]));
  });

  test('charges less where the state allows less, and what the bank asks to the own account', async () => {
    const policy = await billedPolicy({ ...v4, stateCode: 'NY' });
    const payment = await pay(policy, 100_00n, { [policy.invoices[0]?.id ?? '']: 100_00n });
    const bankFee = { amount: '12.00', currencyCode: 'USD' };
    const returned = await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment, { bankFee }), {
      done: 'feeInvoice { total { amount } } reversal { journalEntries(first: 5) { nodes { event } } }',
    });
    expect(returned.feeInvoice.total.amount).toBe('20.00');
    const events = returned.reversal.journalEntries.nodes.map(({ event }: { event: string }) => event);
    expect(events.toSorted()).toEqual(['BANK_FEE_PAID', 'PAYMENT_RETURNED']);
  });

  test('takes back what waited in advance, and what waited in suspense', async () => {
    const policy = await billedPolicy({ ...v4, beginsOn: '2026-12-01' });
    const before = await balanceOf('suspense:org_01HK153X00HARB0RP01NT00001:unapplied');
    const payment = await pay(policy, 500_00n, { [policy.invoices[0]?.id ?? '']: 400_00n });
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment));
    expect(await balanceOf(`advance:${policy.id}:premium`)).toBe(0n);
    expect(await balanceOf('suspense:org_01HK153X00HARB0RP01NT00001:unapplied')).toBe(before);
  });

  test('takes back what an advance has earned when cover began', async () => {
    const policy = await billedPolicy({ ...v4, beginsOn: '2026-12-01' });
    const [first, second] = policy.invoices;
    const kept = await pay(policy, first?.cents ?? 0n, { [first?.id ?? '']: first?.cents ?? 0n });
    const payment = await pay(policy, second?.cents ?? 0n, { [second?.id ?? '']: second?.cents ?? 0n });
    await beginTerm(policy, v4.premiumCents);
    expect(await earnedOf(policy)).toEqual([1_000_00n]);
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment));
    expect(await earnedOf(policy)).toEqual([1_000_00n, -500_00n]);
    expect(await collectedOf(policy)).toEqual([3_333_34n, 100_00n, 150_00n]);
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(kept));
    expect(await earnedOf(policy)).toEqual([1_000_00n, -500_00n, -500_00n]);
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
  });

  test('refuses a payment that was taken back already, that has changed, or that nobody knows', async () => {
    const policy = await billedPolicy(v4);
    const payment = await pay(policy, 100_00n, { [policy.invoices[0]?.id ?? '']: 100_00n });
    expect(await mutate('FINANCE_ANALYST', 'returnPayment', returning({ ...payment, version: 7 }))).toMatchObject({
      code: 'STALE_VERSION',
    });
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment));
    expect(await mutate('FINANCE_ANALYST', 'returnPayment', returning({ ...payment, version: 2 }))).toMatchObject({
      code: 'ALREADY_REVERSED',
      path: ['paymentId'],
    });
    const nobody = returning({ id: 'pay_01HK153X00000000000000AGA1', version: 1 });
    expect(await mutate('FINANCE_ANALYST', 'returnPayment', nobody)).toMatchObject({ code: 'NOT_FOUND' });
    const tomorrow = returning(payment, { returnedOn: '2026-11-02' });
    expect(await mutate('FINANCE_ANALYST', 'returnPayment', tomorrow)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('refuses a day before the money arrived, by the calendar of the organization', async () => {
    const policy = await billedPolicy(v4);
    const today = await pay(policy, 100_00n, {});
    const early = returning(today, { returnedOn: '2026-10-31' });
    const also = '... on InvalidInput { rule }';
    expect(await mutate('FINANCE_ANALYST', 'returnPayment', early, { also })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['returnedOn'],
      rule: 'must not be before it arrived',
    });
    const input = await paymentOf(policy, 100_00n, {}, { receivedOn: '2026-10-30' });
    const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' });
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment, { returnedOn: '2026-10-30' }));
  });

  test('leaves nothing in suspense, neither of the payment nor of what takes it back', async () => {
    const policy = await billedPolicy(v4);
    const payment = await pay(policy, 500_00n, { [policy.invoices[0]?.id ?? '']: 200_00n });
    const done = 'payment { unallocated { amount } } reversal { unallocated { amount } }';
    const returned = await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment), { done });
    const nothing = { unallocated: { amount: '0.00' } };
    expect(returned).toMatchObject({ payment: nothing, reversal: nothing });
  });
});

test('reversePayment takes out what was entered in error, and charges nobody', async () => {
  const policy = await billedPolicy(v4);
  const payment = await pay(policy, 100_00n, { [policy.invoices[0]?.id ?? '']: 100_00n });
  const input = { paymentId: payment.id, expectedVersion: payment.version, reason: 'Entered for another client' };
  const reversed = await mutateWell('FINANCE_ANALYST', 'reversePayment', input, { done: back });
  expect(reversed).toMatchObject({ payment: { status: 'REVERSED' }, reversal: { amount: { amount: '-100.00' } } });
  expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(10_450_00n);
  expect(await mutate('FINANCE_ANALYST', 'reversePayment', { ...input, expectedVersion: 2 })).toMatchObject({
    code: 'ALREADY_REVERSED',
  });
});

describe('money in suspense', () => {
  const also = `... on AllocationExceedsPayment { unallocated { amount } } ... on AllocationExceedsOpen { open { amount } }`;

  test('is allocated when it is known what it is for, earns then, and goes back when that was wrong', async () => {
    const policy = await billedPolicy(v4);
    const other = await billedPolicy(v4);
    const [id, otherId] = [policy.invoices[0]?.id ?? '', other.invoices[0]?.id ?? ''];
    const payment = await pay(policy, 4_000_00n, {});
    const allocations = [
      { invoiceId: id, amount: dollars(3_583_34n) },
      { invoiceId: otherId, amount: dollars(400_00n) },
    ];
    const asked = { paymentId: payment.id, expectedVersion: 1, allocations };
    const done = 'payment { version unallocated { amount } policy { id } } invoices { id status }';
    const allocated = await mutateWell('FINANCE_ANALYST', 'allocatePayment', asked, { done });
    expect(allocated.payment).toMatchObject({ version: 2, unallocated: { amount: '16.66' }, policy: null });
    expect(await earnedOf(policy)).toEqual([500_00n]);
    const wrong = { paymentId: payment.id, expectedVersion: 2, invoiceIds: [otherId], reason: 'Of another client' };
    const taken = await mutateWell('FINANCE_ANALYST', 'deallocatePayment', wrong, { done });
    expect(taken.payment).toMatchObject({ version: 3, unallocated: { amount: '416.66' }, policy: { id: policy.id } });
    expect(await collectedOf(other)).toEqual([0n, 0n, 0n]);
    expect((await earnedOf(other)).reduce((sum, one) => sum + one, 0n)).toBe(0n);
    expect(await balanceOf(`ar:${other.id}:receivable`)).toBe(10_450_00n);
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning({ id: payment.id, version: 3 }));
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(10_475_00n);
    expect((await earnedOf(policy)).reduce((sum, one) => sum + one, 0n)).toBe(0n);
  });

  test('is allocated no further than it reaches, than an invoice takes, or after it was taken back', async () => {
    const policy = await billedPolicy(v4);
    const payment = await pay(policy, 100_00n, {});
    const ask = (cents: bigint, version = 1) =>
      mutate(
        'FINANCE_ANALYST',
        'allocatePayment',
        {
          paymentId: payment.id,
          expectedVersion: version,
          allocations: [{ invoiceId: policy.invoices[0]?.id, amount: dollars(cents) }],
        },
        { also },
      );
    expect(await ask(100_01n)).toMatchObject({ code: 'ALLOCATION_EXCEEDS_PAYMENT', unallocated: { amount: '100.00' } });
    expect(await ask(1_00n, 2)).toMatchObject({ code: 'STALE_VERSION' });
    const rich = await pay(policy, 9_000_00n, {});
    const tooMuch = {
      paymentId: rich.id,
      expectedVersion: 1,
      allocations: [{ invoiceId: policy.invoices[0]?.id, amount: '3583.35' }],
    };
    expect(await mutate('FINANCE_ANALYST', 'allocatePayment', tooMuch, { also })).toMatchObject({
      code: 'ALLOCATION_EXCEEDS_OPEN',
      open: { amount: '3583.34' },
    });
    await mutateWell('FINANCE_ANALYST', 'returnPayment', returning(payment));
    expect(await ask(1_00n, 2)).toMatchObject({ code: 'ALREADY_REVERSED' });
    const gone = { paymentId: payment.id, expectedVersion: 2, invoiceIds: [policy.invoices[0]?.id], reason: 'X' };
    expect(await mutate('FINANCE_ANALYST', 'deallocatePayment', gone)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('fundTrust pays own money into the trust, and only into a trust', async () => {
  const bankAccountId = await trustAccount();
  const before = await balanceOf(`trust:${bankAccountId}:premium`);
  const input = { bankAccountId, amount: { amount: '100.00', currencyCode: 'USD' }, reason: 'A returned payment' };
  const key = 'fund-trust-1';
  const funded = await mutateWell('FINANCE_ANALYST', 'fundTrust', input, { key, done: 'entry { event description }' });
  expect(await entriesOf('billing', key), 'who has paid it').toEqual([
    expect.objectContaining({ action: 'fund.trust', before_values: null }),
  ]);
  expect(funded.entry).toMatchObject({
    event: 'TRUST_FUNDED',
    description: expect.stringContaining('A returned payment'),
  });
  expect(await balanceOf(`trust:${bankAccountId}:premium`)).toBe(before + 100_00n);
  const [operating] = await rowsOf(
    'billing',
    "SELECT id FROM bank_accounts WHERE kind = 'operating' AND org_id = 'org_01HK153X00HARB0RP01NT00001'",
  );
  expect(await mutate('FINANCE_ANALYST', 'fundTrust', { ...input, bankAccountId: operating.id })).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['bankAccountId'],
  });
});
