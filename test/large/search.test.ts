import { join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { Role } from '../../scripts/seed/people.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startFilledDatabase } from '../setup/filled-database.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { allSourcesThrough } from '../support/database.ts';
import { firstWords, insuredsOfOthers, seedInsuredsOfOthers } from './insureds-of-others.ts';
import { medianMs } from './median-ms.ts';
import { type RecordedStatement, statementsDuring } from './recorded-statements.ts';

/** What a search may take, in milliseconds; the middle of its tries. */
const promptMs = 50;

/**
 * Rows that the server may look at for a page of 20: a few for each of it. Of several words it may read the names that have
 * one of them, which are some thousands.
 */
const mostRowsLookedAt = { oneWord: 500, severalWords: 15_000 } as const;

const query = `query($text: String!) {
  search(text: $text, types: [INSURED], first: 20) { nodes { ... on Insured { id name } } pageInfo { hasNextPage } }
}`;

/** The demonstration and 50,000 insureds, with the server's own files. */
const bytesOfInsureds = 1e9;

let database: RunningDatabase;
let admin: Connection;

beforeAll(async () => {
  database = await startFilledDatabase({
    directory: join(repositoryDirectory, '.local/test-insureds'),
    seed: 'test/large/insureds-of-others.ts',
    bytes: bytesOfInsureds,
    fill: seedInsuredsOfOthers,
    onProgress: (text) => process.stderr.write(`insureds of others: ${text}\n`),
  });
  admin = await createConnection(database.adminConnectionString('oi_submissions'));
}, 300_000);

afterAll(async () => {
  await admin.end();
  await database.stop();
});

const search = async (role: Role, text: string): Promise<string[]> => {
  const { askAs } = asking(inProcess({ sources: allSourcesThrough(database.port) }));
  const { data, errors } = await askAs(role, query, { text });
  expect(errors, text).toBeUndefined();
  return data.search.nodes.map(({ name }: { name: string }) => name);
};

/** How many rows and entries of indexes the server looks at for a statement. */
const lookedAt = async ({ database: of, sql }: RecordedStatement): Promise<number> => {
  await admin.query(`USE ${of}`);
  await admin.query('FLUSH STATUS');
  await admin.query(sql);
  const [rows] = await admin.query<RowDataPacket[]>("SHOW SESSION STATUS LIKE 'Handler_read%'");
  return rows.reduce((sum, { Value: value }) => sum + Number(value), 0);
};

const isOfOthers = (name: string) => firstWords.some((word) => name.startsWith(word));

/** What each role types, and whether it finds anything: all that others have comes before it by the alphabet. */
const texts: readonly (readonly [string, { readonly inOwnBook: boolean }])[] = [
  ['a', { inOwnBook: true }],
  ['c', { inOwnBook: true }],
  ['aar', { inOwnBook: false }],
  ['cus', { inOwnBook: true }],
  ['carpentry blue', { inOwnBook: true }],
  ['carpentry aar', { inOwnBook: false }],
  ['aardvark con', { inOwnBook: false }],
];

describe(`among ${insuredsOfOthers.toLocaleString('en')} insureds of others`, () => {
  const cases = (['PRODUCER', 'CARRIER_ADMIN', 'UNDERWRITER'] as const).flatMap((role) =>
    texts.map(([text, { inOwnBook }]) => [role, text, role === 'UNDERWRITER' || inOwnBook] as const),
  );

  test.each(cases)('%s searches for "%s" in milliseconds', async (role, text, isFound) => {
    let names: string[] = [];
    const statements = await statementsDuring(admin, async () => {
      names = await search(role, text);
    });
    const rows: number[] = [];
    for (const statement of statements) rows.push(await lookedAt(statement));
    const ms = await medianMs(() => search(role, text));
    process.stderr.write(`${role} ${text}: ${ms.toFixed(1)} ms, ${rows.join(' + ')} rows looked at\n`);
    expect(names.length > 0).toBe(isFound);
    if (role !== 'UNDERWRITER') expect(names.filter(isOfOthers)).toEqual([]);
    expect(ms).toBeLessThan(promptMs);
    const { oneWord, severalWords } = mostRowsLookedAt;
    expect(Math.max(...rows)).toBeLessThan(text.includes(' ') ? severalWords : oneWord);
  });
});
