import { readFile } from 'node:fs/promises';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { nondeterministic } from '../../src/data/guard/statement-rules.ts';
import { freshMarker } from '../../src/data/wire/sent-text.ts';
import { connectAsAdmin } from '../support/database.ts';
import { startWorkerBehindCache } from '../support/worker-behind-cache.ts';

let worker: Awaited<ReturnType<typeof startWorkerBehindCache>>;
let admin: Connection;

beforeAll(async () => {
  worker = await startWorkerBehindCache();
  admin = await connectAsAdmin('oi_global');
  await admin.query("SET GLOBAL log_output = 'TABLE'");
});

beforeEach(async () => {
  worker.cache.clear();
  await admin.query('TRUNCATE mysql.general_log');
});

afterAll(async () => {
  await admin.query('SET GLOBAL general_log = OFF');
  await admin.end();
  await worker.stop();
});

/** The statements that the keyspaces' servers got while something was asked, each with the account that sent it. */
const onTheWire = async (ask: () => Promise<unknown>): Promise<{ account: string; text: string }[]> => {
  await admin.query('SET GLOBAL general_log = ON');
  await ask();
  await admin.query('SET GLOBAL general_log = OFF');
  const [rows] = await admin.query<RowDataPacket[]>(
    "SELECT user_host, CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log WHERE command_type = 'Query' AND user_host LIKE '%oi\\_%'",
  );
  return rows.map(({ user_host: account, text }) => ({ account: String(account), text: String(text) }));
};

const persisted: Record<string, string> = JSON.parse(await readFile('codegen/persisted-documents.json', 'utf8'));

const idOf = (operation: string): string => {
  const [id = ''] = Object.entries(persisted).find(([, text]) => text.includes(`query ${operation}(`)) ?? [];
  return id;
};

const tags =
  /\/\*application='openinsure-graph',(?:field='([^']+)',)?keyspace='(\w+)',operation='(\w+)'(?:,version='[\w-]{1,7}')?\*\/( \/\* fresh NOW\(\) \*\/)?$/;

test('every statement on the wire names application, field, keyspace and the persisted operation, before the marker of a fresh read', async () => {
  const body = { documentId: idOf('ClaimFile'), variables: { number: exampleClaimNumber } };
  const sent = await onTheWire(() => worker.askWell({ role: 'ORG_ADMIN', body }));
  expect(sent.length).toBeGreaterThan(5);
  for (const { account, text } of sent) {
    const [, field = '', keyspace, operation] = tags.exec(text) ?? [];
    // Before the document is looked at, it is read whether its caller may still act.
    expect(operation, text).toBe(text.includes('left join `users`') ? 'identification' : 'ClaimFile');
    expect(account).toContain(`oi_${keyspace}`);
    // As PlanetScale's query tags have it, and never a value: the number that was asked for is one.
    expect(decodeURIComponent(field), text).toMatch(/^[\w\-./:,]+$/);
    expect(text.slice(text.indexOf('/*application'))).not.toContain(exampleClaimNumber);
  }
  expect(sent.some(({ text }) => text.endsWith(freshMarker))).toBe(true);
});

test('a document of the caller’s own is not named by it: whoever asks makes no new texts', async () => {
  const sent = await onTheWire(() =>
    worker.askWell({ role: 'ORG_ADMIN', query: 'query Now_1764100000 { policies(first: 1) { nodes { id } } }' }),
  );
  const operations = sent.map(({ text }) => tags.exec(text)?.[3]);
  expect(operations.filter((operation) => operation !== 'identification')).toEqual(['adhoc']);
});

test('the tags of an operation are the same each time, and leave its cached statements cached', async () => {
  const body = { documentId: idOf('ClaimFile'), variables: { number: exampleClaimNumber } };
  await worker.askWell({ role: 'ORG_ADMIN', body });
  const first = worker.counts();
  await worker.askWell({ role: 'ORG_ADMIN', body });
  expect(first.misses).toBeGreaterThan(0);
  expect(worker.counts()).toMatchObject({ hits: first.misses, misses: first.misses });
});

test('no persisted operation has a name that Hyperdrive would take for a function', () => {
  const names = Object.values(persisted).map((text) => /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? '');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => name === '' || nondeterministic.test(`${name}(`))).toEqual([]);
});
