import { describe, expect, test } from 'vitest';
import { demonstrationApiKeys } from '../../scripts/seed/people.ts';
import { costWeights, type LimitName, limits } from '../../src/server/limits/limits.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import type { Question } from '../support/asking/question.ts';

const { ask } = asking(inProcess(), { role: 'ORG_ADMIN' });

const asBody = (query: string, variables: object = {}) => JSON.stringify({ query, variables });

const repeated = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

/** A path of so many fields, which leads around policies and claims. */
const pathOf = (depth: number) => {
  const around = ['claims(first: 1)', 'nodes', 'policy'];
  const names = Array.from({ length: depth - 1 }, (_, i) => ['policies(first: 1)', 'nodes'][i] ?? around[(i - 2) % 3]);
  return `{ ${names.join(' { ')} { __typename ${'} '.repeat(depth)}`;
};

/** A query whose estimate is so high, a little below the limit or above it. */
const costing = (objects: number) => {
  const { request, page } = costWeights;
  const policies = (first: number) => ({ cost: page + first, text: `policies(first: ${first}) { nodes { id } }` });
  const policiesWithClaims = (first: number) => ({
    cost: page + first + first * (page + 100),
    text: `policies(first: ${first}) { nodes { claims(first: 100) { nodes { id } } } }`,
  });
  const parts: string[] = [];
  let rest = objects - request;
  const add = ({ cost, text }: { cost: number; text: string }) => {
    parts.push(`p${parts.length}: ${text}`);
    rest -= cost;
  };
  for (const first of [100, 10]) {
    while (rest > policiesWithClaims(first).cost + 2 * page + 2) add(policiesWithClaims(first));
  }
  while (rest > 2 * (page + 100)) add(policies(100));
  add(policies(rest - 100 - page));
  add(policies(rest - page));
  return `{ ${parts.join(' ')} }`;
};

/** A query whose fields are compared with one another in so many steps, or in one more. */
const comparing = (steps: number) => {
  const names = ['id', 'role', '__typename', ...Array.from({ length: 20 }, (_, i) => `a${i}: id`)];
  const fields: string[] = [];
  let rest = steps;
  for (const name of names) {
    // Each field is compared with each of those before it, in two steps.
    let times = 1;
    while ((times + 1) * times <= rest) times += 1;
    rest -= times * (times - 1);
    if (times > 1) fields.push(...Array.from({ length: times }, () => name));
  }
  if (rest > 0) fields.push('z: id', 'z: id');
  return `{ viewer { ${fields.join(' ')} } }`;
};

/** For each limit a request body that has exactly so many of what it counts, and is below every other limit. */
const bodies: Record<LimitName, (amount: number) => string> = {
  body: (bytes) => asBody('{ viewer { id } }').padEnd(bytes),
  document: (characters) => asBody('{ viewer { id } } #'.padEnd(characters, 'x')),
  tokens: (tokens) => {
    const viewers = repeated(48, (i) => `a${i}: viewer { ${'...{id} '.repeat(9)} }`);
    return asBody(`{ ${viewers} viewer { ${'id '.repeat(tokens - 2 - 48 * 41 - 3)} } }`);
  },
  nesting: (brackets) => asBody(`{ ${'... { '.repeat(brackets - 2)} viewer { id } ${'} '.repeat(brackets - 1)}`),
  name: (characters) => asBody(`{ ${'x'.repeat(characters)}: viewer { id } }`),
  depth: (levels) => asBody(pathOf(levels)),
  // graphql gives up comparing a thousand fields of one object: they are spread over fifty.
  fields: (fields) => {
    const viewers = repeated(49, (i) => `a${i}: viewer { ${'id '.repeat(19)} }`);
    return asBody(`{ ${viewers} viewer { ${'id '.repeat(fields - 49 * 20 - 1)} } }`);
  },
  aliases: (aliases) => asBody(`{ viewer { ${repeated(aliases, (i) => `a${i}: id`)} } }`),
  directives: (directives) => asBody(`{ viewer { ${'id @include(if: true) '.repeat(directives)} } }`),
  comparisons: (steps) => asBody(comparing(steps)),
  cost: (objects) => asBody(costing(objects)),
  ownDocument: (objects) => asBody(costing(objects)),
};

/** Who is bound by a limit, where that is not everybody. */
const askers: Partial<Record<LimitName, Question>> = {
  ownDocument: { credential: demonstrationApiKeys.certificatePrinting },
};

/** Object.entries loses the literal names. */
const named = Object.entries(bodies) as [LimitName, (amount: number) => string][];

const servesTheNext = async () => {
  const { data } = await ask({ query: '{ policies(first: 1) { nodes { id } } }' });
  expect(data.policies.nodes).toHaveLength(1);
};

