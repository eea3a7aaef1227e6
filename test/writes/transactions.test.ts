import { and, eq, getColumns, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tables } from '../../schema/tables.ts';
import { organizationId, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { viewerOf } from '../support/asking/execute.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import { judgeStatements } from '../support/statements.ts';

let data: RequestData;

const dataOf = (viewer: Viewer): RequestData => new RequestData(ownSources(), visibilityOf(viewer));

beforeEach(() => {
  data = dataOf(viewerOf('PRODUCER'));
});

afterEach(async () => {
  judgeStatements(data.log.statements);
  await data.close();
});

const { submissions, states } = tables;

/** A submission of a producer's book, by id. */
const submissionOf = async (condition: string): Promise<string> => {
  const admin = await connectAsAdmin('oi_submissions');
  const [rows] = await admin.query(`SELECT id FROM submissions WHERE ${condition} LIMIT 1`);
  await admin.end();
  return (rows as { id: string }[])[0]?.id ?? '';
};

const own = () => submissionOf(`org_id = '${organizationId}' AND producer_id = '${producerId}'`);
const ofAnotherProducer = () => submissionOf(`org_id = '${organizationId}' AND producer_id <> '${producerId}'`);
const ofAnotherOrganization = () => submissionOf(`org_id = '${secondOrganization.organizationId}'`);

/** Who writes: rows that may change have an audit entry. */
const writer = { actorId: 'usr_1', onBehalfOfId: null, action: 'test', requestId: 'test', idempotencyKey: null };

/** Ends a transaction without a trace. */
class Undone extends Error {}

/** Runs a transaction and rolls it back, whatever it found. */
const undone = async <Result>(
  run: (transaction: Parameters<Parameters<ReturnType<typeof submissionsDb>['transaction']>[0]>[0]) => Promise<Result>,
): Promise<Result | undefined> => {
  let result: Result | undefined;
  await submissionsDb()
    .transaction(async (transaction) => {
      result = await run(transaction);
      throw new Undone();
    }, writer)
    .catch((failure: unknown) => {
      if (!(failure instanceof Undone)) throw failure;
    });
  return result;
};

const submissionsDb = () => data.db('submissions');

describe('a transaction', () => {
  test("locks and changes the viewer's own rows, and their version", async () => {
    const id = await own();
    const versions = await undone(async (transaction) => {
      const before = await transaction.lock('submissions', id, ['version']);
      await transaction.changeOne('submissions', { priority: 'rush' }, eq(submissions.id, id));
      const after = await transaction.lock('submissions', id, ['version', 'updatedAt', 'priority']);
      return { before: before?.version ?? 0, after };
    });
    expect(versions?.after).toEqual({
      version: (versions?.before ?? 0) + 1,
      updatedAt: data.now,
      priority: 'rush',
    });
  });

  test.each([
    ['of another producer', ofAnotherProducer],
    ['of another organization', ofAnotherOrganization],
  ])('finds no row %s: neither to lock, to read nor to change', async (_, find) => {
    const id = await find();
    expect(id).toMatch(/^sub_/);
    const found = await undone(async (transaction) => [
      await transaction.lock('submissions', id, ['status']),
      await transaction.read('submissions', ['status'], eq(submissions.id, id)),
      await transaction.change('submissions', { priority: 'rush' }, eq(submissions.id, id)),
    ]);
    expect(found).toEqual([null, [], 0]);
  });

  test('changes a locked row by expressions only where they make another of it, and sets it from there', async () => {
    const id = await own();
    const versions = await undone(async (transaction) => {
      const columns = ['version', 'priority'] as const;
      const first = await transaction.lock('submissions', id, columns);
      const [before, other] = [first?.priority ?? 'rush', first?.priority === 'rush' ? 'normal' : 'rush'] as const;
      const change = (from: typeof before, to: typeof before) =>
        transaction.changeLocked('submissions', id, {
          before: { priority: from },
          after: { priority: to },
          by: { priority: to },
        });
      await change(before, before);
      const same = await transaction.lock('submissions', id, columns);
      await change(before, other);
      await transaction.set('submissions', id, { priority: before });
      const last = await transaction.lock('submissions', id, columns);
      return [same, last].map((row) => ({
        more: (row?.version ?? 0) - (first?.version ?? 0),
        priority: row?.priority === before,
      }));
    });
    expect(versions).toEqual([
      { more: 0, priority: true },
      { more: 2, priority: true },
    ]);
  });

  test('throws when a change that must match finds no row', async () => {
    const id = await ofAnotherProducer();
    const changing = undone((transaction) =>
      transaction.changeOne('submissions', { priority: 'rush' }, eq(submissions.id, id)),
    );
    await expect(changing).rejects.toThrow('found 0');
  });

  test('adds no row for another owner than the viewer', async () => {
    const columns = Object.keys(getColumns(submissions)) as (keyof typeof submissions.$inferSelect)[];
    const inOrganization = and(eq(submissions.orgId, organizationId), eq(submissions.id, await own()));
    const [stored] = await data.findUnseen('submissions', columns, inOrganization);
    if (!stored) throw new Error('The demonstration data has no submission of the producer.');
    const row = { ...stored, id: data.newId('sub'), number: 'SUB-TEST-1' };
    await expect(
      undone((transaction) =>
        transaction.insert('submissions', [{ ...row, producerId: 'prd_01HK153X009999999999999999' }]),
      ),
    ).rejects.toThrow('must name the viewer as its producerId');
    await expect(undone((transaction) => transaction.insert('submissions', [{ ...row, producerId }]))).resolves.toBe(
      undefined,
    );
  });

  test('adds no row for another owner to a table that the viewer may not read, either', async () => {
    const support = new RequestData(ownSources(), visibilityOf({ ...viewerOf('PRODUCER'), role: 'agent_support' }));
    const columns = Object.keys(getColumns(submissions)) as (keyof typeof submissions.$inferSelect)[];
    const inOrganization = and(eq(submissions.orgId, organizationId), eq(submissions.id, await own()));
    const [stored] = await support.findUnseen('submissions', columns, inOrganization);
    if (!stored) throw new Error('The demonstration data has no submission of the producer.');
    const row = { ...stored, id: support.newId('sub'), number: 'SUB-TEST-2' };
    const insert = (owner: string) =>
      support.db('submissions').transaction(async (transaction) => {
        await transaction.insert('submissions', [{ ...row, producerId: owner }]);
        throw new Undone('added');
      }, writer);
    await expect(insert('prd_01HK153X009999999999999999')).rejects.toThrow('must name the viewer as its producerId');
    await expect(insert(producerId)).rejects.toThrow('added');
    await support.close();
  });

  test("decides by all that the viewer's role sees, whatever an API key's scopes let it read", async () => {
    const key = { ...viewerOf('FINANCE_ANALYST'), scopes: ['billing', 'billing:write'] };
    const request = new RequestData(ownSources(), visibilityOf(key));
    const billing = request.db('billing');
    expect(await billing.findMany('commissionLines', { columns: { id: true }, limit: 1 })).toEqual([]);
    const read = billing.transaction(
      async (transaction) => transaction.read('commissionLines', ['id'], undefined),
      writer,
    );
    expect((await read).length).toBeGreaterThan(0);
    await request.close();
  });

  test('throws for a table that the role may not read, rather than decide by none of its rows', async () => {
    const refused = async (run: Parameters<typeof undone>[0]) =>
      expect(undone(run)).rejects.toThrow('finds no row of ratingSteps');
    const condition = eq(tables.ratingSteps.quoteId, 'test');
    await refused((transaction) => transaction.read('ratingSteps', ['id'], condition));
    await refused((transaction) => transaction.lock('ratingSteps', 'rst_1', ['id']));
    await refused((transaction) => transaction.change('ratingSteps', { ordinal: 1 }, condition));
  });

  test('gives no row to another owner', async () => {
    const id = await own();
    const giveAway = { producerId: 'prd_01HK153X009999999999999999' };
    const giving = undone((transaction) => transaction.change('submissions', giveAway, eq(submissions.id, id)));
    await expect(giving).rejects.toThrow('must keep the viewer as its producerId');
  });

  test('keeps the books of writing for the organization, whoever the viewer is', async () => {
    const key = { callerId: viewerOf('PRODUCER').userId, key: 'test-key', mutation: 'test', argumentsHash: 'x' };
    const { submissionsIdempotencyKeys: keys } = tables;
    const outcomes = await undone(async (transaction) => [
      await transaction.insertOnce('submissionsIdempotencyKeys', [{ ...key, outcome: {} }]),
      await transaction.insertOnce('submissionsIdempotencyKeys', [{ ...key, outcome: {} }]),
      await transaction.change('submissionsIdempotencyKeys', { outcome: { id: 'x' } }, eq(keys.key, 'test-key')),
    ]);
    expect(outcomes).toEqual([true, false, 1]);
  });

  test("takes the tables of its own keyspace alone: another's do not compile", async () => {
    await undone(async (transaction) => {
      // @ts-expect-error: invoices are billing's.
      const insert = () => transaction.insert('invoices', []);
      // @ts-expect-error: policies are another keyspace's.
      const lock = () => transaction.lock('policies', 'pol_1', ['id']);
      return [insert, lock];
    });
    // @ts-expect-error: a domain's client reads its own tables.
    const read = () => data.db('policies').findMany('invoices');
    expect(read).toBeTypeOf('function');
  });

  test('is never opened inside another one, of its own keyspace or of any', async () => {
    const nested = (keyspace: 'submissions' | 'policies' | 'global') =>
      undone(() => data.db(keyspace).transaction(async () => {}));
    for (const keyspace of ['submissions', 'policies', 'global'] as const) {
      await expect(nested(keyspace)).rejects.toThrow('must not be opened inside another one');
    }
  });

  test('carries the moment and the identifiers of its request, which grow', async () => {
    const moment = new Date('2026-03-01T10:00:00.000Z');
    const request = new RequestData(ownSources(), visibilityOf(viewerOf('ORG_ADMIN')), {
      now: moment,
      random: () => 0.5,
    });
    const made = await request.db('global').transaction(async (transaction) => {
      expect(transaction.now).toBe(moment);
      return Array.from({ length: 50 }, () => transaction.newId('sub'));
    });
    await request.close();
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(50);
    const again = new RequestData(ownSources(), visibilityOf(viewerOf('ORG_ADMIN')), {
      now: moment,
      random: () => 0.5,
    });
    expect(again.newId('sub')).toBe(made[0]);
    await again.close();
  });

  test('may add to a number without reading it first', async () => {
    const request = dataOf(viewerOf('ORG_ADMIN'));
    const { daCapacity } = tables;
    const capacity = request.db('global');
    const [row] = await capacity.findMany('daCapacity', { columns: { id: true, committedCents: true }, limit: 1 });
    const undoing = capacity.transaction(async (transaction) => {
      const condition = eq(daCapacity.id, String(row?.id));
      await transaction.changeOne(
        'daCapacity',
        { committedCents: sql`${daCapacity.committedCents} + ${5n}` },
        condition,
      );
      const after = await transaction.lock('daCapacity', String(row?.id), ['committedCents']);
      throw new Undone(String(after?.committedCents));
    });
    await expect(undoing).rejects.toThrow(String(BigInt(String(row?.committedCents)) + 5n));
    judgeStatements(request.log.statements);
    await request.close();
  });
});

describe('reads beside a transaction', () => {
  test('are refused inside of it, with a sentence that says what to do', async () => {
    const reading = undone(() => submissionsDb().findMany('submissions', { columns: { id: true }, limit: 1 }));
    await expect(reading).rejects.toThrow('is read inside a transaction. Read it before, or lock its row there.');
  });

  test('that were begun before it and are awaited inside of it do not wait for it', async () => {
    // Two levels: the second one is asked for while the transaction begins.
    const level = { columns: { id: true }, with: { quotes: { columns: { id: true } } }, limit: 1 } as const;
    const reading = submissionsDb().findMany('submissions', level);
    const began = performance.now();
    expect(await undone(async () => (await reading).length)).toBe(1);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('of other readers see nothing of it, and wait until it is over', async () => {
    const admin = dataOf(viewerOf('ORG_ADMIN'));
    const order: string[] = [];
    const global = admin.db('global');
    const changing = global
      .transaction(async (transaction) => {
        await transaction.change('producers', { name: 'DIRTY' }, eq(tables.producers.id, producerId));
        await new Promise((resolve) => setTimeout(resolve, 60));
        order.push('rolled back');
        throw new Undone();
      })
      .catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [producer] = await global.findByKey('producers', 'id', producerId, { columns: { name: true } });
    order.push('read');
    await changing;
    expect(producer?.name).not.toBe('DIRTY');
    expect(order).toEqual(['rolled back', 'read']);
    await admin.close();
  });
});

describe('reads for business rules', () => {
  test('find what the viewer may not see, in the whole organization and in no other', async () => {
    const columns = { id: true, orgId: true };
    expect(await data.db('global').findMany('rateTables', { columns, limit: 5 })).toEqual([]);
    const rules = data.rulesDb('global');
    const tablesOfRates = await rules.findMany('rateTables', { columns });
    expect(tablesOfRates.length).toBeGreaterThan(0);
    expect(new Set(tablesOfRates.map(({ orgId }) => orgId))).toEqual(new Set([organizationId]));
    const profiles = await rules.query.authorityProfiles.findMany({ columns: { id: true } });
    expect(profiles.length).toBeGreaterThan(0);
  });
});

describe('what fails below a level', () => {
  test('is thrown to whoever is no resolver, and fails its own slot for one', async () => {
    const sources = ownSources();
    const nowhere = { connectionString: 'mysql://oi_policies:local-only@127.0.0.1:1/oi_policies' };
    const request = new RequestData(
      { ...sources, own: { ...sources.own, policies: nowhere } },
      visibilityOf(viewerOf('ORG_ADMIN')),
    );
    const level = { columns: { id: true }, with: { policy: { columns: { id: true } } }, limit: 1 } as const;
    const claims = request.db('claims');
    await expect(claims.findMany('claims', level)).rejects.toThrow('policies keyspace cannot be reached');
    await expect(claims.query.claims.findFirst({ columns: level.columns, with: level.with })).rejects.toThrow(
      'policies keyspace cannot be reached',
    );
    const [claim] = await claims.findMany('claims', { ...level, forResolver: true });
    await expect(claim?.policy).rejects.toThrow('policies keyspace cannot be reached');
    await request.close();
  });
});

describe('a statement on the platform’s own tables', () => {
  test('is built without a tenant: reference data belongs to none', async () => {
    const rows = await data.findUnseen('states', ['name'], eq(states.code, 'TX'));
    expect(rows).toEqual([{ name: 'Texas' }]);
  });
});
