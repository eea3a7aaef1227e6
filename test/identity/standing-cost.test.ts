import type { RowDataPacket } from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demonstrationApiKeys, demonstrationUsers, secondOrganization } from '../../scripts/seed/people.ts';
import { makeApiKey } from '../../src/auth/api-key.ts';
import { checkStanding } from '../../src/auth/check-standing.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { ask } from '../support/asking/ask.ts';
import { viewerOf } from '../support/asking/execute.ts';
import { connectAsAdmin, ownSources, withoutRights } from '../support/database.ts';
import { judgeStatements } from '../support/statements.ts';
import { tokenFor } from '../support/tokens.ts';
import { withChange } from '../support/with-change.ts';
import { askViewer } from './ask-viewer.ts';

let now = 0;

/** Lets time pass for the Worker. Each test begins later than all that was remembered before it. */
const pass = (seconds: number) => {
  now = Math.max(now, Date.now()) + seconds * 1_000;
  vi.useFakeTimers({ toFake: ['Date'], now });
};

beforeEach(() => {
  pass(120);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many reads the database has answered while something ran. */
const readsDuring = async (run: () => Promise<unknown>): Promise<number> => {
  const admin = await connectAsAdmin('oi_global');
  const count = async () => {
    const [[row]] = await admin.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Com_select'");
    return Number(row?.Value);
  };
  const before = await count();
  await run();
  const after = await count();
  await admin.end();
  return after - before;
};

const nothing = async (role: 'UNDERWRITER' | 'ADJUSTER') => ask({ role, query: '{ __typename }' });

describe('whether a user may still act', () => {
  test('costs one statement in sixty seconds, however many requests there are', async () => {
    expect(await readsDuring(() => nothing('UNDERWRITER'))).toBe(1);
    expect(
      await readsDuring(async () => {
        for (let count = 0; count < 20; count += 1) await nothing('UNDERWRITER');
      }),
    ).toBe(0);
    expect(await readsDuring(() => nothing('ADJUSTER'))).toBe(1);
    pass(60);
    expect(await readsDuring(() => nothing('UNDERWRITER'))).toBe(1);
  });

  test('costs an API key the same, beside the statement that finds it', async () => {
    const askByKey = () => ask({ credential: demonstrationApiKeys.ratingPortal, query: '{ __typename }' });
    expect(await readsDuring(askByKey)).toBe(2);
    expect(await readsDuring(askByKey)).toBe(1);
  });

  test('is read by primary keys, from no cache, and by a statement that breaks no rule', async () => {
    const data = RequestData.withoutViewer(ownSources());
    await checkStanding(viewerOf('PRODUCER'), data);
    const [statement, ...others] = data.log.identification;
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ keyspace: 'global', rows: 1, freshness: 'fresh' });
    judgeStatements(data.log.identification);
    const admin = await connectAsAdmin('oi_global');
    const { organizationId, userId, producerId } = demonstrationUsers.PRODUCER;
    const values = [organizationId, userId, organizationId, producerId, organizationId];
    const [plan] = await admin.query<RowDataPacket[]>(`EXPLAIN ${statement?.sql}`, values);
    expect(plan.map(({ key, rows }) => ({ key, rows: Number(rows) }))).toEqual(
      Array(3).fill({ key: 'PRIMARY', rows: 1 }),
    );
    await admin.end();
    await data.close();
  });

  test('is no part of what an operation costs, and is told in Server-Timing', async () => {
    const costOf = async () => {
      const { extensions, headers } = await ask({
        role: 'UNDERWRITER',
        query: '{ programs(first: 1) { nodes { id } } }',
      });
      const { statements, rows, connections } = extensions?.keyspaces.global ?? {};
      const timing = headers.get('Server-Timing');
      return { cost: { statements, rows, connections, sent: extensions?.statements?.length }, timing };
    };
    const [first, second] = [await costOf(), await costOf()];
    expect(first.timing).toMatch(/, identification;dur=[\d.]+;desc="1 statements"$/);
    expect(second.timing).not.toContain('identification');
    expect(first.cost).toEqual({ statements: 1, rows: 2, connections: 1, sent: 1 });
    expect(second.cost).toEqual(first.cost);
    pass(60);
    expect((await nothing('UNDERWRITER')).extensions?.keyspaces).toEqual({});
  });

  test('is not asked again for five seconds when it may not', async () => {
    await withChange('users', demonstrationUsers.UNDERWRITER.userId, { status: 'suspended' }, async () => {
      const refuse = async () => expect((await nothing('UNDERWRITER')).status).toBe(401);
      expect(await readsDuring(refuse)).toBe(1);
      pass(4);
      expect(await readsDuring(refuse)).toBe(0);
      pass(1);
      expect(await readsDuring(refuse)).toBe(1);
    });
  });
});

describe('while the global keyspace is out of reach', () => {
  const during = async (run: () => Promise<void>) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const outage = await withoutRights('global');
    await run().finally(() => outage.restore());
    return warn.mock.calls.map(([text]) => String(text)).filter((text) => text.includes('credential alone'));
  };

  test('a user who is not known yet is let in by the token alone, which is logged, and other keyspaces answer', async () => {
    const { userId } = secondOrganization.users.ORG_ADMIN;
    const logged = await during(async () => {
      const { status, data } = await ask({
        role: 'ORG_ADMIN',
        user: secondOrganization.users.ORG_ADMIN,
        query: '{ policies(first: 1) { nodes { id } } }',
      });
      expect(status).toBe(200);
      expect(data.policies.nodes).toHaveLength(1);
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(userId);
  });

  test('who was refused before stays refused, and is asked about again when it is back', async () => {
    const { userId } = demonstrationUsers.FINANCE_ANALYST;
    const statusOf = async () => (await askViewer(await tokenFor('FINANCE_ANALYST'))).status;
    await withChange('users', userId, { status: 'suspended' }, async () => {
      expect(await statusOf()).toBe(401);
    });
    await during(async () => {
      pass(600);
      expect(await statusOf()).toBe(401);
    });
    expect(await statusOf()).toBe(200);
  });

  test('nobody is let in by an API key, nor as one of the platform: neither can be told from a made-up one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await during(async () => {
      expect((await askViewer(demonstrationApiKeys.ratingPortal)).status).toBe(503);
      const headers = { 'X-Organization-Id': secondOrganization.organizationId };
      const { status, errors } = await ask({ role: 'SUPERADMIN', headers, query: '{ viewer { role } }' });
      expect(status).toBe(503);
      expect(errors?.[0]?.extensions.code).toBe('AUTHENTICATION_UNAVAILABLE');
    });
  });
});

test('a made-up API key costs one statement in a minute, however often it is repeated', async () => {
  const key = makeApiKey('test');
  const refuse = async () => {
    const { status, message } = await askViewer(key);
    expect(status).toBe(401);
    expect(message).toContain('not known');
  };
  expect(await readsDuring(refuse)).toBe(1);
  expect(
    await readsDuring(async () => {
      for (let count = 0; count < 20; count += 1) await refuse();
    }),
  ).toBe(0);
  pass(60);
  expect(await readsDuring(refuse)).toBe(1);
});
