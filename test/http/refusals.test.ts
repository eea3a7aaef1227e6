import type { RowDataPacket } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { demonstrationUsers, organizationId, producerId, type Role } from '../../scripts/seed/people.ts';
import { codesOf, type GraphAnswer } from '../support/asking/answer.ts';
import { ask, askAs, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { connectAsAdmin } from '../support/database.ts';
import { tokenFor } from '../support/tokens.ts';

const messagesOf = ({ errors = [] }: GraphAnswer) => errors.map(({ message }) => message).join('\n');

describe('arguments that cannot be meant', () => {
  const refused = [
    ['first: 0', '{ policies(first: 0) { nodes { id } } }', 'not between 1 and 100'],
    ['first: 100000', '{ policies(first: 100000) { nodes { id } } }', 'not between 1 and 100'],
    ['last: -1', '{ policies(last: -1) { nodes { id } } }', 'not between 1 and 100'],
    ['first and last', '{ policies(first: 1, last: 1) { nodes { id } } }', 'not both at once'],
    ['a cursor that is none', '{ policies(after: "x") { nodes { id } } }', 'not a cursor'],
    ['a cursor of base64 that is none', `{ policies(after: "${btoa('[1]')}") { nodes { id } } }`, 'not a cursor'],
    [
      'a cursor of another order',
      `{ policies(sortBy: NUMBER, after: "${btoa('["created","pol_1","pol_1"]')}") { nodes { id } } }`,
      'sorted by',
    ],
    ['a wrong id prefix in node', '{ node(id: "abc_01HK153X000000000000000001") { id } }', 'prefix'],
    ['text instead of an id in node', '{ node(id: "hello") { id } }', 'prefix'],
    ['an id of a type that is no node', '{ node(id: "cov_01HK153X000000000000000001") { id } }', 'prefix'],
    [
      'an id of another type in a filter',
      '{ policies(filter: { producerId: "pol_01HK153X000000000000000001" }) { nodes { id } } }',
      'prd_',
    ],
    [
      'a cursor with text that no code has',
      `{ policies(sortBy: NUMBER, after: "${btoa(String.fromCharCode(...new TextEncoder().encode('["number","é","x"]')))}") { nodes { id } } }`,
      'not a cursor',
    ],
    [
      'a moment of a day that no calendar has',
      '{ claims(filter: { reportedFrom: "2026-02-30T00:00:00Z" }) { nodes { id } } }',
      'DateTime',
    ],
    [
      'a moment that no clock shows',
      '{ claims(filter: { reportedFrom: "2026-02-03T24:00:00Z" }) { nodes { id } } }',
      'DateTime',
    ],
    [
      'a moment beyond the years',
      '{ claims(filter: { reportedFrom: "9999-12-31T23:59:59-14:00" }) { nodes { id } } }',
      'DateTime',
    ],
    ['a day that no calendar has', '{ policies(filter: { effectiveFrom: "2026-02-30" }) { nodes { id } } }', 'Date'],
    [
      '101 ids',
      `{ nodes(ids: [${Array.from({ length: 101 }, () => `"${producerId}"`).join()}]) { id } }`,
      'more than 100',
    ],
  ] as const;

  test.each(refused)('%s: a clear BAD_USER_INPUT, and no statement', async (_, query, text) => {
    const answer = await askAs('UNDERWRITER', query);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(messagesOf(answer)).toContain(text);
    expect(answer.extensions?.keyspaces ?? {}).toEqual({});
  });

  test('an id of the right kind that names nothing is null, without an error', async () => {
    const { data, errors } = await askAs(
      'UNDERWRITER',
      '{ node(id: "pol_01HK153X009999999999999999") { id } policy(number: "NONE-2026-000000") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null, policy: null });
  });

  test('text that a code cannot hold finds nothing, without an error', async () => {
    const { data, errors } = await askAs(
      'UNDERWRITER',
      '{ policy(number: "é") { id } claims(filter: { numberBeginsWith: "é" }) { nodes { id } } policies(filter: { stateCode: ["VA", "😀"] }) { nodes { stateCode } } none: policies(filter: { stateCode: ["😀"] }) { totalCount { count } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ policy: null, claims: { nodes: [] }, none: { totalCount: { count: 0 } } });
    expect(new Set(data.policies.nodes.map((node: { stateCode: string }) => node.stateCode))).toEqual(new Set(['VA']));
  });

  test('one id of `nodes` that cannot be looked up is an error in its place, and the others are found', async () => {
    const { data, errors } = await askAs(
      'UNDERWRITER',
      `{ nodes(ids: ["nonsense", "${producerId}"]) { id } viewer { role } }`,
    );
    expect(data).toEqual({ nodes: [null, { id: producerId }], viewer: { role: 'UNDERWRITER' } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['nodes', 0], extensions: { code: 'BAD_USER_INPUT' } });
  });

  test.each([
    ['a malformed document', '{ policies(', 'Syntax Error'],
    ['an unknown field', '{ polices { id } }', 'Cannot query field'],
  ])('%s is refused with what is wrong', async (_, query, text) => {
    expect(messagesOf(await askAs('UNDERWRITER', query))).toContain(text);
  });

  test('more rows at once than a level may return are refused in their slots, and nothing is sent for them', async () => {
    const invoices = 'invoices(first: 15) { nodes { number allocations(first: 100) { nodes { id } } } }';
    const { data, errors, extensions } = await askAs(
      'ORG_ADMIN',
      `{ policies(first: 100) { nodes { number ${invoices} } } }`,
    );
    const parents = data.policies.nodes.flatMap((policy: { invoices: { nodes: object[] } }) => policy.invoices.nodes);
    expect(parents.length, 'invoices: a hundred would still be allowed').toBeGreaterThan(100);
    for (const invoice of parents) expect(invoice).toEqual({ number: expect.any(String), allocations: null });
    expect(errors).toHaveLength(parents.length);
    for (const { message, extensions } of errors ?? []) {
      expect(message).toContain(`${parents.length} parents with up to 100 rows each are more than 10000 rows`);
      expect(extensions.code).toBe('BAD_USER_INPUT');
    }
    // Fifty parents a statement.
    const statementsOfInvoices = Array.from(
      { length: Math.ceil(data.policies.nodes.length / 50) },
      () => 'Policy.invoices',
    );
    expect(extensions?.statements?.map(({ origin }) => origin)).toEqual(['Query.policies', ...statementsOfInvoices]);
  });
});

describe('who asks', () => {
  const query = '{ viewer { id } policies { nodes { id } } }';
  const production = asking(inProcess({ settings: { ENVIRONMENT: 'production' } }));
  const { UNDERWRITER, PRODUCER } = demonstrationUsers;

  test('without a token development answers `viewer: null` and refuses all else', async () => {
    expect((await ask({ query: '{ viewer { id } }' })).data).toEqual({ viewer: null });
    expect((await ask({ query: '{ __schema { queryType { name } } }' })).data.__schema.queryType.name).toBe('Query');
    expect(codesOf(await ask({ query }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await ask({ query: `{ node(id: "${producerId}") { id } }` }))).toEqual(['UNAUTHENTICATED']);
  });

  test('without a token production answers nothing', async () => {
    const { status, headers, data } = await production.ask({ query: '{ __typename }' });
    expect(status).toBe(401);
    expect(headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(data).toBeUndefined();
  });

  test("a browser's preflight is answered without a token, in production too", async () => {
    const asked = {
      Origin: 'https://app.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization',
    };
    const { status, headers } = await production.ask({ method: 'OPTIONS', headers: asked });
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
  });

  /** What a question has in its header instead of the token of a user. */
  const bearer = (token: string) => `Bearer ${token}`;
  const wrong: [string, () => Promise<string>, string][] = [
    ['of another key', async () => bearer(`${(await tokenFor('UNDERWRITER')).slice(0, -6)}AAAAAA`), 'not valid here'],
    ['that has expired', async () => bearer(await tokenFor('UNDERWRITER', UNDERWRITER, {}, '-1m')), 'expired'],
    [
      'for another audience',
      async () => bearer(await tokenFor('UNDERWRITER', UNDERWRITER, { aud: 'else' })),
      'not valid here',
    ],
    [
      'of another issuer',
      async () => bearer(await tokenFor('UNDERWRITER', UNDERWRITER, { iss: 'else' })),
      'not valid here',
    ],
    ['of an unknown role', async () => bearer(await tokenFor('WIZARD' as Role, UNDERWRITER)), 'role'],
    [
      'without an organization',
      async () => bearer(await tokenFor('UNDERWRITER', UNDERWRITER, { org: undefined })),
      'organization',
    ],
    [
      'of a producer without its agency',
      async () => bearer(await tokenFor('PRODUCER', PRODUCER, { producer: undefined })),
      'producer',
    ],
    ['that is no token', async () => bearer('nonsense'), 'Bearer'],
    ['of another scheme', async () => 'Basic abc', 'Bearer'],
    [
      'of the platform without an organization named',
      async () => bearer(await tokenFor('SUPERADMIN')),
      'X-Organization-Id',
    ],
  ];

  test.each(wrong)('a token %s is refused with the reason, never treated as none', async (_, header, text) => {
    const answer = await ask({ query, headers: { Authorization: await header() } });
    expect(answer.data).toBeUndefined();
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    expect(messagesOf(answer)).toContain(text);
  });

  test('an unsigned token is refused', async () => {
    const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
    const token = `${part({ alg: 'none' })}.${part({ sub: UNDERWRITER.userId, role: 'UNDERWRITER', org: organizationId })}.x`;
    expect(codesOf(await ask({ query, credential: token }))).toEqual(['UNAUTHENTICATED']);
  });

  test('a platform administrator works in the organization that the header names', async () => {
    const headers = { 'X-Organization-Id': organizationId };
    const { data } = await ask({ role: 'SUPERADMIN', headers, query: '{ organizations { nodes { id } } }' });
    expect(data.organizations.nodes).toEqual([{ id: organizationId }]);
  });

  test('a platform administrator is recorded before anything is shown, and shown nothing when that cannot be', async () => {
    const { userId } = demonstrationUsers.SUPERADMIN;
    const asPlatform = { role: 'SUPERADMIN', headers: { 'X-Organization-Id': organizationId } } as const;
    const admin = await connectAsAdmin('oi_global');
    const entries = async () => {
      const [rows] = await admin.query<RowDataPacket[]>(
        'SELECT action, entity_id, org_id, after_values FROM global_audit_entries WHERE actor_id = ? AND action = ?',
        [userId, 'organization.entered'],
      );
      return rows;
    };
    const before = (await entries()).length;
    await ask({ ...asPlatform, query: '{ viewer { id } }' });
    const entry = {
      action: 'organization.entered',
      entity_id: organizationId,
      org_id: organizationId,
      after_values: { role: 'SUPERADMIN' },
    };
    expect((await entries()).slice(before)).toEqual([entry]);
    await admin.query('RENAME TABLE global_audit_entries TO global_audit_entries_away');
    try {
      const answer = await ask({ ...asPlatform, query: '{ viewer { id } organizations { nodes { id } } }' });
      expect(answer.data).toBeUndefined();
      expect(codesOf(answer)).toEqual(['AUTHENTICATION_UNAVAILABLE']);
    } finally {
      await admin.query('RENAME TABLE global_audit_entries_away TO global_audit_entries');
      await admin.end();
    }
  });
});
