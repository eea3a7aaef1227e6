import { drizzle } from 'drizzle-orm/mysql2';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableOf } from '../../schema/lookup.ts';
import { rowToWrite } from '../../schema/row-to-write.ts';
import { searchKeyOf } from '../../schema/search-key.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import type { Answer } from '../support/asking/answer.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

/** How the names of this test begin, which nobody else's does. */
const beginning = 'Zz Exåmple';

/** What follows: in another case, with accents, of other scripts, beyond U+FFFF, and a blank. */
const endings = [
  '',
  ' a',
  ' B',
  ' é',
  ' ñ',
  ' Straße',
  ' Ω',
  ' ς',
  ' Я',
  ' 中',
  ' 한',
  ' が',
  ' -',
  " '",
  ' _',
  ' %',
  ' \ue000',
  ' \ufffd',
  ' 😀',
  ' 🚀 Co',
  's 𝒜',
];

const people = endings.map((ending, index) => ({
  orgId: organizationId,
  id: `usr_01HK153X00TEXTTEST00000${String(index).padStart(3, '0')}`,
  name: `${index % 2 ? beginning.toUpperCase() : beginning}${ending}`,
  email: `Zz${ending.replaceAll(' ', '')}.${index}@Example.com`,
  role: 'underwriter' as const,
  status: 'active' as const,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}));

/** The order of their bytes, which is that of code points. */
const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

const inOrder = (textOf: (person: (typeof people)[number]) => string): string[] =>
  people.toSorted((one, other) => byBytes(searchKeyOf(textOf(one)), searchKeyOf(textOf(other)))).map(({ id }) => id);

let admin: Connection;

const insert = (rows: readonly object[]) =>
  drizzle({ client: admin })
    .insert(tableOf('users'))
    .values(rows.map((row) => rowToWrite(tableOf('users'), row)));

beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
  await insert(people);
});
afterAll(async () => {
  await admin.query("DELETE FROM users WHERE org_id = ? AND id LIKE 'usr_01HK153X00TEXTTEST%'", [organizationId]);
  await admin.end();
});

/** Reads the users that a filter finds, page by page. */
const readIds = async (filter: string, order: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors }: Answer = await askAs(
      'ORG_ADMIN',
      `query($after: String) { users(first: 4, after: $after, filter: { ${filter} }, ${order}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    ids.push(...data.users.nodes.map(({ id }: { id: string }) => id));
    if (!data.users.pageInfo.hasNextPage) return ids;
    after = data.users.pageInfo.endCursor;
  }
};

describe('names and e-mail addresses, on every server alike', () => {
  test.each([
    ['zz example', people.length],
    ['ZZ  EXÁMPLE', people.length],
    ['zz exampleS', 1],
    ['zz example ', people.length - 2],
    ['zz example %', 1],
    ['zz example _', 1],
    ['zz example 😀', 1],
    ['zz example strasse', 1],
    ['zz example σ', 1],
    ['zz example\u0000', people.length],
    ['z example', 0],
  ])('nameBeginsWith %j finds all %i, whatever follows', async (text, count) => {
    const filter = `nameBeginsWith: ${JSON.stringify(text)}`;
    expect(await readIds(filter, 'sortBy: NAME')).toHaveLength(count);
    const { data } = await askAs('ORG_ADMIN', `{ users(filter: { ${filter} }) { totalCount { count } } }`);
    expect(data.users.totalCount.count).toBe(count);
  });

  test.each([
    ['NAME', ({ name }: { name: string }) => name],
    ['EMAIL', ({ email }: { email: string }) => email],
  ] as const)(
    'by %s, page by page, they are in the order of their folded bytes, in both directions',
    async (sort, textOf) => {
      const filter = 'emailBeginsWith: "zZ"';
      expect(await readIds(filter, `sortBy: ${sort}, direction: ASCENDING`)).toEqual(inOrder(textOf));
      expect(await readIds(filter, `sortBy: ${sort}, direction: DESCENDING`)).toEqual(inOrder(textOf).toReversed());
    },
  );

  test('an e-mail address is one address in any case: a second user cannot have it', async () => {
    const again = { ...people[0], id: 'usr_01HK153X00TEXTTEST00000999', email: 'ZZ.0@EXAMPLE.COM' };
    await expect(insert([again])).rejects.toMatchObject({ cause: { code: 'ER_DUP_ENTRY' } });
  });
});

describe('codes and numbers, byte by byte on every server', () => {
  test('are not found with what no code holds, and codes not with a blank at their end or in another case', async () => {
    const [[row]] = await admin.query<RowDataPacket[]>(
      'SELECT number FROM oi_policies.policies WHERE org_id = ? ORDER BY id LIMIT 1',
      [organizationId],
    );
    const number = String(row?.number);
    const others = [`${number}X`, `${number}\u200b`, `${number}\u0000`];
    const { data, errors } = await askAs(
      'UNDERWRITER',
      `query { exactly: policy(number: "${number}") { number }
        ${others.map((other, index) => `other${index}: policy(number: ${JSON.stringify(other)}) { number }`).join(' ')}
        begun: policies(filter: { numberBeginsWith: "${number} " }) { nodes { number } }
        states: policies(filter: { stateCode: ["VA ", "va"] }) { nodes { number } } }`,
    );
    expect(errors).toBeUndefined();
    const none = Object.fromEntries(others.map((_, index) => [`other${index}`, null]));
    expect(data).toEqual({ exactly: { number }, ...none, begun: { nodes: [] }, states: { nodes: [] } });
  });
});
