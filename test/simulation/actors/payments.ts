import type { Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, dayFrom, decimal, money, partOf, pickRow, seenVersion } from './choosing.ts';

const finance: readonly Role[] = ['FINANCE_ANALYST', 'ORG_ADMIN'];

/** What is open of invoices, the newest first: what is paid here is mostly what was bound here. */
const openInvoices = ({ database, orgId }: Scene, insuredId: string | null = null): Promise<StoredRow[]> =>
  database.rows(
    `SELECT id, kind, policy_id, insured_id, producer_id, total_cents - paid_cents AS open_cents FROM oi_billing.invoices
      WHERE org_id = ? AND status IN ('open', 'overdue') AND total_cents > paid_cents AND kind <> 'deductible'
      AND (? IS NULL OR insured_id = ?) ORDER BY created_at DESC, id LIMIT 25`,
    [orgId, insuredId, insuredId],
  );

/** Usually all that is open; sometimes a part of it, rarely more than that. */
const someOf = (scene: Scene, cents: bigint): bigint => {
  const { random } = scene;
  if (random.chance(0.6)) return cents;
  return random.chance(0.8) ? partOf(scene, cents) : cents + BigInt(random.between(1, 5000));
};

const payerOf = ({ random }: Scene, { kind, producer_id, insured_id }: StoredRow) => {
  if (kind === 'account_current') return { kind: 'PRODUCER', id: producer_id, name: 'The agency' };
  if (random.chance(0.1)) return { kind: 'FINANCE_COMPANY', name: 'Bayside Premium Finance' };
  if (random.chance(0.1)) return { kind: 'PRODUCER', id: producer_id, name: 'The agency' };
  return { kind: 'INSURED', id: insured_id, name: 'The insured' };
};

/** What a payment is said to pay: one or two invoices of its insured, what the platform finds, or nothing that is known. */
const allocationsOf = async (scene: Scene, invoice: StoredRow) => {
  const { random } = scene;
  const { id, open_cents, insured_id } = invoice;
  if (random.chance(0.3)) return null;
  if (random.chance(0.2)) return [];
  const others = random.chance(0.4) ? await openInvoices(scene, insured_id) : [];
  const paid = [{ id, open_cents }, ...others.filter((one) => one.id !== id).slice(0, 1)].map((one) => ({
    invoiceId: one.id,
    cents: someOf(scene, BigInt(one.open_cents)),
  }));
  return [...paid, ...(await creditsFor(scene, invoice))];
};

/** Credits on the account current of the agency that owes an invoice, which it takes off what it sends for that. */
const creditsFor = async (scene: Scene, { kind, producer_id, open_cents }: StoredRow) => {
  if (kind !== 'account_current' || scene.random.chance(0.4)) return [];
  const credits = await scene.database.rows(
    `SELECT id, total_cents - paid_cents AS open_cents FROM oi_billing.invoices WHERE org_id = ? AND producer_id = ?
      AND kind = 'account_current' AND status <> 'void' AND total_cents < paid_cents ORDER BY created_at DESC, id LIMIT 1`,
    [scene.orgId, producer_id],
  );
  return credits.map((one) => {
    const most = -BigInt(one.open_cents) < BigInt(open_cents) ? -BigInt(one.open_cents) : BigInt(open_cents) - 1n;
    return { invoiceId: one.id, cents: -someOf(scene, most) };
  });
};

/** The reference of a payment: usually a new one, sometimes that of one that is known. */
const referenceOf = async (scene: Scene) => {
  const { random, orgId } = scene;
  const known = random.chance(0.08)
    ? await pickRow(
        scene,
        `SELECT method, processor, external_reference FROM oi_billing.payments
          WHERE org_id = ? AND method <> 'check' AND reverses_payment_id IS NULL ORDER BY created_at DESC, id LIMIT 10`,
        [orgId],
      )
    : null;
  if (known) {
    return {
      method: known.method.toUpperCase(),
      processor: known.processor,
      externalReference: known.external_reference,
    };
  }
  return {
    method: random.pick(['ACH', 'CHECK', 'CARD', 'WIRE']),
    processor: random.pick(['Keystone Trust Bank', 'First Harbor Bank']),
    externalReference: `REF-${random.between(1, 1e9)}`,
  };
};

const bankAccount = async (scene: Scene): Promise<string> => {
  const kind = scene.random.chance(0.03) ? 'operating' : 'fiduciary';
  const account = await pickRow(scene, 'SELECT id FROM oi_billing.bank_accounts WHERE org_id = ? AND kind = ?', [
    scene.orgId,
    kind,
  ]);
  return account.id;
};

const recording = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const open = await openInvoices(scene);
  if (open.length === 0) return null;
  const invoice = random.pick(open);
  const allocations = await allocationsOf(scene, invoice);
  const named = (allocations ?? []).reduce((sum, { cents }) => sum + cents, 0n);
  const least = named > 0n ? named : someOf(scene, BigInt(invoice.open_cents));
  // Now and then more than it is for, which waits in suspense, and now and then less than it is said to pay.
  const cents = random.chance(0.15) ? least + BigInt(random.between(1, 20_000)) : least;
  const short = random.chance(0.04) ? partOf(scene, cents) : cents;
  return {
    input: {
      payer: payerOf(scene, invoice),
      ...(await referenceOf(scene)),
      amount: decimal(short),
      currencyCode: 'USD',
      receivedOn: await dayFrom(scene, random.chance(0.02) ? 2 : -random.between(0, 4)),
      bankAccountId: await bankAccount(scene),
      allocations: allocations?.map((one) => ({ invoiceId: one.invoiceId, amount: decimal(one.cents) })) ?? null,
    },
  };
};

