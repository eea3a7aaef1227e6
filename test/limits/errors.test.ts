import { describe, expect, test } from 'vitest';
import { errorLimits, limits } from '../../src/server/limits/limits.ts';
import type { Settings } from '../../src/server/settings.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';

const send = async (query: string, variables: object = {}, others: object = {}, settings: Partial<Settings> = {}) => {
  const { ask } = asking(inProcess({ settings }));
  const answer = await ask({
    role: 'ORG_ADMIN',
    headers: { Accept: 'application/graphql-response+json' },
    body: { query, variables, ...others },
  });
  return { ...answer, bytes: answer.text.length, errors: answer.errors ?? [] };
};

const repeated = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

const long = 'x'.repeat(120_000);
const unknownFields = Object.fromEntries(Array.from({ length: 3_600 }, (_, i) => [`unknownField${i}`, 'x'.repeat(10)]));

/** Requests that have much to be repeated, or much to be complained about. */
const refused: [string, string, object?, object?][] = [
  [
    'unknown fields of a filter',
    'query($f: PolicyFilter) { policies(filter: $f) { nodes { id } } }',
    { f: unknownFields },
  ],
  ['a long text for a number', 'query($n: Int) { policies(first: $n) { nodes { id } } }', { n: long }],
  ['a long text for an enum', 'query($s: PolicySort) { policies(sortBy: $s) { nodes { id } } }', { s: long }],
  [
    'a long text for a day',
    'query($d: Date) { policies(filter: { effectiveFrom: $d }) { nodes { id } } }',
    { d: long },
  ],
  [
    'a long object for a moment',
    'query($d: DateTime) { claims(filter: { reportedFrom: $d }) { nodes { id } } }',
    { d: unknownFields },
  ],
  ['unknown fields', `{ policies { nodes { ${repeated(900, (i) => `unknownField${i}`)} } } }`],
  [
    'long values in the document',
    `{ ${repeated(40, (i) => `a${i}: policies(first: "${'x'.repeat(600)}") { nodes { id } }`)} }`,
  ],
  ['variables that nothing uses', `query(${repeated(300, (i) => `$unused${i}: Int`)}) { viewer { id } }`],
  ['a long name', `{ ${'x'.repeat(30_000)}: viewer { id } }`],
  ['an operation that is not there', 'query A { viewer { id } }', {}, { operationName: long }],
  ['an id of no document', '', {}, { query: undefined, documentId: long }],
];

const maxRefusalBytes = 10_000;

