import type { RowDataPacket } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { transact } from '../../src/data/guard/transact.ts';
import { ConnectionBudget } from '../../src/data/wire/connection-budget.ts';
import { createDomainDb, createLegacyDb } from '../../src/data/wire/domain-clients.ts';
import { FreshReads } from '../../src/data/wire/fresh-reads.ts';
import type { Connection, Send, Statement, Tags } from '../../src/data/wire/statement.ts';
import { StatementLog } from '../../src/data/wire/statement-log.ts';
import { Watch } from '../../src/data/wire/watch.ts';
import { timeoutsOf } from '../../src/server/settings.ts';
import { connectAsAdmin, connectionString } from '../support/database.ts';
import { openProcessList } from '../support/process-list.ts';
import { testSettings } from '../support/settings.ts';
import { heldLock, until } from '../support/waiting.ts';

let list: Awaited<ReturnType<typeof openProcessList>>;

beforeAll(async () => {
  list = await openProcessList();
});

afterAll(() => list.close());

const connectedUsers = () => list.connectedUsers();

const tagsOf = (keyspace: Keyspace): Tags => ({ application: 'test', keyspace, operation: 'adhoc' });

const statement = (text: string, values: unknown[] = [], keyspace: Keyspace = 'global'): Statement => ({
  text,
  values,
  freshness: text.startsWith('select') ? 'fresh' : null,
  origin: null,
  tags: tagsOf(keyspace),
});

const openConnections = () => {
  const resources = {
    budget: new ConnectionBudget(),
    log: new StatementLog(),
    timeouts: timeoutsOf(testSettings),
    freshReads: new FreshReads(),
    watch: new Watch(),
  };
  const own = new Map(
    keyspaces.map((keyspace): [Keyspace, Connection] => [
      keyspace,
      createDomainDb[keyspace]({ connectionString: connectionString(keyspaceDatabases[keyspace]) }, resources),
    ]),
  );
  const legacy = createLegacyDb({ connectionString: connectionString(legacyDatabase) }, resources);
  return {
    ...resources,
    of: (keyspace: Keyspace): Connection => own.get(keyspace) ?? legacy,
    legacy,
    close: async () => {
      resources.watch.end();
      await Promise.all([...own.values(), legacy].map((connection) => connection.close()));
    },
  };
};

let clients: ReturnType<typeof openConnections>;

afterEach(async () => {
  await clients.close();
  await until('all connections are closed', async () => (await connectedUsers()).length === 0);
});

describe('connections, as the server sees them', () => {
  test('a client opens no connection before its first statement, and keeps one for all that follow', async () => {
    clients = openConnections();
    expect(await connectedUsers()).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, () => clients.of('claims').send(statement('select 1'))));
    expect(await connectedUsers()).toEqual(['oi_claims']);
  });

  test('a sixth client closes the connection that has been idle longest, and both go on working', async () => {
    clients = openConnections();
    for (const keyspace of keyspaces) await clients.of(keyspace).send(statement('select 1'));
    expect((await connectedUsers()).toSorted()).toEqual(Object.values(keyspaceDatabases).toSorted());
    await clients.legacy.send(statement('select 1'));
    await until('five connections', async () => (await connectedUsers()).length === 5);
    expect(await connectedUsers()).not.toContain('oi_global');
    expect(await connectedUsers()).toContain('openinsure');
    await clients.of('global').send(statement('select 1'));
    await until('five connections', async () => (await connectedUsers()).length === 5);
    expect(clients.budget.peak).toBe(5);
  });

  test('a statement that comes while its connection is being closed to make room opens another, and is answered', async () => {
    clients = openConnections();
    for (const keyspace of keyspaces) await clients.of(keyspace).send(statement('select 1'));
    // The legacy database takes the place of the connection to `global`, which was idle for the longest.
    const answers = await Promise.all([
      clients.legacy.send(statement('select 1')),
      clients.of('global').send(statement('select 2')),
      clients.of('global').send(statement('select 3')),
    ]);
    expect(answers.map(({ rows }) => rows)).toEqual([[[1]], [[2]], [[3]]]);
    expect(clients.budget.peak).toBe(5);
  });

  test('a sixth client waits while all five connections are busy, and goes on when one falls idle', async () => {
    clients = openConnections();
    const lock = await heldLock([
      'oi_global.states',
      'oi_submissions.quotes',
      'oi_policies.policies',
      'oi_claims.claims',
      'oi_billing.invoices',
    ]);
    const busy = [
      clients.of('global').send(statement('select code from states limit 1')),
      clients.of('submissions').send(statement('select id from quotes limit 1')),
      clients.of('policies').send(statement('select id from policies limit 1')),
      clients.of('claims').send(statement('select id from claims limit 1')),
      clients.of('billing').send(statement('select id from invoices limit 1')),
    ];
    await until('five busy connections', async () => (await connectedUsers()).length === 5);
    const sixth = clients.legacy.send(statement('select 1'));
    const first = await Promise.race([
      sixth.then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 300, 'waiting')),
    ]);
    expect(first).toBe('waiting');
    expect((await connectedUsers()).length).toBe(5);
    await lock.release();
    await Promise.all([...busy, sixth]);
    expect(clients.budget.peak).toBe(5);
  });
});

