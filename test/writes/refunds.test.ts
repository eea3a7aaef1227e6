import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { financeManager, fund } from '../support/finance.ts';
import { clock, entriesOf, mutate, mutateWell, mutateWhole, rowsOf } from '../support/mutating.ts';
import { balanceOf, paymentOf, trustAccount } from '../support/paying.ts';
import {
  asking,
  cost,
  decide,
  deciding,
  issue,
  issuing,
  paidAndCancelled,
  pay,
  refundFields,
  request,
  type Versioned,
} from '../support/refunding.ts';

beforeAll(() => fund('1000000.00'));

const { now } = clock;

afterEach(() => {
  clock.now = now;
});

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

const transition = '... on InvalidTransition { from to allowed }';

const authority = '... on AuthorityExceeded { requiredLevel } ... on SeparationOfDuties { requesterId }';

/** What each mutation may say beside of why it refuses. */
const also = {
  requestRefund: '... on NothingToRefund { available { amount } } ... on PayeeNotEntitled { entitled upTo { amount } }',
  decideRefund: `${transition} ${authority}`,
  issueRefund: `${transition} ... on NothingToRefund { available { amount } } ... on NotClearedUntil { date }
    ... on TrustWouldBeShort { by { amount } } ... on ReferenceInUse { disbursementId }`,
  voidRefund: `${transition} ${authority}`,
};

describe('a refund', () => {
  test('is asked for, decided by another person, sent out of the trust and paid by the bank', async () => {
    const { policy, credit } = await paidAndCancelled();
    const trust = `trust:${await trustAccount()}:premium`;
    const before = await balanceOf(trust);
    const asked = await request(policy, credit, cost);
    expect(asked).toMatchObject({
      disbursement: {
        status: 'REQUESTED',
        amount: { amount: '1030.00' },
        approvals: { nodes: [{ decision: 'PENDING', requiredLevel: 3, reason: 'SECOND_PERSON' }] },
      },
      credit: { status: 'PAID', open: { amount: '0.00' } },
    });
    expect(await balanceOf(trust)).toBe(before);
    const approved = await decide(asked.disbursement);
    expect(approved).toMatchObject({ status: 'APPROVED', approvals: { nodes: [{ decision: 'APPROVED' }] } });
    const key = crypto.randomUUID();
    const { disbursement: issued } = await mutateWell('FINANCE_ANALYST', 'issueRefund', issuing(approved), {
      done: refundFields,
      key,
    });
    expect(issued).toMatchObject({ status: 'ISSUED', journalEntries: { nodes: [{ event: 'REFUND_PAID' }] } });
    expect(await balanceOf(trust)).toBe(before - cost);
    expect(await balanceOf(`refund:${policy.id}:payable`)).toBe(0n);
    expect((await entriesOf('billing', key)).map(({ action }) => action)).toEqual(['issue.refund']);
    const clearing = { disbursementId: issued.id, expectedVersion: issued.version, clearedOn: '2026-11-01' };
    const cleared = await mutateWell('FINANCE_ANALYST', 'clearRefund', clearing, { done: refundFields });
    expect(cleared.disbursement.status).toBe('CLEARED');
    const late = { disbursementId: issued.id, expectedVersion: cleared.disbursement.version, reason: 'Too late' };
    expect(await mutate('ORG_ADMIN', 'voidRefund', late, { also: also.voidRefund })).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: 'CLEARED',
      allowed: [],
    });
  });

  test('is given back to the credit when it is denied, called off, or does not reach its payee', async () => {
    const { policy, credit } = await paidAndCancelled();
    const openOf = async () => {
      const [row] = await rowsOf(
        'billing',
        'SELECT version, status, total_cents - paid_cents AS open FROM invoices WHERE id = ?',
        [credit.id],
      );
      return { id: credit.id, version: row.version, status: row.status, open: BigInt(row.open) };
    };
    const denied = await decide((await request(policy, credit, 500_00n)).disbursement, 'DENIED');
    expect(denied).toMatchObject({ status: 'VOIDED', approvals: { nodes: [{ decision: 'DENIED' }] } });
    expect(await openOf()).toMatchObject({ status: 'open', open: -cost });

    const approved = await decide((await request(policy, await openOf(), 500_00n)).disbursement);
    const voiding = ({ id, version }: Versioned) => ({
      disbursementId: id,
      expectedVersion: version,
      reason: 'Not wanted',
    });
    const called = await mutateWell('FINANCE_ANALYST', 'voidRefund', voiding(approved), { done: refundFields });
    expect(called.disbursement).toMatchObject({ status: 'VOIDED', journalEntries: { nodes: [] } });
    expect(await openOf()).toMatchObject({ open: -cost });

    const issued = await issue(await decide((await request(policy, await openOf(), cost)).disbursement));
    const key = crypto.randomUUID();
    const back = await mutateWell('FINANCE_ANALYST', 'voidRefund', voiding(issued), { done: refundFields, key });
    const events = back.disbursement.journalEntries.nodes.map(({ event }: { event: string }) => event);
    expect(events.toSorted()).toEqual(['REFUND_PAID', 'REVERSAL']);
    expect(await openOf()).toMatchObject({ open: -cost });
    expect(await balanceOf(`refund:${policy.id}:payable`)).toBe(-cost);
    expect(new Set((await entriesOf('billing', key)).map(({ reason }) => reason))).toEqual(new Set(['Not wanted']));
  });

  test('that waits for a decision is called off by another person alone', async () => {
    const { policy, credit } = await paidAndCancelled();
    const { disbursement } = await request(policy, credit, cost);
    const voiding = { disbursementId: disbursement.id, expectedVersion: disbursement.version, reason: 'A mistake' };
    expect(await mutate('FINANCE_ANALYST', 'voidRefund', voiding, { also: also.voidRefund })).toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
      path: ['disbursementId'],
    });
    const user = await financeManager();
    const voided = await mutateWell('FINANCE_ANALYST', 'voidRefund', voiding, { done: refundFields, user });
    expect(voided.disbursement).toMatchObject({ status: 'VOIDED', approvals: { nodes: [{ decision: 'DENIED' }] } });
  });
});

