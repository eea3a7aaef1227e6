import { afterEach, beforeEach, expect, test } from 'vitest';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { numberedBy, type ReferredPayment } from '../../src/keyspaces/billing/rules/payment-reference.ts';
import { viewerOf } from '../support/asking/execute.ts';
import { ownSources } from '../support/database.ts';
import { judgeStatements } from '../support/statements.ts';

let data: RequestData;

beforeEach(() => {
  data = new RequestData(ownSources(), visibilityOf(viewerOf('FINANCE_ANALYST')));
});

afterEach(async () => {
  judgeStatements(data.log.statements);
  await data.close();
});

/** Ends a transaction without a trace, with what came of it. */
class Undone extends Error {}

const mesaTacos = { payerId: 'ins_1', payerName: 'Mesa Tacos LLC' };
const pearlBakery = { payerId: 'ins_2', payerName: 'Pearl Bakery Inc' };
const somebody = { payerId: null, payerName: 'Mesa Tacos LLC' };

type Payer = Pick<ReferredPayment, 'payerId' | 'payerName'>;

/** Whether each of some payments with one reference at one processor is recorded; nothing of them stays. */
/** Who records: rows that may change have an audit entry. */
const writer = {
  actorId: 'usr_1',
  onBehalfOfId: null,
  action: 'recordPayment',
  requestId: 'test',
  idempotencyKey: null,
};

const record = async (method: ReferredPayment['method'], payers: readonly Payer[]): Promise<boolean[]> => {
  const recorded: boolean[] = [];
  const payment = {
    policyId: null,
    producerId: null,
    carrierId: null,
    insuredId: null,
    payerKind: 'other',
    bankAccountId: 'bnk_1',
    method,
    processor: 'Lockbox 7721',
    externalReference: '1001',
    amountCents: 250_00n,
    refundedCents: 0n,
    status: 'received',
    receivedAt: data.now,
    reversesPaymentId: null,
  } as const;
  const writing = data.db('billing').transaction(async (transaction) => {
    for (const payer of payers) {
      const row = { ...payment, ...payer, id: transaction.newId('pay'), numberedBy: numberedBy({ method, ...payer }) };
      recorded.push(await transaction.insertOnce('payments', [row]));
    }
    throw new Undone();
  }, writer);
  await writing.catch((failure: unknown) => {
    if (!(failure instanceof Undone)) throw failure;
  });
  return recorded;
};

test('check 1001 of two payers at one lockbox is two payments, whether they are identified or not', async () => {
  expect(await record('check', [mesaTacos, pearlBakery])).toEqual([true, true]);
  expect(await record('check', [somebody, { payerId: null, payerName: 'Pearl Bakery Inc' }])).toEqual([true, true]);
});

test('check 1001 of one payer is one payment, however its name is typed', async () => {
  expect(await record('check', [mesaTacos, mesaTacos])).toEqual([true, false]);
  expect(await record('check', [somebody, { payerId: null, payerName: 'MESA TACOS, L.L.C.' }])).toEqual([true, true]);
  expect(await record('check', [somebody, { payerId: null, payerName: 'mesa  tacos llc' }])).toEqual([true, false]);
});

test.each(['ach', 'card', 'wire'] as const)(
  "a reference of %s is the processor's own: another payer with it is the same payment",
  async (method) => {
    expect(await record(method, [mesaTacos, pearlBakery])).toEqual([true, false]);
  },
);
