import { systemActorId } from '../../schema/identifiers.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { sweep } from '../../src/events/sweep.ts';
import type { BilledForTest } from './billed-policy.ts';
import { connectAsAdmin, ownSources } from './database.ts';

/**
 * Has the cover of a policy begin that has written so much premium: what was paid in advance is collected, and earns its
 * commission, or on the written basis all of it is earned.
 */
export const beginTerm = async (
  { id, number, producerId, carrierId, transactionId }: BilledForTest,
  writtenPremiumCents: bigint,
  commissionBasis: 'collected' | 'written' = 'collected',
): Promise<void> => {
  const day = '2026-12-01';
  const payload = {
    policyId: id,
    policyNumber: number,
    producerId,
    carrierId,
    renewalOfId: null,
    on: day,
    notedOn: day,
    commissionBasis,
    commissionEndsOn: null,
    producerCommissionRate: '0.150000',
    mgaCommissionRate: '0.075000',
    firstTransactionId: transactionId,
    writtenPremiumCents: String(writtenPremiumCents),
  };
  const now = new Date(`${day}T15:00:00.000Z`);
  const admin = await connectAsAdmin('oi_policies');
  await admin.query('INSERT INTO policies_outbox_events SET ?', {
    org_id: organizationId,
    id: `evt_${id.slice(4)}`,
    type: 'policy.termBegan',
    subject_id: id,
    sequence: 2,
    actor_id: systemActorId,
    request_id: 'test',
    payload: JSON.stringify(payload),
    due_at: now,
    created_at: now,
  });
  await admin.end();
  await sweep(ownSources(), { now: new Date(now.getTime() + 3_600_000), circuits: new Circuits() });
};
