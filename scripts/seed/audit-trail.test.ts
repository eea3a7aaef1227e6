import { describe, expect, it } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { AuditTrail } from './audit-trail.ts';
import { demonstrationUsers } from './people.ts';
import { emptyRows } from './rows.ts';
import { buildRows } from './seed.ts';

describe('the audit entries of the demonstration', () => {
  it('are refused for a change of which nobody says who does what', () => {
    const rows = emptyRows();
    const trail = new AuditTrail('org_1', 'usr_system', 1, rows);
    const change = {
      table: 'policies',
      entityId: 'pol_1',
      before: { status: 'bound' },
      after: { status: 'active' },
      actorId: undefined,
      at: new Date('2026-11-01T00:00:00Z'),
    } as const;
    expect(() => trail.record(change)).toThrow('no act says who does what');
    trail.during('movePoliciesByDate', undefined, () => trail.record(change));
    expect(rows.policiesAuditEntries).toMatchObject([{ action: 'move.policies.by.date', actorId: 'usr_system' }]);
  });

  it('name what people do, and leave to the system what time does', () => {
    const rows = buildRows();
    const byAction = Map.groupBy(
      keyspaces.flatMap((keyspace) => rows[`${keyspace}AuditEntries`]),
      ({ action }) => action,
    );
    const roleOf = new Map(rows.users.map(({ id, role }) => [id, role]));
    // It belongs to no organization.
    roleOf.set(demonstrationUsers.SYSTEM.userId, 'system');
    const rolesFor = (action: string) => new Set(byAction.get(action)?.map(({ actorId }) => roleOf.get(actorId)));
    expect([...rolesFor('submit.submission')]).toEqual(['producer']);
    expect([...rolesFor('claim.submission')]).toEqual(['underwriter']);
    expect([...rolesFor('set.reserve')]).toEqual(['adjuster']);
    expect([...rolesFor('record.payment')]).toContain('finance_analyst');
    expect([...rolesFor('begin.terms')]).toEqual(['system']);
  });
});