describe('a refusal repeats little of what was sent, and tells few errors', () => {
  test.each(refused)('%s', async (_, query, variables, others) => {
    const { status, bytes, data, errors } = await send(query, variables, others);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(bytes).toBeLessThan(maxRefusalBytes);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(errorLimits.ofRequest + 1);
    for (const { message, extensions } of errors) {
      expect(message.length).toBeLessThanOrEqual(errorLimits.messageLength);
      expect(extensions.code).toMatch(/^[A-Z_]+$/);
    }
  });

  test('a message that is cut says so, and keeps what it says at its end', async () => {
    const { errors } = await send('query($d: Date) { policies(filter: { effectiveFrom: $d }) { nodes { id } } }', {
      d: long,
    });
    expect(errors[0]?.message).toMatch(/^Variable "\$d" got invalid value "xxx/);
    expect(errors[0]?.message).toMatch(/… \(\d+ characters, cut\) …/);
    expect(errors[0]?.message).toMatch(/is not a Date\. Write it as "2026-11-24"\.$/);
  });

  test.each([
    ['GRAPHQL_VALIDATION_FAILED', `{ policies { nodes { ${repeated(40, (i) => `unknownField${i}`)} } } }`, {}],
    ['BAD_USER_INPUT', 'query($f: PolicyFilter) { policies(filter: $f) { nodes { id } } }', { f: unknownFields }],
  ])('%s: the last of its errors says that there are more, and names the limit', async (code, query, variables) => {
    const { errors } = await send(query, variables);
    const maximum = errorLimits.ofRequest;
    expect(errors).toHaveLength(maximum + 1);
    expect(errors.map(({ message }) => message).join()).not.toContain('aborted');
    expect(errors.at(-1)?.message).toContain(`more errors than the ${maximum}`);
    expect(errors.at(-1)?.extensions).toEqual({ code, limit: { name: 'errors', maximum, actual: maximum + 1 } });
  });

  test('as many errors as may be told are told alone', async () => {
    const { errors } = await send(
      `{ policies { nodes { ${repeated(errorLimits.ofRequest, (i) => `unknownField${i}`)} } } }`,
    );
    expect(errors).toHaveLength(errorLimits.ofRequest);
    expect(errors.at(-1)?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('suggests names in development, and none in production', async () => {
    const production = { ENVIRONMENT: 'production', ARBITRARY_DOCUMENTS: 'allow' } as const;
    const queries: [string, object][] = [
      ['{ polices { nodes { id } } }', {}],
      ['query($s: PolicySort) { policies(sortBy: $s) { nodes { id } } }', { s: 'NUMBR' }],
      ['query($f: PolicyFilter) { policies(filter: $f) { nodes { id } } }', { f: { statuss: [] } }],
    ];
    for (const [query, variables] of queries) {
      expect((await send(query, variables)).errors[0]?.message).toMatch(/Did you mean/);
      expect((await send(query, variables, {}, production)).errors[0]?.message).not.toMatch(/Did you mean/);
    }
  });

  test('takes no time that grows with the square of what was sent', async () => {
    const production = { ENVIRONMENT: 'production', ARBITRARY_DOCUMENTS: 'allow' } as const;
    const text = 'Did you mean '.repeat(9_000);
    const began = performance.now();
    await send('query($n: Int) { policies(first: $n) { nodes { id } } }', { n: text }, {}, production);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('an answer in which many fields are missing', () => {
  const aliases = 50;
  const ids = Array.from({ length: 100 }, () => 'x'.repeat(1_200));
  const query = `query($ids: [ID!]!) { ${repeated(aliases, (i) => `a${i}: nodes(ids: $ids) { id }`)} }`;

  test('tells so many of the errors, short ones, and how many there were', async () => {
    const { status, bytes, data, errors } = await send(query, { ids });
    const maximum = errorLimits.ofFields;
    expect(status).toBe(200);
    expect(Object.keys(data)).toHaveLength(aliases);
    expect(errors).toHaveLength(maximum + 1);
    for (const { message } of errors) expect(message.length).toBeLessThanOrEqual(errorLimits.messageLength);
    expect(errors.at(-1)?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      limit: { name: 'errors', maximum, actual: aliases * ids.length },
    });
    expect(bytes).toBeLessThan(500 * errors.length);
  });

  test('repeats no long text of a cursor, an id or a name', async () => {
    const { bytes, errors } = await send(
      `query($text: String!, $id: ID!) { policies(after: $text) { nodes { id } } node(id: $id) { id }
         sorted: policies(after: "${btoa(JSON.stringify(['x'.repeat(10_000), '1', '1']))}") { nodes { id } }
         filtered: policies(filter: { producerId: $id }) { nodes { id } } }`,
      { text: 'x'.repeat(50_000), id: 'x'.repeat(50_000) },
    );
    expect(errors).toHaveLength(4);
    expect(bytes).toBeLessThan(3_000);
    for (const { message } of errors) expect(message).toMatch(/xxx…" \(\d+ characters\)/i);
  });
});

test('a document whose fields repeat too often is refused with the limit, whichever fields they are', async () => {
  const documents = [
    `{ viewer { ${repeated(900, () => 'id')} } }`,
    // Each pair is compared with what is inside of it, too.
    `{ ${repeated(30, () => `viewer { ${'id '.repeat(30)} }`)} }`,
  ];
  for (const document of documents) {
    const { errors } = await send(document);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      {
        code: 'BAD_USER_INPUT',
        limit: { name: 'comparisons', maximum: limits.comparisons.maximum, actual: limits.comparisons.maximum + 1 },
      },
    ]);
  }
});