describe('each limit', () => {
  test.each(named)('%s: at the limit the request is answered', async (name, body) => {
    const { data, errors } = await ask({ ...askers[name], body: body(limits[name].maximum) });
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });

  test.each(named)('%s: one above, it is refused with the limit, the value and what to do', async (name, body) => {
    const { maximum, remedy } = limits[name];
    const { status, data, errors, extensions } = await ask({ ...askers[name], body: body(maximum + 1) });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', limit: { name, maximum, actual: maximum + 1 } },
    ]);
    expect(errors?.[0]?.message).toContain(`${maximum + 1} ${limits[name].unit}; the limit is ${maximum}. ${remedy}`);
    expect(data).toBeUndefined();
    expect(extensions?.keyspaces ?? {}).toEqual({});
    expect(status).toBe(name === 'body' ? 413 : 200);
  });

  test.each(named)(
    '%s: refused again from the cache, and with 400 for who asks as the specification says',
    async (name, body) => {
      const headers = { Accept: 'application/graphql-response+json' };
      const { status, errors } = await ask({ ...askers[name], body: body(limits[name].maximum + 1), headers });
      expect(errors?.[0]?.extensions.limit).toMatchObject({ name });
      expect(status).toBe(name === 'body' ? 413 : 400);
    },
  );
});

/** Refused so many milliseconds after it was sent, at the latest. */
const promptMs = 250;

const braces = '{'.repeat(1_000_000);
const long = 'x'.repeat(1_000_000);
const doubling = repeated(60, (i) => `fragment F${i} on Policy { id ...F${i + 1} ...F${i + 1} }`);
const cycle = repeated(250, (i) => `fragment F${i} on Policy { ...F${(i + 1) % 250} }`);
const dense = repeated(22, (i) => `fragment F${i} on Policy { ${repeated(22, (j) => `...F${j}`)} }`);

const abuses: [string, () => string][] = [
  ['a body of 10 MB', () => asBody('{ viewer { id } }').padEnd(10_000_000)],
  ['a document of 1 MB of braces', () => asBody(braces)],
  ['32,768 braces', () => asBody(braces.slice(0, limits.document.maximum))],
  ['32,768 brackets', () => asBody(`{ nodes(ids: ${'['.repeat(32_000)}`)],
  ['a depth of 1,000', () => asBody(pathOf(1_000))],
  ['10,000 aliases', () => asBody(`{ viewer { ${repeated(10_000, (i) => `a${i}: id`)} } }`)],
  ['10,000 fields', () => asBody(`{ viewer { ${'id '.repeat(10_000)} } }`)],
  ['10,000 directives on one field', () => asBody(`{ viewer { id ${'@a '.repeat(10_000)} } }`)],
  ['a string of a million characters in the document', () => asBody(`{ policy(number: "${long}") { id } }`)],
  [
    'a string of a million characters in a variable',
    () => asBody('query($n: String!) { policy(number: $n) { id } }', { n: long }),
  ],
  ['a cycle of 250 fragments', () => asBody(`{ policies { nodes { ...F0 } } } ${cycle}`)],
  ['fragments that all spread one another', () => asBody(`{ policies { nodes { ...F0 } } } ${dense}`)],
  [
    '60 fragments that each spread the next one twice',
    () => asBody(`{ policies { nodes { ...F0 } } } ${doubling} fragment F60 on Policy { id }`),
  ],
  [
    'pages of pages of pages of pages',
    () =>
      asBody(
        `{ carriers(first: 100) { nodes { policies(first: 100) { nodes { claims(first: 100) { nodes { payments(first: 100) { nodes { id } } notes(first: 100) { nodes { id } } parties(first: 100) { nodes { id } } } } } } } }`,
      ),
  ],
  ['a body of a million nested arrays', () => '['.repeat(1_000_000)],
  [
    'a variable of 60,000 nested arrays',
    () =>
      asBody('query($n: [String!]!) { policies(filter: { stateCode: $n }) { nodes { id } } }').replace(
        '{}',
        `{"n":${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
      ),
  ],
];

describe('abuse', () => {
  test.each(abuses)(`%s is refused within ${promptMs} ms, and the next request is served`, async (_, body) => {
    const text = body();
    const began = performance.now();
    const { data, errors } = await ask({ body: text });
    expect(performance.now() - began).toBeLessThan(promptMs);
    expect(errors?.length).toBeGreaterThan(0);
    expect(data).toBeUndefined();
    await servesTheNext();
  });
});

const readBytes = 16_384;

/** A body that has no declared length, in pieces, and how much of it was taken. */
const streamed = (bytes: number) => {
  const taken = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += readBytes;
      controller.enqueue(new Uint8Array(readBytes).fill(32));
      if (taken.bytes >= bytes) controller.close();
    },
  });
  return { body, taken };
};

test('a body without a declared length is read no further than the limit', async () => {
  const { body, taken } = streamed(10_000_000);
  const { status, errors } = await ask({ body });
  expect(status).toBe(413);
  expect(errors?.[0]?.extensions.limit).toMatchObject({ name: 'body' });
  expect(taken.bytes).toBeLessThanOrEqual(limits.body.maximum + 3 * readBytes);
  await servesTheNext();
});

test('a body that declares to be too long is not read at all', async () => {
  const { body, taken } = streamed(10_000_000);
  const { status, errors } = await ask({ body, headers: { 'Content-Length': '10000000' } });
  expect(status).toBe(413);
  expect(errors?.[0]?.extensions.limit).toMatchObject({ actual: 10_000_000 });
  // A stream makes its first piece before anybody asks.
  expect(taken.bytes).toBeLessThanOrEqual(readBytes);
});