describe('requestRefund', () => {
  test('refuses more than is left of the credit, and who is not entitled to it', async () => {
    const { policy, credit } = await paidAndCancelled();
    const ask = async (cents: bigint, other: object = {}) =>
      mutate('FINANCE_ANALYST', 'requestRefund', await asking(policy, credit, cents, other), {
        also: also.requestRefund,
      });
    expect(await ask(cost + 1n)).toMatchObject({
      code: 'NOTHING_TO_REFUND',
      path: ['amount'],
      available: { amount: '1030.00' },
    });
    const producer = { kind: 'PRODUCER', id: policy.producerId, name: 'An agency' };
    expect(await ask(cost, { payee: producer })).toMatchObject({
      code: 'PAYEE_NOT_ENTITLED',
      path: ['payee'],
      entitled: expect.arrayContaining(['Test Insured']),
      upTo: { amount: '0.00' },
    });
    expect(await ask(1_00n, { expectedVersion: credit.version + 3 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await ask(1_00n, { paymentId: 'pay_01HK153X00000000000000AGA1' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['paymentId'],
    });
    expect(await ask(1_00n, { creditInvoiceId: null })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['creditInvoiceId'],
    });
    expect(await ask(1_00n, { creditInvoiceId: policy.invoices[0]?.id })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['creditInvoiceId'],
    });
    expect(await ask(1_00n, { payee: { ...producer, id: policy.insuredId } })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['payee', 'id'],
    });
    const [operating] = await rowsOf(
      'billing',
      "SELECT id FROM bank_accounts WHERE org_id = ? AND kind = 'operating'",
      [organizationId],
    );
    expect(await ask(1_00n, { bankAccountId: operating.id })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['bankAccountId'],
    });
    await request(policy, credit, 1_000_00n);
    const [now] = await rowsOf('billing', 'SELECT version FROM invoices WHERE id = ?', [credit.id]);
    expect(await ask(30_01n, { expectedVersion: now.version })).toMatchObject({
      code: 'NOTHING_TO_REFUND',
      available: { amount: '30.00' },
    });
  });

  test('pays the company first that has financed the premium', async () => {
    const payer = { kind: 'FINANCE_COMPANY', id: null, name: 'Keystone Premium Finance, Inc.' };
    const { policy, credit } = await paidAndCancelled({ payer });
    const input = await asking(policy, credit, cost);
    expect(await mutate('FINANCE_ANALYST', 'requestRefund', input, { also: also.requestRefund })).toMatchObject({
      code: 'PAYEE_NOT_ENTITLED',
      entitled: ['Keystone Premium Finance, Inc.'],
    });
    const { disbursement } = await request(policy, credit, cost, {
      payee: { ...payer, name: 'KEYSTONE PREMIUM FINANCE INC' },
    });
    expect(disbursement).toMatchObject({ status: 'REQUESTED' });
  });

  test('of two at once for one credit does one, and answers a retry with what it did', async () => {
    const { policy, credit } = await paidAndCancelled();
    const input = await asking(policy, credit, cost);
    const key = crypto.randomUUID();
    const outcomes = await Promise.all([
      mutate('FINANCE_ANALYST', 'requestRefund', input, { done: refundFields, key }),
      mutate('ORG_ADMIN', 'requestRefund', input, { done: refundFields }),
    ]);
    expect(outcomes.map(({ code = 'DONE' }) => code).toSorted()).toEqual(['DONE', 'STALE_VERSION']);
    const again = await mutate('FINANCE_ANALYST', 'requestRefund', input, { done: refundFields, key });
    expect(again.__typename).toBe(outcomes[0].__typename);
    const rows = await rowsOf('billing', 'SELECT id FROM disbursements WHERE credit_invoice_id = ?', [credit.id]);
    expect(rows).toHaveLength(1);
  });
});

