import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEntryPrefix } from '../../schema/identifiers.ts';
import { demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { identifiersAt } from '../../src/data/identifiers.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

const entryId = identifiersAt(new Date())(auditEntryPrefix);
const partyId = 'cpa_01HK153X009999999999999999';
const { userId } = demonstrationUsers.ADJUSTER;
const secrets = {
  treatmentNotes: 'Physiotherapy',
  socialSecurityNumberSealed: 'c2VhbGVk',
  party: { diagnosisCodes: ['S72'] },
};

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_claims');
  await admin.query('INSERT INTO claims_audit_entries SET ?', {
    org_id: organizationId,
    id: entryId,
    actor_id: userId,
    action: 'party.changed',
    entity_id: partyId,
    before_values: JSON.stringify({ name: 'Ada Moss', ...secrets }),
    after_values: JSON.stringify({ name: 'Ada Moss-Hill' }),
    request_id: 'audit-test',
    created_at: '2026-11-20 10:00:00.000',
  });
});

afterAll(async () => {
  await admin.query('DELETE FROM claims_audit_entries WHERE id = ?', [entryId]);
  await admin.end();
});

const entries = async (filter: object) => {
  const { data, errors } = await askAs(
    'COMPLIANCE_OFFICER',
    `query($filter: AuditEntryFilter) { auditEntries(keyspace: CLAIMS, first: 100, filter: $filter) {
      totalCount { count } nodes { id action entityId actorId actor { id } changes { field before after withheld } requestId createdAt } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  return data.auditEntries;
};

describe('audit entries', () => {
  test('tell who changed what from what to what, and keep health information and secrets back', async () => {
    const { nodes } = await entries({ entityId: partyId });
    expect(nodes).toEqual([
      {
        id: entryId,
        action: 'party.changed',
        entityId: partyId,
        actorId: userId,
        actor: { id: userId },
        changes: [
          { field: 'name', before: 'Ada Moss', after: 'Ada Moss-Hill', withheld: false },
          ...Object.keys(secrets).map((field) => ({ field, before: null, after: null, withheld: true })),
        ],
        requestId: 'audit-test',
        createdAt: '2026-11-20T10:00:00.000Z',
      },
    ]);
  });

  test.each([
    ['object', { entityId: partyId }],
    ['actor', { actorId: userId }],
    ['action', { action: ['party.changed'] }],
    ['beginning', { doneFrom: '2026-11-20T10:00:00.000Z' }],
    ['end', { doneBefore: '2026-06-01T00:00:00.000Z' }],
  ])('are found by their %s, and others are not', async (_, filter) => {
    const isMeant = ({ createdAt, ...entry }: Record<string, string>): boolean =>
      Object.entries(filter).every(([name, value]) => {
        if (name === 'doneFrom') return String(createdAt) >= String(value);
        if (name === 'doneBefore') return String(createdAt) < String(value);
        return [value].flat().includes(String(entry[name]));
      });
    const found = await entries(filter);
    expect(found.nodes.length).toBeGreaterThan(0);
    expect(found.nodes.filter((entry: Record<string, string>) => !isMeant(entry))).toEqual([]);
    expect(found.totalCount.count).toBeLessThan((await entries({})).totalCount.count);
  });

  test('are asked for by ids of the platform alone', async () => {
    const { errors } = await askAs(
      'COMPLIANCE_OFFICER',
      '{ auditEntries(keyspace: CLAIMS, filter: { entityId: "42" }) { nodes { id } } }',
    );
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('"42" is not an id'),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', input: ['filter', 'entityId'] }),
      }),
    ]);
  });

  test('are for roles with oversight: an adjuster finds none, and no statement is sent', async () => {
    const { data, extensions } = await askAs(
      'ADJUSTER',
      '{ auditEntries(keyspace: CLAIMS) { totalCount { count } nodes { id } } }',
    );
    expect(data.auditEntries).toEqual({ totalCount: { count: 0 }, nodes: [] });
    expect(extensions?.keyspaces).toEqual({});
  });
});
