import { sql } from 'drizzle-orm';
import type { RowDataPacket } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { FreshReads } from '../../src/data/read/fresh-reads.ts';
import { ConnectionBudget } from '../../src/data/wire/connection-budget.ts';
import { createDomainDb, createLegacyDb, type DomainClient } from '../../src/data/wire/domain-clients.ts';
import { StatementLog } from '../../src/data/wire/statement-log.ts';
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

const openClients = () => {
  const resources = {
    budget: new ConnectionBudget(),
    log: new StatementLog(),
    timeouts: timeoutsOf(testSettings),
    freshReads: new FreshReads(),
  };
  const connections = keyspaces.map((keyspace) =>
    createDomainDb[keyspace]({ connectionString: connectionString(keyspaceDatabases[keyspace]) }, resources),
  );
  const legacy = createLegacyDb({ connectionString: connectionString(legacyDatabase) }, resources);
  const clients = new Map<Keyspace, DomainClient>(
    keyspaces.map((keyspace, index) => [keyspace, (connections[index] ?? legacy).clientOf(keyspace)]),
  );
  return {
    ...resources,
    clientOf: (keyspace: Keyspace) => {
      const client = clients.get(keyspace);
      if (!client) throw new Error(`No client of ${keyspace}.`);
      return client;
    },
    legacy: legacy.clientOf('global'),
    close: () => Promise.all([...connections, legacy].map((connection) => connection.close())),
  };
};

let clients: ReturnType<typeof openClients>;

afterEach(async () => {
  await clients.close();
  await until('all connections are closed', async () => (await connectedUsers()).length === 0);
});

describe('connections, as the server sees them', () => {
  test('a client opens no connection before its first statement, and keeps one for all that follow', async () => {
    clients = openClients();
    expect(await connectedUsers()).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, () => clients.clientOf('claims').drizzle.execute(sql`select 1`)));
    expect(await connectedUsers()).toEqual(['oi_claims']);
  });

  test('a sixth client closes the connection that has been idle longest, and both go on working', async () => {
    clients = openClients();
    for (const keyspace of keyspaces) await clients.clientOf(keyspace).drizzle.execute(sql`select 1`);
    expect((await connectedUsers()).toSorted()).toEqual(Object.values(keyspaceDatabases).toSorted());
    await clients.legacy.drizzle.execute(sql`select 1`);
    await until('five connections', async () => (await connectedUsers()).length === 5);
    expect(await connectedUsers()).not.toContain('oi_global');
    expect(await connectedUsers()).toContain('openinsure');
    await clients.clientOf('global').drizzle.execute(sql`select 1`);
    await until('five connections', async () => (await connectedUsers()).length === 5);
    expect(clients.budget.peak).toBe(5);
  });

  test('a sixth client waits while all five connections are busy, and goes on when one falls idle', async () => {
    clients = openClients();
    const lock = await heldLock([
      'oi_global.states',
      'oi_submissions.quotes',
      'oi_policies.policies',
      'oi_claims.claims',
      'oi_billing.invoices',
    ]);
    const busy = [
      clients.clientOf('global').drizzle.execute(sql`select code from states limit 1`),
      clients.clientOf('submissions').drizzle.execute(sql`select id from quotes limit 1`),
      clients.clientOf('policies').drizzle.execute(sql`select id from policies limit 1`),
      clients.clientOf('claims').drizzle.execute(sql`select id from claims limit 1`),
      clients.clientOf('billing').drizzle.execute(sql`select id from invoices limit 1`),
    ];
    await until('five busy connections', async () => (await connectedUsers()).length === 5);
    const sixth = clients.legacy.drizzle.execute(sql`select 1`);
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
  const nameOf = async (client: DomainClient, code: string) => {
    const [rows] = (await client.drizzle.execute(sql`select name from states where code = ${code}`)) as unknown as [
      { name: string }[],
    ];
    return rows[0]?.name;
  };

  test("no read sees into another's open transaction: it waits, and finds what was committed before", async () => {
    clients = openClients();
    const client = clients.clientOf('global');
    const order: string[] = [];
    const rolledBack = client
      .transaction(async (transaction) => {
        await transaction.execute(sql`update states set name = 'DIRTY' where code = 'TX'`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        order.push('transaction');
        throw new Error('changed my mind');
      })
      .catch((failure: Error) => failure.message);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const outside = nameOf(client, 'TX').then((name) => {
      order.push('read');
      return name;
    });
    expect(await rolledBack).toBe('changed my mind');
    expect(await outside).toBe('Texas');
    expect(order).toEqual(['transaction', 'read']);
  });

  test('transactions nest in the order of the keyspaces, and are refused in any other: two could wait for ever', async () => {
    clients = openClients();
    const nest = (outer: Keyspace, inner: Keyspace) =>
      clients.clientOf(outer).transaction(() => clients.clientOf(inner).transaction(async () => 'done'));
    await expect(nest('policies', 'billing')).resolves.toBe('done');
    await expect(nest('billing', 'policies')).rejects.toThrow('must not be opened inside');
  });

  test('a statement of a transaction that is over is refused rather than run on its own', async () => {
    clients = openClients();
    const client = clients.clientOf('global');
    let late: Promise<unknown> = Promise.resolve();
    await client.transaction(async (transaction) => {
      late = new Promise((resolve) => setTimeout(resolve, 50)).then(() => transaction.execute(sql`select 1`));
      late.catch(() => {});
    });
    await expect(late).rejects.toThrow();
  });

  test('a transaction whose connection is lost ends there: nothing of it runs on a new one', async () => {
    clients = openClients();
    const client = clients.clientOf('global');
    const admin = await connectAsAdmin('oi_global');
    const lost = client.transaction(async (transaction) => {
      await transaction.execute(sql`update states set name = 'LOST' where code = 'TX'`);
      const [rows] = await admin.query<RowDataPacket[]>(
        "SELECT id FROM information_schema.processlist WHERE user = 'oi_global'",
      );
      for (const { id } of rows) await admin.query(`KILL ${Number(id)}`);
      await transaction.execute(sql`update states set name = 'LOST TOO' where code = 'NY'`).catch(() => {});
      await transaction.execute(sql`update states set name = 'LOST TOO' where code = 'CA'`);
    });
    await expect(lost).rejects.toThrow();
    expect([await nameOf(client, 'TX'), await nameOf(client, 'NY'), await nameOf(client, 'CA')]).toEqual([
      'Texas',
      'New York',
      'California',
    ]);
    await admin.end();
  });
});