describe('decideRefund', () => {
  test('refuses the one who has asked, whose limit does not cover it, and what is decided already', async () => {
    const policy = await billedPolicy({ premiumCents: 20_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    await pay(policy, {}, 20_000_00n);
    const credit = await cancelFlat(policy);
    const { disbursement } = await request(policy, credit, 20_000_00n);
    expect(disbursement).toMatchObject({
      approvals: { nodes: [{ reason: 'REFUND_ABOVE_AUTHORITY', requiredLevel: 6 }] },
    });
    expect(
      await mutate('FINANCE_ANALYST', 'decideRefund', deciding(disbursement), { also: also.decideRefund }),
    ).toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
      path: ['disbursementId'],
    });
    // An administrator of the organization holds no authority of their own.
    expect(
      await mutate('ORG_ADMIN', 'decideRefund', deciding(disbursement), { also: also.decideRefund }),
    ).toMatchObject({
      code: 'AUTHORITY_EXCEEDED',
      path: ['disbursementId'],
      requiredLevel: 6,
    });
    const user = await financeManager();
    const stale = { ...disbursement, version: 7 };
    expect(await mutate('FINANCE_ANALYST', 'decideRefund', deciding(stale), { user })).toMatchObject({
      code: 'STALE_VERSION',
    });
    const approved = await decide(disbursement);
    expect(
      await mutate('FINANCE_ANALYST', 'decideRefund', deciding(approved), { user, also: also.decideRefund }),
    ).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: 'APPROVED',
      to: 'APPROVED',
    });
    const [carriers] = await rowsOf('billing', "SELECT id FROM disbursements WHERE org_id = ? AND kind = 'carrier'", [
      organizationId,
    ]);
    expect(await mutate('FINANCE_ANALYST', 'decideRefund', deciding({ id: carriers.id, version: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['disbursementId'],
    });
  });
});

describe('issueRefund', () => {
  test('waits ten days for a check, and for a bank transfer three business days', async () => {
    const approvedOf = async (method: 'CHECK' | 'ACH') => {
      const { policy, credit } = await paidAndCancelled({ method });
      return decide((await request(policy, credit, cost)).disbursement);
    };
    const [ofCheck, ofTransfer] = [await approvedOf('CHECK'), await approvedOf('ACH')];
    const ask = (refund: Versioned) =>
      mutate('FINANCE_ANALYST', 'issueRefund', issuing(refund), { also: also.issueRefund });
    expect(await ask(ofCheck)).toMatchObject({
      code: 'NOT_CLEARED_UNTIL',
      path: ['disbursementId'],
      date: '2026-11-11',
    });
    // 1 November 2026 is a Sunday.
    expect(await ask(ofTransfer)).toMatchObject({ code: 'NOT_CLEARED_UNTIL', date: '2026-11-04' });
    clock.now = new Date('2026-11-11T15:00:00.000Z');
    await issue(ofCheck);
    await issue(ofTransfer);
  });

  test('refuses one that nobody has approved, a reference that is in use, and a day of clearing before it', async () => {
    const { policy, credit } = await paidAndCancelled();
    const { disbursement, credit: rest } = await request(policy, credit, 500_00n);
    expect(
      await mutate('FINANCE_ANALYST', 'issueRefund', issuing(disbursement), { also: also.issueRefund }),
    ).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: 'REQUESTED',
      to: 'ISSUED',
      allowed: ['APPROVED', 'VOIDED'],
    });
    const [first, second] = [
      await decide(disbursement),
      await decide((await request(policy, rest, 530_00n)).disbursement),
    ];
    const { disbursement: issued } = await mutateWell('FINANCE_ANALYST', 'issueRefund', issuing(first, 'CHK-1001'), {
      done: refundFields,
    });
    expect(
      await mutate('FINANCE_ANALYST', 'issueRefund', issuing(second, 'CHK-1001'), { also: also.issueRefund }),
    ).toMatchObject({
      code: 'REFERENCE_IN_USE',
      path: ['externalReference'],
      disbursementId: issued.id,
    });
    const clearing = (clearedOn: string) =>
      mutate('FINANCE_ANALYST', 'clearRefund', {
        disbursementId: issued.id,
        expectedVersion: issued.version,
        clearedOn,
      });
    expect(await clearing('2026-10-31')).toMatchObject({ code: 'INVALID_INPUT', path: ['clearedOn'] });
    expect(await clearing('2026-11-02')).toMatchObject({ code: 'INVALID_INPUT', path: ['clearedOn'] });
  });

  test('of many at once sends each refund once, and the trust pays what they are together', async () => {
    const approved = [];
    for (let count = 0; count < 3; count += 1) {
      const { policy, credit } = await paidAndCancelled();
      approved.push(await decide((await request(policy, credit, cost)).disbursement));
    }
    const trust = `trust:${await trustAccount()}:premium`;
    const before = await balanceOf(trust);
    const twice = [...approved, ...approved];
    const send = async (refund: Versioned): Promise<string> => {
      for (;;) {
        const { data, errors } = await mutateWhole('FINANCE_ANALYST', 'issueRefund', issuing(refund));
        if (!errors) return data.issueRefund.code ?? 'DONE';
        expect(errors[0]?.extensions?.code).toBe('KEYSPACE_BUSY');
      }
    };
    const codes = await Promise.all(twice.map(send));
    expect(codes.toSorted()).toEqual(['DONE', 'DONE', 'DONE', 'STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION']);
    expect(await balanceOf(trust)).toBe(before - 3n * cost);
  });
});