/** Payments with what waits of them in suspense, the newest first. */
const payments = (
  { database, orgId }: Scene,
  having: string,
  status: readonly string[] = ['received'],
): Promise<StoredRow[]> =>
  database.rows(
    `SELECT p.id, p.version, p.insured_id, p.amount_cents - COALESCE(SUM(a.amount_cents), 0) AS unapplied_cents
      FROM oi_billing.payments p LEFT JOIN oi_billing.payment_allocations a ON a.org_id = p.org_id AND a.payment_id = p.id
      WHERE p.org_id = ? AND p.status IN (?) AND p.reverses_payment_id IS NULL
      GROUP BY p.id, p.version, p.insured_id, p.amount_cents, p.created_at HAVING ${having} ORDER BY p.created_at DESC, p.id LIMIT 15`,
    [orgId, status],
  );

const allocating = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const waiting = await payments(scene, 'unapplied_cents > 0');
  if (waiting.length === 0) return null;
  const payment = random.pick(waiting);
  const own = await openInvoices(scene, payment.insured_id);
  const open = own.length > 0 && random.chance(0.8) ? own : await openInvoices(scene);
  if (open.length === 0) return null;
  const invoice = random.pick(open);
  const [unapplied, asked] = [BigInt(payment.unapplied_cents), BigInt(invoice.open_cents)];
  const most = unapplied < asked ? unapplied : asked;
  return {
    input: {
      paymentId: payment.id,
      expectedVersion: seenVersion(scene, payment),
      allocations: [{ invoiceId: invoice.id, amount: decimal(someOf(scene, most)) }],
    },
  };
};

const deallocating = async (scene: Scene): Promise<Choice | null> => {
  const paid = await payments(scene, 'SUM(a.amount_cents) > 0');
  if (paid.length === 0) return null;
  const payment = scene.random.pick(paid);
  const invoices = await scene.database.rows(
    `SELECT invoice_id AS id FROM oi_billing.payment_allocations WHERE org_id = ? AND payment_id = ?
      GROUP BY invoice_id HAVING SUM(amount_cents) <> 0 ORDER BY invoice_id`,
    [scene.orgId, payment.id],
  );
  const wrong = scene.random.chance(0.3) ? invoices : invoices.slice(0, 1);
  return {
    input: {
      paymentId: payment.id,
      expectedVersion: seenVersion(scene, payment),
      invoiceIds: wrong.map(({ id }) => id),
      reason: 'It was for another invoice.',
    },
  };
};

/** A payment to take back: one that stands, or now and then one that was taken back before. */
const undone = async (scene: Scene): Promise<{ paymentId: string; expectedVersion: number } | null> => {
  const found = await payments(
    scene,
    'TRUE',
    scene.random.chance(0.1) ? ['received', 'returned', 'reversed'] : ['received'],
  );
  if (found.length === 0) return null;
  const payment = scene.random.pick(found);
  return { paymentId: payment.id, expectedVersion: seenVersion(scene, payment) };
};

const returning = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const named = await undone(scene);
  if (!named) return null;
  const reasons = ['INSUFFICIENT_FUNDS', 'ACCOUNT_CLOSED', 'PAYMENT_STOPPED', 'CHARGEBACK', 'UNAUTHORIZED'];
  return {
    input: {
      ...named,
      reasonCode: random.pick(reasons),
      returnedOn: await dayFrom(scene, random.chance(0.03) ? 1 : 0),
      bankFee: random.chance(0.5) ? money(1_500n) : null,
    },
  };
};

const reversing = async (scene: Scene): Promise<Choice | null> => {
  const named = await undone(scene);
  return named && { input: { ...named, reason: 'It is another one’s.' } };
};

const funding = async (scene: Scene): Promise<Choice> => ({
  input: {
    bankAccountId: await bankAccount(scene),
    amount: money(BigInt(scene.random.between(1, 50_000_000))),
    reason: 'What was drawn of premium that was returned.',
  },
});

const invoicing = async (scene: Scene): Promise<Choice> => ({
  input: { throughDate: await dayFrom(scene, scene.random.pick([0, 10, 30, 44, 60])) },
});

/** Those who keep the money: what arrives, what it pays, what is taken back. */
export const paymentActors: readonly Actor[] = [
  actor('recordPayment', 12, finance, recording),
  actor('allocatePayment', 5, finance, allocating),
  actor('deallocatePayment', 3, finance, deallocating),
  actor('returnPayment', 2, finance, returning),
  actor('reversePayment', 2, finance, reversing),
  actor('fundTrust', 2, finance, funding),
  actor('runInvoicing', 2, finance, invoicing),
];
