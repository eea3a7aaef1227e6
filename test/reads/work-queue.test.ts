import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { demonstrationUsers, organizationId, producerId, type Role } from '../../scripts/seed/people.ts';
import { workKind } from '../../src/keyspaces/global/work-queue/work-kind.ts';
import { dayOfOperations } from '../operations/ask-operation.ts';
import { askAs } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';

let admin: Connection;
beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
});
afterAll(async () => {
  vi.useRealTimers();
  await admin.end();
});

const today = dayOfOperations.toISOString().slice(0, 10);

/** What waits, told a second time: with columns of SQL, in the order of what is due first. */
const stored: Readonly<Record<string, { readonly from: string; readonly where: string; readonly order: string }>> = {
  SUBMISSION: {
    from: 'oi_submissions.submissions',
    where: "status IN ('submitted', 'in_review')",
    order: 'requested_effective_date, id',
  },
  REFERRAL: {
    from: 'oi_submissions.submissions_approvals',
    where: "subject_type = 'referral' AND decision = 'pending'",
    order: 'id',
  },
  BIND_APPROVAL: {
    from: 'oi_submissions.submissions_approvals',
    where: "subject_type = 'bind' AND decision = 'pending'",
    order: 'id',
  },
  RENEWAL: {
    from: 'oi_policies.policies',
    where: `renewal_intent <> 'non_renew' AND cancellation_date IS NULL AND pending_cancellation_date IS NULL AND effective_date <= '${today}' AND expiration_date >= '${today}' AND expiration_date < DATE '${today}' + INTERVAL 120 DAY`,
    order: 'expiration_date, id',
  },
  SUBJECTIVITY: {
    from: 'oi_submissions.quote_subjectivities',
    where: 'due_date IS NOT NULL AND satisfied_at IS NULL AND waived_at IS NULL',
    order: 'due_date, id',
  },
  CANCELLATION_NOTICE: {
    from: 'oi_policies.policies',
    where: 'pending_cancellation_date IS NOT NULL AND cancellation_date IS NULL',
    order: 'pending_cancellation_date, id',
  },
  CLAIM: {
    from: 'oi_claims.claims',
    where: "status NOT IN ('settled', 'denied', 'closed')",
    order: 'reported_at, id',
  },
  CLAIM_APPROVAL: { from: 'oi_claims.claims_approvals', where: "decision = 'pending'", order: 'id' },
  REFUND: {
    from: 'oi_billing.billing_approvals',
    where: "subject_type = 'refund' AND decision = 'pending'",
    order: 'id',
  },
  SUSPENSE: {
    from: 'oi_billing.payments',
    where:
      "policy_id IS NULL AND producer_id IS NULL AND insured_id IS NULL AND status = 'received' AND reverses_payment_id IS NULL AND amount_cents <> refunded_cents",
    order: 'id',
  },
  DELINQUENCY: { from: 'oi_billing.delinquencies', where: "status = 'open'", order: 'started_on, id' },
};

const idsStored = async (kind: string, condition = 'TRUE', order = stored[kind]?.order): Promise<string[]> => {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT id FROM ${stored[kind]?.from} WHERE org_id = ? AND ${stored[kind]?.where} AND ${condition} ORDER BY ${order}`,
    [organizationId],
  );
  return rows.map(({ id }) => String(id));
};

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string | null;
  readonly priority: string | null;
  readonly waitingSince: string;
  readonly assignee: { readonly id: string } | null;
  readonly subject: { readonly id: string; readonly __typename: string } | null;
}

const fields = 'id kind dueOn waitingSince priority assignee { id } subject { __typename ... on Node { id } }';

/** Reads a whole queue, in pages of a few. */
const queueOf = async (role: Role, kind: string, options = ''): Promise<Item[]> => {
  const items: Item[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await askAs(
      role,
      `query($after: String) { workQueue(kind: ${kind}, first: 4, after: $after ${options}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    items.push(...data.workQueue.nodes);
    if (!data.workQueue.pageInfo.hasNextPage) return items;
    after = data.workQueue.pageInfo.endCursor;
  }
};

const countsOf = async (role: Role, mine = ''): Promise<Record<string, number>> => {
  const { data, errors } = await askAs(role, `{ workQueueCounts${mine} { kind count { count precision } } }`);
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.workQueueCounts.map(({ kind, count }: { kind: string; count: { count: number } }) => [kind, count.count]),
  );
};

