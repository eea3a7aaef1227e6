import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRandom } from '../../scripts/seed/random.ts';
import { maxPageSize } from '../../src/graphql/connection/page.ts';
import { costOf } from '../../src/server/limits/limit-cost.ts';
import { costWeights, limits } from '../../src/server/limits/limits.ts';
import { schema } from '../../src/server/schema.ts';
import { askOperation, dayOfOperations } from '../operations/ask-operation.ts';
import { forgetReadings } from '../operations/forget-readings.ts';
import { operations, readingOperations } from '../operations/operations.ts';
import type { Answer } from '../support/asking/answer.ts';
import { askAs } from '../support/asking/ask.ts';
import { objectsIn, randomQuery } from './random-queries.ts';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
});

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
});

const documentOf = async (name: string) => parse(await readFile(`codegen/documents/${name}.graphql`, 'utf8'));

/** The one that counts inside of a list inside of a list. */
const operationsWithSmallerPages = ['delegated-authority'];

describe('the operations of clients', () => {
  test.each(readingOperations)('%s costs no more than was estimated', async (name) => {
    const { answer } = await askOperation(name);
    const { estimated = 0, actual = 0 } = answer.extensions?.cost ?? {};
    expect(actual).toBeGreaterThan(0);
    expect(actual).toBeLessThanOrEqual(estimated);
  });

  test.each(Object.keys(operations))(
    '%s is below the limit with the pages that it asks for by itself',
    async (name) => {
      const cost = costOf(schema, await documentOf(name), undefined, {});
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThanOrEqual(limits.cost.maximum);
    },
  );

  test('are below the limit with the largest pages, too, but for one', async () => {
    const names = Object.keys(operations);
    const costs = await Promise.all(
      names.map(async (name) => costOf(schema, await documentOf(name), undefined, { first: maxPageSize })),
    );
    const above = names.filter((_, index) => (costs[index] ?? 0) > limits.cost.maximum);
    expect(above).toEqual(operationsWithSmallerPages);
  });
});

const costError = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.limit)[0];

describe('the estimate', () => {
  test.each([1, 2, 3])('is above what any query comes to: objects answered and rows read (seed %i)', async (seed) => {
    const random = createRandom(seed);
    let answered = 0;
    let largest = 0;
    while (answered < 100) {
      const query = randomQuery(random);
      const answer = await askAs('ORG_ADMIN', query);
      const { estimated, actual } = answer.extensions?.cost ?? { estimated: 0, actual: 0 };
      if (costError(answer)) continue;
      const objects = objectsIn(answer.data);
      expect(objects, query).toBeLessThanOrEqual(estimated);
      expect(actual, query).toBeLessThanOrEqual(estimated);
      answered += 1;
      largest = Math.max(largest, objects);
    }
    expect(largest, 'objects in the largest answer').toBeGreaterThan(300);
  });

  test('counts the 51 states as 51: lists inside of them cannot be admitted for a fifth of what they come to', async () => {
    const lists = Array.from({ length: 49 }, (_, i) => `a${i}: states { policies(first: 99) { nodes { id } } }`);
    expect(costError(await askAs('ORG_ADMIN', `{ ${lists.join(' ')} }`))).toMatchObject({
      name: 'cost',
      actual: expect.toSatisfy((actual: number) => actual > 49 * 51 * 99),
    });
  });

  test('counts what stands in the answer many times as often as it stands there, although its row is read once', async () => {
    const query = '{ policies(first: 100) { nodes { program { policies(first: 100) { nodes { __typename } } } } } }';
    const cost = costOf(schema, parse(query), undefined, {});
    expect(cost).toBeGreaterThan(100 * 100);
    const { data, extensions } = await askAs('ORG_ADMIN', query);
    expect(objectsIn(data)).toBeGreaterThan(300);
    expect(objectsIn(data)).toBeLessThanOrEqual(extensions?.cost.estimated ?? 0);
  });

  test('is that of its variables each time, also of a document that was estimated before', () => {
    const document = parse('query($first: Int) { policies(first: $first) { nodes { id } } }');
    const costWith = (first?: number) => costOf(schema, document, undefined, { first });
    const [small, large] = [costWith(1), costWith(100)];
    expect(large).toBeGreaterThan(small + 90);
    expect(costWith(1)).toBe(small);
    expect(costWith()).toBeGreaterThan(small);
    const nodes = parse(
      'query($id: ID!, $ids: [ID!]!) { few: nodes(ids: [$id]) { id } many: nodes(ids: $ids) { id } }',
    );
    const costOfIds = (count: number) =>
      costOf(schema, nodes, undefined, { id: 'x', ids: Array.from({ length: count }, () => 'x') });
    expect(costOfIds(50)).toBeGreaterThan(costOfIds(1));
  });

  test('has a price for each count: many parents cannot have theirs counted for nothing', async () => {
    const counted = (parents: number) =>
      `{ policies(first: ${parents}) { nodes { ${['claims', 'invoices', 'transactions', 'segments', 'payments']
        .map((list) => `${list} { totalCount { count } }`)
        .join(' ')} } } }`;
    expect(costOf(schema, parse(counted(10)), undefined, {})).toBeGreaterThan(10 * 5 * costWeights.count);
    expect((await askAs('ORG_ADMIN', counted(10))).errors).toBeUndefined();
    expect(costError(await askAs('ORG_ADMIN', counted(100)))).toMatchObject({ name: 'cost' });
  });

  test('has a price for each statement: many short lists cost more than their rows', () => {
    const lists = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: policies(first: 1) { totalCount { count } nodes { id } }`).join(' ')} }`;
    // The count is an object, too.
    const each = costWeights.page + costWeights.count + 2 * costWeights.object;
    expect(costOf(schema, parse(lists(49)), undefined, {})).toBe(costWeights.request + 49 * each);
  });
});
