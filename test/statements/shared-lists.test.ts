import { expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';

test('equal lists under different names are one statement, which counts them, too', async () => {
  const list = 'policies(first: 3) { totalCount { count } nodes { number producer { name } } }';
  const aliases = Array.from({ length: 20 }, (_, index) => `list${index}: ${list}`);
  const { data, errors, statements } = await executeAs('ORG_ADMIN', `{ ${aliases.join(' ')} }`);
  expect(errors).toBeUndefined();
  const answers = Object.values(data);
  expect(answers).toHaveLength(20);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(statements.map(({ origin }) => origin)).toEqual(['policies count, Query.policies', 'policies.producer']);
});

test('lists that differ in their columns alone share the statement, and each has its own rows', async () => {
  const { data, statements } = await executeAs(
    'ORG_ADMIN',
    '{ one: policies(first: 2) { nodes { number } } other: policies(first: 2) { nodes { status insured { name } } } }',
  );
  expect(Object.keys(data.one.nodes[0])).toEqual(['number']);
  expect(Object.keys(data.other.nodes[0])).toEqual(['status', 'insured']);
  expect(statements.filter(({ origin }) => origin === 'Query.policies')).toHaveLength(1);
});

test('an edge is not followed to a table that the prefix of the key does not name', async () => {
  const admin = await connectAsAdmin('oi_policies');
  const [rows] = await admin.query(
    'SELECT id, policy_id, actor_id FROM policy_transactions WHERE org_id = ? ORDER BY id LIMIT 1',
    [organizationId],
  );
  const [transaction] = rows as { id: string; policy_id: string; actor_id: string }[];
  if (!transaction) throw new Error('The demonstration data has no transaction.');
  const { id, policy_id: policyId, actor_id: actorId } = transaction;
  const actBy = (actor: string) => admin.query('UPDATE policy_transactions SET actor_id = ? WHERE id = ?', [actor, id]);
  // What an API key did: keys are no users.
  await actBy('key_01HK153X009999999999999999');
  try {
    const query = `{ node(id: "${policyId}") { ... on Policy {
      transactions(first: 1, direction: ASCENDING) { nodes { id actor { name } } } } } }`;
    const { data, statements } = await executeAs('ORG_ADMIN', query);
    expect(data.node.transactions.nodes).toEqual([{ id, actor: null }]);
    expect(statements.map(({ sql }) => sql).filter((sql) => sql.includes('from `users`'))).toEqual([]);
  } finally {
    await actBy(actorId);
    await admin.end();
  }
});

test('a filter by one of no values finds nothing, and asks for nothing', async () => {
  const list = (filter: string) => `policies(filter: { ${filter} }) { totalCount { count } nodes { id } }`;
  const { data, errors, statements } = await executeAs(
    'ORG_ADMIN',
    `{ none: ${list('status: []')} neither: ${list('status: [], stateCode: ["CA"]')} }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    none: { totalCount: { count: 0 }, nodes: [] },
    neither: { totalCount: { count: 0 }, nodes: [] },
  });
  expect(statements).toEqual([]);
});