describe('the queue of', () => {
  test.each(Object.keys(stored))(
    '%s holds what waits and nothing else, what is due first before the rest',
    async (kind) => {
      const items = await queueOf('ORG_ADMIN', kind);
      expect(items.map(({ id }) => id)).toEqual(await idsStored(kind));
      for (const item of items) {
        expect(item.kind).toBe(kind);
        expect(item.subject?.id).toBe(item.id);
      }
    },
  );

  test.each(['SUBMISSION', 'REFERRAL', 'RENEWAL', 'CLAIM', 'CANCELLATION_NOTICE', 'REFUND', 'SUSPENSE'])(
    '%s is not empty in the demonstration, so that a screen shows something',
    async (kind) => {
      expect((await queueOf('ORG_ADMIN', kind)).length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['SUBMISSION', 'priority_rank, id', ['URGENT', 'HIGH', 'NORMAL', 'LOW']],
    ['CLAIM', 'severity_rank, id', ['URGENT', 'HIGH', 'NORMAL', 'LOW']],
  ])(
    '%s begins with the most urgent where that is asked for, and of those with what has waited longest',
    async (kind, order, ranks) => {
      const items = await queueOf('ORG_ADMIN', kind, ', sort: PRIORITY');
      expect(items.map(({ id }) => id)).toEqual(await idsStored(kind, 'TRUE', order));
      const seen = items.map(({ priority }) => ranks.indexOf(priority ?? ''));
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      expect(seen).not.toContain(-1);
    },
  );

  test('a kind without priorities is in the order of what is due, whichever is asked for', async () => {
    expect(await queueOf('ORG_ADMIN', 'DELINQUENCY', ', sort: PRIORITY')).toEqual(
      await queueOf('ORG_ADMIN', 'DELINQUENCY'),
    );
  });

  test('RENEWAL is read backward from its end', async () => {
    const all = await idsStored('RENEWAL');
    const { data } = await askAs(
      'UNDERWRITER',
      '{ workQueue(kind: RENEWAL, last: 3) { nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor } } }',
    );
    expect(data.workQueue.nodes.map(({ id }: { id: string }) => id)).toEqual(all.slice(-3));
    expect(data.workQueue.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: all.length > 3 });
    const query = 'query($before: String) { workQueue(kind: RENEWAL, last: 2, before: $before) { nodes { id } } }';
    const before = await askAs('UNDERWRITER', query, { before: data.workQueue.pageInfo.startCursor });
    expect(before.data.workQueue.nodes.map(({ id }: { id: string }) => id)).toEqual(all.slice(-5, -3));
  });

  test('one kind takes no cursor of another', async () => {
    const { data } = await askAs('ORG_ADMIN', '{ workQueue(kind: CLAIM, first: 1) { pageInfo { endCursor } } }');
    const { errors } = await askAs(
      'ORG_ADMIN',
      'query($after: String) { workQueue(kind: SUBMISSION, after: $after) { nodes { id } } }',
      {
        after: data.workQueue.pageInfo.endCursor,
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('events that are set aside are read once for the page and their number, from each keyspace', async () => {
    const { statements } = await executeAs(
      'ORG_ADMIN',
      '{ workQueue(kind: EVENT_SET_ASIDE) { nodes { id } pageInfo { endCursor } totalCount { count } } }',
    );
    const ofEvents = statements.filter(({ origin }) => origin?.endsWith('OutboxEvents'));
    expect(ofEvents.map(({ keyspace }) => keyspace).toSorted()).toEqual([...keyspaces].toSorted());
  });

  test('a cursor that is none is refused, whatever is asked of the queue', async () => {
    const { errors } = await askAs(
      'ORG_ADMIN',
      '{ workQueue(kind: EVENT_SET_ASIDE, after: "none") { totalCount { count } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: ['after'] });
  });
});

describe('what is mine', () => {
  test.each([
    ['UNDERWRITER', 'SUBMISSION', 'claimed_by_id'],
    ['ADJUSTER', 'CLAIM', 'adjuster_id'],
  ] as const)('of an %s is the %s that they have', async (role, kind, column) => {
    const me = demonstrationUsers[role].userId;
    const items = await queueOf(role, kind, ', mine: true');
    expect(items.map(({ id }) => id)).toEqual(await idsStored(kind, `${column} = '${me}'`));
    for (const { assignee } of items) expect(assignee?.id).toBe(me);
  });

  test.each([
    ['UNDERWRITER', 'REFERRAL', { referral: 'max_premium_cents' }],
    ['UNDERWRITER', 'BIND_APPROVAL', { bind: 'max_premium_cents' }],
    [
      'ADJUSTER',
      'CLAIM_APPROVAL',
      { reserve: 'max_reserve_cents', payment: 'max_claim_payment_cents', settlement: 'max_claim_payment_cents' },
    ],
    ['FINANCE_ANALYST', 'REFUND', { refund: 'max_refund_cents' }],
    ['ORG_ADMIN', 'REFERRAL', { referral: 'max_premium_cents' }],
    ['ORG_ADMIN', 'REFUND', { refund: 'max_refund_cents' }],
  ] as const)(
    'of an %s are the approvals (%s) within their own authority, and never what they ask for',
    async (role, kind, limits) => {
      const me = demonstrationUsers[role].userId;
      const [profiles] = await admin.query<RowDataPacket[]>(
        'SELECT p.* FROM oi_global.authority_assignments a JOIN oi_global.authority_profiles p ON p.org_id = a.org_id AND p.id = a.profile_id WHERE a.org_id = ? AND a.active_user_id = ?',
        [organizationId, me],
      );
      const profile = profiles[0];
      const within = Object.entries(limits).map(
        ([subject, limit]) => `(subject_type = '${subject}' AND amount_cents <= ${profile?.[limit] ?? 0})`,
      );
      const mine = `required_level <= ${profile?.level ?? 0} AND requester_id <> '${me}' AND (authority = 'carrier' OR ${within.join(' OR ')})`;
      expect((await queueOf(role, kind, ', mine: true')).map(({ id }) => id)).toEqual(await idsStored(kind, mine));
    },
  );

  test('no approval waits for a role that decides on none of its kind', async () => {
    expect(await queueOf('COMPLIANCE_OFFICER', 'REFERRAL', ', mine: true')).toEqual([]);
    expect(await queueOf('FINANCE_ANALYST', 'REFERRAL', ', mine: true')).toEqual([]);
  });

  test('of kinds that are nobody’s in particular there is nothing', async () => {
    for (const kind of [
      'RENEWAL',
      'SUSPENSE',
      'DELINQUENCY',
      'CANCELLATION_NOTICE',
      'SUBJECTIVITY',
      'EVENT_SET_ASIDE',
    ]) {
      expect(await queueOf('ORG_ADMIN', kind, ', mine: true'), kind).toEqual([]);
    }
  });
});

describe('counts', () => {
  test('name every kind, and are as long as the queues', async () => {
    const counts = await countsOf('ORG_ADMIN');
    expect(Object.keys(counts)).toEqual(Object.keys(workKind).map((kind) => kind.toUpperCase()));
    for (const kind of Object.keys(stored)) expect(counts[kind], kind).toBe((await idsStored(kind)).length);
  });

  test('of what is mine are as long as those queues', async () => {
    const counts = await countsOf('UNDERWRITER', '(mine: true)');
    for (const kind of ['SUBMISSION', 'REFERRAL', 'BIND_APPROVAL', 'RENEWAL']) {
      expect(counts[kind], kind).toBe((await queueOf('UNDERWRITER', kind, ', mine: true')).length);
    }
  });
});

describe('a viewer finds in the queues', () => {
  test.each(['SUBMISSION', 'RENEWAL', 'CLAIM', 'DELINQUENCY', 'SUBJECTIVITY', 'REFERRAL'])(
    'a producer: of %s those of its own book alone',
    async (kind) => {
      const own = await idsStored(kind, `producer_id = '${producerId}'`);
      expect((await queueOf('PRODUCER', kind)).map(({ id }) => id)).toEqual(own);
      expect((await countsOf('PRODUCER'))[kind]).toBe(own.length);
    },
  );

  test.each([
    ['POLICYHOLDER', 'SUBMISSION'],
    ['AGENT_SUPPORT', 'CLAIM'],
    ['UNDERWRITER', 'REFUND'],
    ['PRODUCER', 'BIND_APPROVAL'],
    ['PRODUCER', 'CLAIM_APPROVAL'],
    ['ADJUSTER', 'EVENT_SET_ASIDE'],
  ] as const)('%s: nothing of %s, which it does not read', async (role, kind) => {
    expect(await queueOf(role, kind)).toEqual([]);
    expect((await countsOf(role))[kind]).toBe(0);
  });
});
