import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../schema/keyspaces.ts';
import { demonstrationUsers } from '../scripts/seed/people.ts';
import { maxRowsPerLevel } from '../src/data/relational-query/rows.ts';
import { defaultTimeouts } from '../src/data/timeouts.ts';
import { maxPageSize } from '../src/graphql/connection/page.ts';
import { errorCodes } from '../src/graphql/errors.ts';
import { maxNodes } from '../src/graphql/node.ts';
import { maxPhiParties } from '../src/keyspaces/claims/phi-reader.ts';
import { limits, requestRate } from '../src/server/limits/limits.ts';
import { examples, guide, strayBlocks, tableOf } from './api-guide/guide.ts';
import { expectationOf, patternOf } from './api-guide/matching.ts';
import { runExample } from './api-guide/run-example.ts';
import { connectAsAdmin } from './support/database.ts';
import { tokenFor } from './support/graph.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from './support/worker.ts';

let worker: WorkerUnderTest;

beforeAll(async () => {
  worker = await startWorkerUnderTest();
});

afterAll(async () => {
  await worker?.stop();
  const admin = await connectAsAdmin(keyspaceDatabases.claims);
  await admin.query("DELETE FROM phi_access_entries WHERE reason LIKE 'Guide to the API:%'");
  await admin.end();
});

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');

describe('the guide to the API', () => {
  test.each(examples)('shows what is answered: $title', async (example) => {
    const printed = await runExample(worker, example);
    if (example.answer.language === 'json') {
      expect(JSON.parse(printed)).toMatchObject(Object(expectationOf(JSON.parse(example.answer.content))));
      return;
    }
    for (const line of linesOf(example.answer.content)) {
      expect(linesOf(printed)).toContainEqual(expect.stringMatching(patternOf(line)));
    }
  });

  test('has no block that nobody runs', () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(strayBlocks()).toEqual([]);
  });

  test('names every role', () => {
    const named = tableOf('role').flatMap(([roles = '']) => roles.match(/\w+/g) ?? []);
    expect(named.toSorted()).toEqual(Object.keys(demonstrationUsers).toSorted());
  });

  test('names every limit with its number', () => {
    const shown = (maximum: number, unit: string) => `${maximum.toLocaleString('en-US')} ${unit}`;
    const { maximum, periodSeconds } = requestRate;
    expect(tableOf('limit').map(([name, bound]) => [name, bound])).toEqual([
      ...Object.entries(limits).map(([name, limit]) => [`\`${name}\``, shown(limit.maximum, limit.unit)]),
      ['`requests`', `${shown(maximum, 'requests')} in ${periodSeconds} seconds`],
      ['a page', shown(maxPageSize, 'objects')],
      ['`nodes`', shown(maxNodes, 'ids')],
      ['one level of a query', shown(maxRowsPerLevel, 'rows')],
      ['[health information](#health-information)', shown(maxPhiParties, 'parties')],
      ['the time of a request', shown(defaultTimeouts.requestMs / 1000, 'seconds')],
    ]);
  });
});

/** Requests that Yoga itself refuses, by the codes that it gives them. */
const refusedByYoga: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: JSON.stringify({ query: '{ viewer' }),
  GRAPHQL_VALIDATION_FAILED: JSON.stringify({ query: '{ nothing }' }),
  OPERATION_RESOLUTION_FAILURE: JSON.stringify({ query: 'query A { viewer { id } } query B { viewer { id } }' }),
  BAD_REQUEST: '{',
};

/** Requests that are refused with a code of ours. */
const refusedByUs: Record<string, [body: string, headers?: Record<string, string>]> = {
  UNAUTHENTICATED: ['{}', { Authorization: 'Bearer a.b.c' }],
  BAD_USER_INPUT: [JSON.stringify({ query: 'query($id: ID!) { node(id: $id) { id } }' })],
  PERSISTED_QUERY_NOT_FOUND: [JSON.stringify({ documentId: 'sha256:00' })],
  FORBIDDEN: [
    JSON.stringify({
      query:
        '{ claims(first: 5) { nodes { parties(first: 1) { nodes { protectedHealthInformation(reason: "Guide to the API: a test") { diagnosisCodes } } } } } }',
    }),
  ],
};

describe('the table of error codes', () => {
  const statuses = new Map(tableOf('code').map(([code = '', status]) => [code.replaceAll('`', ''), Number(status)]));

  test('has every code of ours and of Yoga, and no other', () => {
    expect([...statuses.keys()].toSorted()).toEqual([...errorCodes, ...Object.keys(refusedByYoga)].toSorted());
  });

  const requests = [...Object.entries(refusedByYoga).map(([code, body]) => [code, [body]] as const)];

  test.each([...requests, ...Object.entries(refusedByUs)])('has the status of %s', async (code, [body, headers]) => {
    const response = await worker.fetch('/graphql', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await tokenFor('UNDERWRITER', demonstrationUsers.UNDERWRITER)}`,
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
        ...headers,
      },
      body,
    });
    expect(await response.json()).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ extensions: expect.objectContaining({ code }) })]),
    });
    expect(response.status).toBe(statuses.get(code));
  });

  test('is where a reader finds what the guide speaks of', () => {
    const spokenOf = [...guide.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name = '']) => name);
    const others = new Set([...Object.keys(demonstrationUsers), 'AT_LEAST']);
    expect(spokenOf.filter((name) => !statuses.has(name) && !others.has(name))).toEqual([]);
  });
});