describe('transactions', () => {
  const inTransaction = <Result>(connection: Connection, run: (send: Send) => Promise<Result>) =>
    transact(connection, tagsOf('global'), run);

  const rename = (name: string, code: string) => statement('update states set name = ? where code = ?', [name, code]);

  const nameOf = async (connection: Connection, code: string) => {
    const { rows } = await connection.send(statement('select name from states where code = ?', [code]));
    return rows[0]?.[0];
  };

  test("no read sees into another's open transaction: it waits, and finds what was committed before", async () => {
    clients = openConnections();
    const global = clients.of('global');
    const order: string[] = [];
    const rolledBack = inTransaction(global, async (send) => {
      await send(rename('DIRTY', 'TX'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push('transaction');
      throw new Error('changed my mind');
    }).catch((failure: Error) => failure.message);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const outside = nameOf(global, 'TX').then((name) => {
      order.push('read');
      return name;
    });
    expect(await rolledBack).toBe('changed my mind');
    expect(await outside).toBe('Texas');
    expect(order).toEqual(['transaction', 'read']);
  });

  test('a statement of a transaction that is over is refused rather than run on its own', async () => {
    clients = openConnections();
    let late: Promise<unknown> = Promise.resolve();
    await inTransaction(clients.of('global'), async (send) => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => send(statement('select 1')));
      late.catch(() => {});
    });
    await expect(late).rejects.toThrow('over');
  });

  test('a transaction whose connection is lost ends there: nothing of it runs on a new one', async () => {
    clients = openConnections();
    const global = clients.of('global');
    const admin = await connectAsAdmin('oi_global');
    const lost = inTransaction(global, async (send) => {
      await send(rename('LOST', 'TX'));
      await killConnections(admin, 'oi_global');
      await send(rename('LOST TOO', 'NY')).catch(() => {});
      await send(rename('LOST TOO', 'CA'));
    });
    await expect(lost).rejects.toThrow();
    expect([await nameOf(global, 'TX'), await nameOf(global, 'NY'), await nameOf(global, 'CA')]).toEqual([
      'Texas',
      'New York',
      'California',
    ]);
    await admin.end();
  });

  test('a read whose connection was lost while it was idle is sent once more, a write is not', async () => {
    clients = openConnections();
    const global = clients.of('global');
    const admin = await connectAsAdmin('oi_global');
    expect(await nameOf(global, 'TX')).toBe('Texas');
    await killConnections(admin, 'oi_global');
    expect(await nameOf(global, 'TX')).toBe('Texas');
    await killConnections(admin, 'oi_global');
    await expect(global.send(rename('Texas', 'TX'))).rejects.toThrow('lost');
    await admin.end();
  });
});

const killConnections = async (admin: Awaited<ReturnType<typeof connectAsAdmin>>, user: string): Promise<void> => {
  const [rows] = await admin.query<RowDataPacket[]>('SELECT id FROM information_schema.processlist WHERE user = ?', [
    user,
  ]);
  for (const { id } of rows) await admin.query(`KILL ${Number(id)}`);
};
