import { type Charge, charges as chargesColumn } from '../../schema/charge.ts';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import type { Payload } from '../../src/events/event-types.ts';
import { handlersOf } from '../../src/events/handler.ts';
import type { BilledForTest } from './billed-policy.ts';
import { connectAsAdmin, ownSources } from './database.ts';
import { clock, rowsOf } from './mutating.ts';

const today = () => clock.now.toISOString().slice(0, 10);

/** Books a transaction that takes back all that the policy has written. */
const takeAllBack = async (policy: BilledForTest, id: string) => {
  const [first] = await rowsOf('policies', 'SELECT * FROM policy_transactions WHERE id = ?', [policy.transactionId]);
  const stored = typeof first.charges === 'string' ? JSON.parse(first.charges) : first.charges;
  const charges = chargesColumn
    .parse(stored)
    .map((charge): Charge => ({ ...charge, amountCents: -charge.amountCents }));
  const back = {
    premiumChangeCents: -BigInt(first.premium_change_cents),
    producerCommissionCents: -BigInt(first.producer_commission_cents),
    mgaCommissionCents: -BigInt(first.mga_commission_cents),
  };
  const admin = await connectAsAdmin('oi_policies');
  try {
    await admin.query('INSERT INTO policy_transactions SET ?', {
      ...first,
      id,
      type: 'cancellation',
      ordinal: 2,
      booked_at: clock.now,
      accounting_date: today(),
      charges: JSON.stringify(charges.map((one) => ({ ...one, amountCents: String(one.amountCents) }))),
      premium_change_cents: back.premiumChangeCents,
      producer_commission_cents: back.producerCommissionCents,
      mga_commission_cents: back.mgaCommissionCents,
    });
  } finally {
    await admin.end();
  }
  return { charges, ...back };
};

/**
 * Cancels a policy that was billed for a test, flat, as billing learns of it by the event. Returns its credit: what payments
 * had paid is payable, and the rest of its invoices is withdrawn.
 */
export const cancelFlat = async (
  policy: BilledForTest,
  other: Partial<Payload<'policy.cancelled'>> = {},
): Promise<{ id: string; version: number; cents: bigint }> => {
  const data = new RequestData(ownSources(), wholeOrganization(organizationId), { now: clock.now });
  const transactionId = data.newId(identifierPrefixes.policyTransactions);
  const creditInvoiceId = data.newId(identifierPrefixes.invoices);
  const booked = await takeAllBack(policy, transactionId);
  const payload: Payload<'policy.cancelled'> = {
    policyId: policy.id,
    policyNumber: policy.number,
    producerId: policy.producerId,
    carrierId: policy.carrierId,
    insuredId: policy.insuredId,
    stateCode: 'TX',
    method: 'flat',
    effectiveDate: today(),
    bookedOn: today(),
    billingMethod: 'direct',
    commissionBasis: 'collected',
    commissionEndsOn: null,
    remittanceDays: 45,
    producerCommissionRate: '0.150000',
    mgaCommissionRate: '0.075000',
    transactions: [{ id: transactionId, accountingDate: other.bookedOn ?? today(), ...booked }],
    writtenPremiumCents: 0n,
    capacityId: null,
    creditInvoiceId,
    ...other,
  };
  const handler = handlersOf('policy.cancelled').find(({ keyspace }) => keyspace === 'billing');
  if (!handler) throw new Error('Billing does not follow a cancellation.');
  const event = {
    id: data.newId('evt'),
    type: 'policy.cancelled',
    keyspace: 'policies',
    orgId: organizationId,
    subjectId: policy.id,
    sequence: 2,
    previous: null,
    actorId: 'usr_test',
    requestId: 'test',
    payload,
    occurredAt: clock.now,
    deliveredAt: null,
  } as const;
  const writer = {
    actorId: 'usr_test',
    onBehalfOfId: null,
    action: handler.name,
    requestId: 'test',
    idempotencyKey: null,
  };
  try {
    await data.writeFor('billing', organizationId, (transaction) => handler.handle(event, transaction), writer);
  } finally {
    await data.close();
  }
  const [credit] = await rowsOf('billing', 'SELECT id, version, total_cents FROM invoices WHERE id = ?', [
    creditInvoiceId,
  ]);
  return { id: credit.id, version: credit.version, cents: -BigInt(credit.total_cents) };
};
