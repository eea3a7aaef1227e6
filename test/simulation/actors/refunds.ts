import type { Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, dayFrom, money, partOf, pickRow, seenVersion } from './choosing.ts';

const finance: readonly Role[] = ['FINANCE_ANALYST', 'ORG_ADMIN'];

/** A credit that is not used up, the newest first, with what is left of it. */
const credit = (scene: Scene): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT id, version, policy_id, insured_id, paid_cents - total_cents AS left_cents FROM oi_billing.invoices
      WHERE org_id = ? AND kind = 'credit' AND (status = 'open' OR ?) ORDER BY status, created_at DESC, id LIMIT 10`,
    [scene.orgId, scene.random.chance(0.1)],
  );

/** Usually all of it, sometimes a part, rarely more than there is. */
const someOf = (scene: Scene, cents: bigint): bigint => {
  if (cents <= 0n || scene.random.chance(0.06)) return cents + 100n;
  return scene.random.chance(0.6) ? cents : partOf(scene, cents);
};

const applying = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const from = await credit(scene);
  const invoice =
    from &&
    (await pickRow(
      scene,
      `SELECT id, total_cents - paid_cents AS open_cents FROM oi_billing.invoices
      WHERE org_id = ? AND kind <> 'credit' AND status IN ('open', 'overdue') AND (insured_id = ? OR ?) ORDER BY due_date, id LIMIT 8`,
      [orgId, from.insured_id, random.chance(0.1)],
    ));
  if (!from || !invoice) return null;
  const [left, open] = [BigInt(from.left_cents), BigInt(invoice.open_cents)];
  const amount = money(someOf(scene, left < open ? left : open));
  return {
    input: { creditInvoiceId: from.id, expectedVersion: seenVersion(scene, from), invoiceId: invoice.id, amount },
  };
};

/** Whoever has paid most of a policy or a payment, or now and then somebody else. */
const payeeOf = async (scene: Scene, { policy_id: policyId, payment_id: paymentId }: StoredRow) => {
  const other = { kind: 'OTHER', id: null, name: 'A neighbour' };
  if (scene.random.chance(0.05)) return other;
  const payer = await pickRow(
    scene,
    `SELECT p.payer_kind, p.payer_id, p.payer_name FROM oi_billing.payments p LEFT JOIN oi_billing.payment_allocations a
        ON a.org_id = p.org_id AND a.payment_id = p.id
      LEFT JOIN oi_billing.invoices i ON i.org_id = a.org_id AND i.id = a.invoice_id
      WHERE p.org_id = ? AND p.reverses_payment_id IS NULL AND (p.id = ? OR i.policy_id = ?) ORDER BY p.amount_cents DESC, p.id LIMIT 1`,
    [scene.orgId, paymentId ?? '', policyId ?? ''],
  );
  return payer ? { kind: payer.payer_kind.toUpperCase(), id: payer.payer_id, name: payer.payer_name } : other;
};

/** A payment of which something waits in suspense. */
const waiting = (scene: Scene): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT p.id, p.id AS payment_id, p.version, p.amount_cents - p.refunded_cents - COALESCE(SUM(a.amount_cents), 0) AS left_cents
      FROM oi_billing.payments p LEFT JOIN oi_billing.payment_allocations a ON a.org_id = p.org_id AND a.payment_id = p.id
      WHERE p.org_id = ? AND p.status = 'received' AND p.reverses_payment_id IS NULL
      GROUP BY p.id, p.version, p.amount_cents, p.refunded_cents, p.created_at HAVING left_cents > 0 ORDER BY p.created_at DESC, p.id LIMIT 10`,
    [scene.orgId],
  );

const requesting = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const ofCredit = random.chance(0.6);
  const source = ofCredit ? await credit(scene) : await waiting(scene);
  const account = await pickRow(
    scene,
    `SELECT id FROM oi_billing.bank_accounts WHERE org_id = ? AND kind = 'fiduciary'`,
    [orgId],
  );
  if (!source || !account) return null;
  return {
    input: {
      creditInvoiceId: ofCredit ? source.id : null,
      paymentId: ofCredit ? null : source.id,
      expectedVersion: seenVersion(scene, source),
      amount: money(someOf(scene, BigInt(source.left_cents))),
      payee: await payeeOf(scene, source),
      method: random.pick(['CHECK', 'ACH']),
      bankAccountId: account.id,
      note: 'Of a policy that has ended.',
    },
  };
};

/** A refund that stands so, and what is asked of it. */
const refund = async (
  scene: Scene,
  statuses: readonly string[],
  more: object | Promise<object>,
): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const strange = random.chance(0.06) ? ['requested', 'approved', 'issued', 'cleared', 'voided'] : statuses;
  const one = await pickRow(
    scene,
    `SELECT d.id, d.version, a.requester_id FROM oi_billing.disbursements d LEFT JOIN oi_billing.billing_approvals a
        ON a.org_id = d.org_id AND a.subject_id = d.id AND a.subject_type = 'refund'
      WHERE d.org_id = ? AND d.kind = 'refund' AND d.status IN (?) ORDER BY d.created_at DESC, d.id LIMIT 10`,
    [orgId, strange],
  );
  if (!one) return null;
  const input = { disbursementId: one.id, expectedVersion: seenVersion(scene, one), ...(await more) };
  // Usually another one than who has asked.
  return { input, otherThan: random.chance(0.9) ? one.requester_id : null };
};

/** Those who give money back. */
export const refundActors: readonly Actor[] = [
  actor('applyCredit', 3, finance, applying),
  actor('requestRefund', 5, finance, requesting),
  actor('decideRefund', 4, finance, (scene) =>
    refund(scene, ['requested'], { decision: scene.random.chance(0.8) ? 'APPROVED' : 'DENIED', note: 'As asked for.' }),
  ),
  actor('issueRefund', 4, finance, (scene) =>
    refund(scene, ['approved'], {
      externalReference: `CHK-${scene.random.between(1, scene.random.chance(0.1) ? 9 : 1e9)}`,
    }),
  ),
  actor('clearRefund', 2, finance, async (scene) =>
    refund(scene, ['issued'], { clearedOn: await dayFrom(scene, scene.random.chance(0.05) ? 3 : 0) }),
  ),
  actor('voidRefund', 2, finance, (scene) =>
    refund(scene, ['requested', 'approved', 'issued'], { reason: 'The payee has moved.' }),
  ),
];
