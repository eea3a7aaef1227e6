import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { type BilledForTest, billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { entriesOf, mutate, mutateWell, mutateWhole, rowsOf } from '../support/mutating.ts';

let trustId: string;

beforeAll(async () => {
  const [trust] = await rowsOf('billing', "SELECT id FROM bank_accounts WHERE org_id = ? AND kind = 'fiduciary'", [
    organizationId,
  ]);
  trustId = trust.id;
});

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

/** V4: premium 10,000.00, surplus-lines tax 300.00 and a fee of 150.00 in three parts, commission 15 %. */
const v4 = { premiumCents: 10_000_00n, taxCents: 300_00n, feeCents: 150_00n, parts: 3 };

const dollars = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** A payment of a policy's insured by wire; `pays` names invoices and cents. */
const payment = (policy: BilledForTest, cents: bigint, pays?: Record<string, bigint>, other: object = {}) => ({
  payer: { kind: 'INSURED', id: policy.insuredId, name: 'Test Insured' },
  method: 'WIRE',
  amount: dollars(cents),
  currencyCode: 'USD',
  receivedOn: '2026-11-01',
  bankAccountId: trustId,
  processor: 'Keystone Trust Bank',
  externalReference: `WIRE-${crypto.randomUUID()}`,
  allocations: pays && Object.entries(pays).map(([invoiceId, amount]) => ({ invoiceId, amount: dollars(amount) })),
  ...other,
});

const done =
  'payment { id version status unallocated { amount } policy { id } } invoices { id status open { amount } }';

const pay = (policy: BilledForTest, cents: bigint, pays?: Record<string, bigint>, key = crypto.randomUUID()) =>
  mutateWell('FINANCE_ANALYST', 'recordPayment', payment(policy, cents, pays), { done, key });

const earnedOf = async ({ id }: BilledForTest): Promise<bigint[]> => {
  const lines = await rowsOf(
    'billing',
    "SELECT amount_cents FROM commission_lines WHERE policy_id = ? AND basis = 'collected' ORDER BY id",
    [id],
  );
  return lines.map(({ amount_cents }) => BigInt(amount_cents));
};

const scheduleOf = async ({ id }: BilledForTest) => {
  const [row] = await rowsOf('billing', 'SELECT * FROM billing_schedules WHERE policy_id = ?', [id]);
  return [row.collected_premium_cents, row.collected_tax_cents, row.collected_fee_cents].map(BigInt);
};

describe('recordPayment', () => {
  test('pays three parts of a policy and earns a third of its commission with each (V4)', async () => {
    const policy = await billedPolicy(v4);
    expect(policy.invoices.map(({ cents }) => cents)).toEqual([3_583_34n, 3_433_33n, 3_433_33n]);
    for (const { id, cents } of policy.invoices) {
      const paid = await pay(policy, cents, { [id]: cents });
      expect(paid.invoices).toEqual([{ id, status: 'PAID', open: { amount: '0.00' } }]);
      expect(paid.payment).toMatchObject({
        status: 'RECEIVED',
        unallocated: { amount: '0.00' },
        policy: { id: policy.id },
      });
    }
    expect(await earnedOf(policy)).toEqual([500_00n, 500_00n, 500_00n]);
    expect(await scheduleOf(policy)).toEqual([10_000_00n, 300_00n, 150_00n]);
    const parts = await rowsOf('billing', 'SELECT status FROM installments WHERE schedule_id = ?', [policy.scheduleId]);
    expect(new Set(parts.map(({ status }) => status))).toEqual(new Set(['paid']));
  });

  test('of a quarter of an invoice, four times, earns the commission exactly', async () => {
    const policy = await billedPolicy({ premiumCents: 1_000_03n, taxCents: 0n, feeCents: 0n, parts: 1 });
    const [invoice] = policy.invoices;
    const id = invoice?.id ?? '';
    for (const cents of [250_00n, 250_01n, 250_01n, 250_01n]) await pay(policy, cents, { [id]: cents });
    const earned = await earnedOf(policy);
    expect(earned).toHaveLength(4);
    expect(earned.reduce((sum, one) => sum + one)).toBe(150_00n);
  });

  test('that says nothing of invoices pays the oldest due first, and leaves the rest in suspense', async () => {
    const policy = await billedPolicy(v4);
    const [first, second] = policy.invoices;
    // The insured has older invoices of other policies: all that is open, and ten dollars.
    const open = await rowsOf(
      'billing',
      `SELECT id, total_cents - paid_cents AS cents FROM invoices WHERE org_id = ? AND insured_id = ? AND total_cents > 0
        AND status IN ('open', 'overdue') AND kind <> 'deductible' ORDER BY due_date, id`,
      [organizationId, policy.insuredId],
    );
    const all = open.reduce((sum, { cents }) => sum + BigInt(cents), 0n);
    const paid = await pay(policy, all + 10_00n);
    expect(paid.payment.unallocated.amount).toBe('10.00');
    expect(paid.invoices.map(({ id }: { id: string }) => id)).toEqual(open.map(({ id }) => id));
    expect(paid.invoices.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([first?.id, second?.id]));
  });

  test('pays fees, then taxes, then premium within an invoice', async () => {
    const policy = await billedPolicy(v4);
    await pay(policy, 200_00n, { [policy.invoices[0]?.id ?? '']: 200_00n });
    expect(await scheduleOf(policy)).toEqual([0n, 50_00n, 150_00n]);
    expect(await earnedOf(policy)).toEqual([]);
  });

  test('with an empty list of allocations, or from somebody unknown, leaves all of it in suspense', async () => {
    const policy = await billedPolicy(v4);
    const paid = await pay(policy, 100_00n, {});
    expect(paid).toMatchObject({ payment: { unallocated: { amount: '100.00' }, policy: null }, invoices: [] });
    const payer = { kind: 'OTHER', name: 'Somebody Holdings' };
    const other = await mutateWell('FINANCE_ANALYST', 'recordPayment', payment(policy, 7_00n, undefined, { payer }), {
      done,
    });
    expect(other.payment.unallocated.amount).toBe('7.00');
  });

  test('before the accounting date of the charge waits as an advance: nothing is collected, and nothing earned', async () => {
    const policy = await billedPolicy({ ...v4, beginsOn: '2026-12-01' });
    const [first] = policy.invoices;
    const paid = await pay(policy, first?.cents ?? 0n, { [first?.id ?? '']: first?.cents ?? 0n });
    expect(paid.invoices[0]).toMatchObject({ status: 'PAID' });
    expect(await scheduleOf(policy)).toEqual([0n, 0n, 0n]);
    expect(await earnedOf(policy)).toEqual([]);
    const [advance] = await rowsOf(
      'billing',
      `SELECT SUM(credit_cents - debit_cents) AS cents FROM journal_lines JOIN gl_accounts ON gl_accounts.org_id = journal_lines.org_id
        AND gl_accounts.id = account_id WHERE name = ?`,
      [`advance:${policy.id}:premium`],
    );
    expect(BigInt(advance.cents)).toBe(first?.cents);
  });

  test('refuses what an invoice does not take, what the payment has not, and a payment that is recorded already', async () => {
    const policy = await billedPolicy(v4);
    const [first, second] = policy.invoices;
    const [id, other] = [first?.id ?? '', second?.id ?? ''];
    const ask = (input: object) =>
      mutate('FINANCE_ANALYST', 'recordPayment', input, {
        also: `... on AllocationExceedsOpen { invoiceId open { amount } } ... on DuplicateReference { paymentId }
          ... on AllocationExceedsPayment { unallocated { amount } } ... on NotFound { id } ... on InvalidInput { rule }`,
      });
    expect(await ask(payment(policy, 9_000_00n, { [id]: 3_583_35n }))).toMatchObject({
      code: 'ALLOCATION_EXCEEDS_OPEN',
      path: ['allocations', '0', 'amount'],
      invoiceId: id,
      open: { amount: '3583.34' },
    });
    expect(await ask(payment(policy, 100_00n, { [id]: 60_00n, [other]: 40_01n }))).toMatchObject({
      code: 'ALLOCATION_EXCEEDS_PAYMENT',
      path: ['allocations'],
      unallocated: { amount: '100.00' },
    });
    const once = payment(policy, 10_00n, {});
    const recorded = await mutateWell('FINANCE_ANALYST', 'recordPayment', once, { done });
    expect(await ask(once)).toMatchObject({
      code: 'DUPLICATE_REFERENCE',
      path: ['externalReference'],
      paymentId: recorded.payment.id,
    });
    expect(await ask(payment(policy, 10_00n, {}, { receivedOn: '2026-11-02' }))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['receivedOn'],
    });
    expect(await ask(payment(policy, 10_00n, {}, { receivedOn: '1999-12-31' }))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['receivedOn'],
    });
    const nobody = 'inv_01HK153X00000000000000AGA1';
    expect(await ask(payment(policy, 10_00n, { [nobody]: 1_00n }))).toMatchObject({ code: 'NOT_FOUND', id: nobody });
    expect(
      await ask(payment(policy, 10_00n, {}, { payer: { kind: 'OTHER', id: policy.insuredId, name: 'X' } })),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['payer', 'id'],
    });
  });

  test('leaves an audit entry of everything that it changed', async () => {
    const policy = await billedPolicy(v4);
    const [first] = policy.invoices;
    const key = crypto.randomUUID();
    await pay(policy, first?.cents ?? 0n, { [first?.id ?? '']: first?.cents ?? 0n }, key);
    const entries = await entriesOf('billing', key);
    expect(entries.map(({ entity_id, action }) => [action, entity_id.slice(0, 3)]).toSorted()).toEqual(
      ['bsc', 'com', 'inv', 'itm', 'pay'].map((prefix) => ['record.payment', prefix]),
    );
    const invoice = entries.find(({ entity_id }) => entity_id === first?.id);
    expect(invoice.after_values).toMatchObject({ status: 'paid', paidCents: '358334', paidFeeCents: '15000' });
    expect(invoice.before_values).toMatchObject({ status: 'open', paidCents: '0' });
  });

  test('is for finance', async () => {
    const policy = await billedPolicy(v4);
    const answer = await mutateWhole('UNDERWRITER', 'recordPayment', payment(policy, 1_00n, {}));
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
