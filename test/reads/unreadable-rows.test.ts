import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_policies');
});

afterAll(() => admin.end());

interface StoredPolicy {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

/** The organization's newest policies, as the database has them. */
const newestPolicies = async (count: number): Promise<StoredPolicy[]> => {
  const [rows] = await admin.query(
    'SELECT id, number, status FROM policies WHERE org_id = ? ORDER BY id DESC LIMIT ?',
    [organizationId, count],
  );
  return rows as StoredPolicy[];
};

/** Stores what a later release might, for as long as something is asked. */
const whileStored = async <Result>(
  table: string,
  column: string,
  { id, before, value }: { id: string; before: string; value: string },
  ask: () => Promise<Result>,
): Promise<Result> => {
  const store = (stored: string) => admin.query(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [stored, id]);
  await store(value);
  try {
    return await ask();
  } finally {
    await store(before);
  }
};

describe('a row with a value that this release does not know', () => {
  test('is left out of its list, which names it in an error and shows all others', async () => {
    const [first, second, third] = await newestPolicies(3);
    if (!first || !second || !third) throw new Error('The demonstration data has too few policies.');
    const query = '{ policies(first: 3) { totalCount { count } nodes { number status } pageInfo { hasNextPage } } }';
    const stored = { id: second.id, before: second.status, value: 'suspended_by_treaty' };
    const { data, errors } = await whileStored('policies', 'status', stored, () => askAs('ORG_ADMIN', query));
    expect(data.policies.nodes.map(({ number }: { number: string }) => number)).toEqual([first.number, third.number]);
    expect(data.policies.pageInfo.hasNextPage).toBe(true);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNREADABLE_VALUE', id: second.id });
    expect(errors?.[0]?.message).toContain('policies.status');
    expect(errors?.[0]?.message).toContain('suspended_by_treaty');
  });

  test('holds no page walk up, though it may be a page of its own', async () => {
    const [, second] = await newestPolicies(2);
    if (!second) throw new Error('The demonstration data has too few policies.');
    const query = `query($after: String) { policies(first: 1, after: $after) {
      nodes { number status } pageInfo { endCursor hasNextPage } } }`;
    const stored = { id: second.id, before: second.status, value: 'x' };
    const numbers = await whileStored('policies', 'status', stored, async () => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const { data } = await askAs('ORG_ADMIN', query, { after });
        seen.push(...data.policies.nodes.map(({ number }: { number: string }) => number));
        after = data.policies.pageInfo.endCursor;
        expect(data.policies.pageInfo.hasNextPage).toBe(true);
      }
      return seen;
    });
    const stored3 = (await newestPolicies(3)).map(({ number }) => number);
    expect(numbers).toEqual([stored3[0], stored3[2]]);
  });

  test('is nothing at the end of an edge, and the row before it is there', async () => {
    const query = '{ claims(first: 1) { nodes { number policy { id status } } } }';
    const before = await askAs('ORG_ADMIN', query);
    const { policy } = before.data.claims.nodes[0];
    const stored = { id: policy.id, before: policy.status.toLowerCase(), value: 'x' };
    const { data, errors } = await whileStored('policies', 'status', stored, () => askAs('ORG_ADMIN', query));
    expect(data.claims.nodes).toEqual([{ ...before.data.claims.nodes[0], policy: null }]);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'UNREADABLE_VALUE', id: policy.id }]);
  });

  test('is one whose JSON column lacks a field, too', async () => {
    const [rows] = await admin.query(
      'SELECT id, rating_input AS document FROM policy_segments WHERE org_id = ? ORDER BY id DESC LIMIT 1',
      [organizationId],
    );
    const [{ id, document }] = rows as [{ id: string; document: unknown }];
    const before = typeof document === 'string' ? document : JSON.stringify(document);
    const value = JSON.stringify({ ...JSON.parse(before), classCode: undefined });
    const asked =
      '{ policies(first: 100) { nodes { segments(first: 20) { nodes { id ratingInput { classCode } } } } } }';
    const { data, errors } = await whileStored('policy_segments', 'rating_input', { id, before, value }, () =>
      askAs('UNDERWRITER', asked),
    );
    const ids = data.policies.nodes.flatMap(({ segments }: { segments: { nodes: { id: string }[] } }) =>
      segments.nodes.map((one) => one.id),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(id);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'UNREADABLE_VALUE', id }]);
  });
});
