import { describe, expect, it } from 'vitest';
import { clearanceKeyOf } from '../../schema/clearance-key.ts';
import { tables } from '../../schema/tables.ts';
import { exampleClaimNumber } from './examples.ts';
import { demonstrationUsers, organizationId, secondOrganization } from './people.ts';
import { buildRows } from './seed.ts';

describe('the rows of the demonstration data', () => {
  const rows = buildRows();

  it('are the same in every run', () => {
    expect(buildRows()).toEqual(rows);
  });

  it('fill every table but those of running mutations', () => {
    const empty = Object.keys(tables).filter((name) => rows[name as keyof typeof rows].length === 0);
    expect(empty.filter((name) => !/(IdempotencyKeys|OutboxEvents|HandledEvents)$/.test(name)).toSorted()).toEqual([
      'billingNotices',
      'claimsNotices',
      'globalNumberCounters',
      'policiesApprovals',
      'submissionsNotices',
    ]);
  });

  it('name insureds so that a number behind the name, as the large seed adds one, is all that tells copies apart', () => {
    expect(rows.insureds.length).toBeGreaterThan(0);
    for (const { name } of rows.insureds) expect(clearanceKeyOf(`${name} 2`)).toBe(`${clearanceKeyOf(name)} 2`);
  });

  it('give every agency rows of all seven tables that have an owner, in both organizations', () => {
    const owned = ['submissions', 'quotes', 'policies', 'claims', 'billingSchedules', 'invoices', 'payments'] as const;
    for (const { id, orgId } of rows.producers) {
      const lacking = owned.filter((name) => !rows[name].some((row) => row.producerId === id && row.orgId === orgId));
      expect(lacking, id).toEqual([]);
    }
  });

  it('let the example claim be seen by its producer, carrier and insured', () => {
    const claim = rows.claims.find(({ number, orgId }) => number === exampleClaimNumber && orgId === organizationId);
    expect(claim).toMatchObject({
      producerId: demonstrationUsers.PRODUCER.producerId,
      carrierId: demonstrationUsers.CARRIER_ADMIN.carrierId,
      insuredId: demonstrationUsers.POLICYHOLDER.insuredId,
    });
    // One that its endorsement has replaced, and the two that hold before and after it.
    expect(rows.policySegments.filter(({ policyId }) => policyId === claim?.policyId)).toHaveLength(3);
    expect(rows.payments.some(({ policyId }) => policyId === claim?.policyId)).toBe(true);
  });

  it('give every named user a row, and the second organization numbers that the first has too', () => {
    const users = new Set(rows.users.map(({ id }) => id));
    const named = [...Object.values(demonstrationUsers), ...Object.values(secondOrganization.users)];
    expect(named.filter((user) => user.organizationId !== null && !users.has(user.userId))).toEqual([]);
    const numbersOf = (id: string) => rows.invoices.filter(({ orgId }) => orgId === id).map(({ number }) => number);
    const first = new Set(numbersOf(organizationId));
    expect(numbersOf(secondOrganization.organizationId).some((number) => first.has(number))).toBe(true);
  });
});
