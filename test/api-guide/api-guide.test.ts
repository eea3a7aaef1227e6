import { readFile } from 'node:fs/promises';
import { isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { maxRowsPerLevel } from '../../src/data/read/relational-query/batches.ts';
import { defaultTimeouts } from '../../src/data/wire/timeouts.ts';
import { maxPageSize } from '../../src/graphql/connection/page.ts';
import { errorCodes } from '../../src/graphql/errors.ts';
import { maxNodes } from '../../src/graphql/node.ts';
import { maxPhiParties } from '../../src/keyspaces/claims/phi-reader.ts';
import {
  addressRate,
  bodyTime,
  type CostRate,
  costRate,
  costWeights,
  errorLimits,
  limits,
  requestRate,
} from '../../src/server/limits/limits.ts';
import { schema } from '../../src/server/schema.ts';
import { connectAsAdmin } from '../support/database.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';
import { examples, guide, readingExamples, shownFiles, strayBlocks, tableOf } from './guide.ts';
import { expectationOf, patternOf } from './matching.ts';
import { provocations, provoke } from './provocations.ts';
import { runExample } from './run-example.ts';

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
  test.each(readingExamples)('shows what is answered: $title', async (example) => {
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

  test('shows files as they are', async () => {
    expect(shownFiles).not.toEqual([]);
    for (const { path, content } of shownFiles) expect(content, path).toBe(await readFile(path, 'utf8'));
  });

  test('names every role', () => {
    const named = tableOf('role').flatMap(([roles = '']) => roles.match(/\w+/g) ?? []);
    expect(named.toSorted()).toEqual(Object.keys(demonstrationUsers).toSorted());
  });

  test('names every limit with its number', () => {
    const shown = (maximum: number, unit: string) => `${maximum.toLocaleString('en-US')} ${unit}`;
    const rateRow = ({ name, maximum, periodSeconds }: CostRate, unit = 'requests') => [
      `\`${name}\``,
      `${shown(maximum, unit)} in ${periodSeconds} seconds`,
    ];
    expect(tableOf('limit').map(([name, bound]) => [name, bound])).toEqual([
      ...Object.entries(limits).map(([name, limit]) => [`\`${name}\``, shown(limit.maximum, limit.unit)]),
      ['`bodyTime`', shown(bodyTime.maximumSeconds, 'seconds')],
      ['`errors`', shown(errorLimits.ofRequest, 'errors')],
      rateRow(requestRate),
      rateRow(costRate, 'objects'),
      rateRow(addressRate),
      ['a page', shown(maxPageSize, 'objects')],
      ['`nodes`', shown(maxNodes, 'ids')],
      ['one level of a query', shown(maxRowsPerLevel, 'rows')],
      ['[health information](#health-information)', shown(maxPhiParties, 'parties')],
      ['the time of a request', shown(defaultTimeouts.requestMs / 1000, 'seconds')],
    ]);
  });

  test('says how much the parts of a request cost', () => {
    expect(tableOf('part').map(([part, objects]) => [part, objects])).toEqual(
      Object.entries(costWeights).map(([part, objects]) => [`\`${part}\``, String(objects)]),
    );
  });

  test('says how much an answer tells of errors', () => {
    const { ofRequest, ofFields, messageLength } = errorLimits;
    expect(guide).toContain(`tells ${ofRequest} errors at most`);
    expect(guide).toContain(`${ofFields.toLocaleString('en-US')} of fields that are missing`);
    expect(guide).toContain(`${messageLength} characters at most`);
  });
});

describe('the table of error codes', () => {
  const statuses = new Map(tableOf('code').map(([code = '', status]) => [code.replaceAll('`', ''), Number(status)]));

  test('has every code of ours and of Yoga, and no other', () => {
    expect(errorCodes.filter((code) => !statuses.has(code))).toEqual([]);
    expect([...statuses.keys()].toSorted()).toEqual(Object.keys(provocations).toSorted());
  });

  test.each(Object.entries(provocations))('says with which status %s comes', async (code, provocation) => {
    const { status, errors } = await provoke(provocation);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(status).toBe(statuses.get(code));
  });

  test('is where a reader finds what the guide speaks of', () => {
    const spokenOf = [...guide.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name = '']) => name);
    const refusals = schema.getType('RefusalCode');
    const refusalCodes = isEnumType(refusals) ? refusals.getValues().map(({ name }) => name) : [];
    const others = new Set([...Object.keys(demonstrationUsers), ...refusalCodes, 'AT_LEAST']);
    expect(spokenOf.filter((name) => !statuses.has(name) && !others.has(name))).toEqual([]);
  });
});
