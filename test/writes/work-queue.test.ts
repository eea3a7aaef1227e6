import type { Connection, RowDataPacket } from 'mysql2/promise';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { demonstrationUsers, organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { connectAsAdmin } from '../support/database.ts';
import { askAs, clock, mutateWell } from '../support/mutating.ts';

let admin: Connection;
beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});
afterAll(() => admin.end());

const queue = async (role: Parameters<typeof askAs>[0], kind: string, options = '') => {
  const { data, errors } = await askAs(
    role,
    `{ workQueue(kind: ${kind}, first: 100 ${options}) { nodes { id dueOn waitingSince assignee { id } subject { __typename ... on OutboxEvent { id keyspace type } ... on Delinquency { id stage } } } pageInfo { endCursor hasNextPage } } }`,
  );
  expect(errors).toBeUndefined();
  return data.workQueue;
};

const setAside = async (keyspace: Keyspace, minutes: number, orgId: string = organizationId): Promise<string> => {
  const id = `evt_${ulid(clock.now.getTime())}`;
  const at = new Date(clock.now.getTime() + minutes * 60_000);
  await admin.query(
    `INSERT INTO ${keyspaceDatabases[keyspace]}.${keyspace}_outbox_events (org_id, id, type, subject_id, sequence, actor_id, request_id, payload, tries, due_at, set_aside_at, created_at) VALUES (?, ?, 'policy.bound', ?, 1, 'usr_nobody', 'planted', '{}', 20, ?, ?, ?)`,
    [orgId, id, `pol_${ulid()}`, clock.now, at, clock.now],
  );
  return id;
};

describe('events that are set aside', () => {
  test('of all parts of the platform are one queue, what has waited longest first, for those who decide on them', async () => {
    const planted: string[] = [];
    for (const [index, keyspace] of keyspaces.entries()) planted.unshift(await setAside(keyspace, -index));
    await setAside('billing', -99, secondOrganization.organizationId);
    const { nodes } = await queue('ORG_ADMIN', 'EVENT_SET_ASIDE');
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(planted);
    expect(nodes[0]).toMatchObject({
      dueOn: null,
      assignee: null,
      subject: { __typename: 'OutboxEvent', keyspace: keyspaces.at(-1)?.toUpperCase() },
    });

    const { data } = await askAs(
      'ORG_ADMIN',
      '{ workQueue(kind: EVENT_SET_ASIDE, first: 2) { nodes { id } pageInfo { endCursor hasNextPage } } }',
    );
    expect(data.workQueue.pageInfo.hasNextPage).toBe(true);
    const rest = await askAs(
      'ORG_ADMIN',
      'query($after: String) { workQueue(kind: EVENT_SET_ASIDE, after: $after) { nodes { id } } }',
      { after: data.workQueue.pageInfo.endCursor },
    );
    expect(rest.data.workQueue.nodes.map(({ id }: { id: string }) => id)).toEqual(planted.slice(2));
    expect((await queue('UNDERWRITER', 'EVENT_SET_ASIDE')).nodes).toEqual([]);
    const counts = await askAs('COMPLIANCE_OFFICER', '{ workQueueCounts { kind count { count } } }');
    expect(counts.data.workQueueCounts).toContainEqual({ kind: 'EVENT_SET_ASIDE', count: { count: planted.length } });
  });
});

describe('a delinquency', () => {
  test('waits while it is open, by the first day overdue, with the day on which cover would end', async () => {
    const [rows] = await admin.query<RowDataPacket[]>(
      'SELECT id FROM oi_billing.delinquencies WHERE org_id = ? AND cancellation_date IS NOT NULL ORDER BY started_on DESC, id DESC LIMIT 2',
      [organizationId],
    );
    const ids = rows.map(({ id }) => String(id));
    expect(ids).toHaveLength(2);
    await admin.query("UPDATE oi_billing.delinquencies SET status = 'open' WHERE org_id = ? AND id IN (?)", [
      organizationId,
      ids,
    ]);
    const { nodes } = await queue('FINANCE_ANALYST', 'DELINQUENCY');
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
    for (const node of nodes) {
      expect(node.dueOn).toMatch(/^\d{4}-/);
      expect(node.subject).toMatchObject({ __typename: 'Delinquency', stage: 'NOTICED' });
    }
  });
});

describe('a submission', () => {
  test('is in the queue of whoever has claimed it, at once', async () => {
    const { data } = await askAs(
      'UNDERWRITER',
      '{ submissions(first: 1, filter: { status: [SUBMITTED], hasClaimedBy: false }) { nodes { id version } } }',
    );
    const [{ id, version }] = data.submissions.nodes;
    const mine = async () =>
      (await queue('UNDERWRITER', 'SUBMISSION', ', mine: true')).nodes.map((node: { id: string }) => node.id);
    expect(await mine()).not.toContain(id);
    await mutateWell('UNDERWRITER', 'claimSubmission', { submissionId: id, expectedVersion: version });
    expect(await mine()).toContain(id);
    const { nodes } = await queue('ORG_ADMIN', 'SUBMISSION');
    expect(nodes.find((node: { id: string }) => node.id === id).assignee.id).toBe(
      demonstrationUsers.UNDERWRITER.userId,
    );
  });
});