describe('money in suspense', () => {
  const suspense = `suspense:${organizationId}:unapplied`;

  test('is paid back to whoever has paid it, and pays no invoice meanwhile', async () => {
    const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    const payer = { kind: 'OTHER', id: null, name: 'Harbor Holdings LLC' };
    const input = await paymentOf(policy, 800_00n, {}, { payer });
    const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' });
    const before = await balanceOf(suspense);
    const ofPayment = { creditInvoiceId: null, paymentId: payment.id, expectedVersion: payment.version };
    const toInsured = await asking(policy, payment, 800_00n, ofPayment);
    expect(await mutate('FINANCE_ANALYST', 'requestRefund', toInsured, { also: also.requestRefund })).toMatchObject({
      code: 'PAYEE_NOT_ENTITLED',
      entitled: ['Harbor Holdings LLC'],
    });
    const asked = await request(policy, payment, 600_00n, { ...ofPayment, payee: payer });
    expect(asked.payment).toMatchObject({ unallocated: { amount: '200.00' } });
    const allocating = {
      paymentId: payment.id,
      expectedVersion: asked.payment.version,
      allocations: [{ invoiceId: policy.invoices[0]?.id, amount: '200.01' }],
    };
    expect(await mutate('FINANCE_ANALYST', 'allocatePayment', allocating)).toMatchObject({
      code: 'ALLOCATION_EXCEEDS_PAYMENT',
    });
    const more = { ...ofPayment, payee: payer, expectedVersion: asked.payment.version };
    expect(
      await mutate('FINANCE_ANALYST', 'requestRefund', await asking(policy, payment, 200_01n, more), {
        also: also.requestRefund,
      }),
    ).toMatchObject({ code: 'NOTHING_TO_REFUND', available: { amount: '200.00' } });
    const issued = await issue(await decide(asked.disbursement));
    expect(issued).toMatchObject({ status: 'ISSUED', payeeName: 'Harbor Holdings LLC' });
    expect(await balanceOf(suspense)).toBe(before + 600_00n);
    await mutateWell('FINANCE_ANALYST', 'voidRefund', {
      disbursementId: issued.id,
      expectedVersion: issued.version,
      reason: 'The check came back',
    });
    expect(await balanceOf(suspense)).toBe(before);
    await mutateWell('FINANCE_ANALYST', 'allocatePayment', {
      ...allocating,
      expectedVersion: asked.payment.version + 1,
      allocations: [{ invoiceId: policy.invoices[0]?.id, amount: '800.00' }],
    });
  });

  test('is not paid back once its payment was taken back', async () => {
    const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    const input = await paymentOf(policy, 300_00n, {});
    const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' });
    const ofPayment = { creditInvoiceId: null, paymentId: payment.id, expectedVersion: payment.version };
    const asked = await request(policy, payment, 300_00n, ofPayment);
    const approved = await decide(asked.disbursement);
    await mutateWell('FINANCE_ANALYST', 'reversePayment', {
      paymentId: payment.id,
      expectedVersion: asked.payment.version,
      reason: 'Entered twice',
    });
    expect(await mutate('FINANCE_ANALYST', 'issueRefund', issuing(approved), { also: also.issueRefund })).toMatchObject(
      {
        code: 'NOTHING_TO_REFUND',
        path: ['disbursementId'],
        available: { amount: '0.00' },
      },
    );
    const voiding = { disbursementId: approved.id, expectedVersion: approved.version, reason: 'Nothing is there' };
    await mutateWell('FINANCE_ANALYST', 'voidRefund', voiding);
  });
});
