import { expect, test } from 'vitest';
import { secondOrganization } from '../../scripts/seed/people.ts';
import { ask } from '../support/asking/ask.ts';

// The same text each time: the isolate keeps the document, and with it how its fields are planned.

const switched = `query Switched($insured: Boolean!, $producer: Boolean!) { policies(first: 3) { nodes {
  id insured @include(if: $insured) { name } producer @skip(if: $producer) { name } } } }`;

/** The fields of the first policy, and how many statements each keyspace was sent: one that is not asked for is not read. */
const asked = async (body: object) => {
  const { data, errors, extensions } = await ask({ role: 'ORG_ADMIN', body });
  expect(errors).toBeUndefined();
  const [policy = {}] = data.policies.nodes;
  // A connection may have been opened ahead for what was asked for before.
  const sent = Object.entries(extensions?.keyspaces ?? {}).flatMap(([keyspace, { statements }]) =>
    statements > 0 ? [[keyspace, statements]] : [],
  );
  return { fields: Object.keys(policy), sent: Object.fromEntries(sent) };
};

const switchedTo = (insured: boolean, producer: boolean) =>
  asked({ query: switched, variables: { insured, producer } });

test('a document that was planned reads what its variables ask for, each time anew', async () => {
  const [policies, submissions, global] = [1, 1, 1];
  const both = { fields: ['id', 'insured', 'producer'], sent: { policies, submissions, global } };
  expect(await switchedTo(true, false)).toEqual(both);
  expect(await switchedTo(false, false)).toEqual({ fields: ['id', 'producer'], sent: { policies, global } });
  expect(await switchedTo(true, true)).toEqual({ fields: ['id', 'insured'], sent: { policies, submissions } });
  expect(await switchedTo(false, true)).toEqual({ fields: ['id'], sent: { policies } });
  expect(await switchedTo(true, false)).toEqual(both);
});

test('operations that share a fragment read what their own variables ask for', async () => {
  const query = `
    fragment Listed on PolicyConnection { nodes { id insured @include(if: $insured) { name } } }
    fragment Policies on Query { policies(first: 1) { ...Listed } }
    query First($other: Boolean!, $insured: Boolean!) { viewer @skip(if: $other) { id } ...Policies }
    query Second($insured: Boolean!, $other: Boolean!) {
      viewer @include(if: $insured) { id } ...Policies other: viewer @skip(if: $other) { id } }`;
  // In the order in which each operation comes to them, the values are the same.
  const first = { query, operationName: 'First', variables: { other: true, insured: false } };
  expect(await asked(first)).toEqual({ fields: ['id'], sent: { policies: 1 } });
  const second = { query, operationName: 'Second', variables: { insured: true, other: false } };
  expect(await asked(second)).toMatchObject({ fields: ['id', 'insured'], sent: { policies: 1, submissions: 1 } });
});

test('a document that one viewer has asked answers another with what that one sees', async () => {
  const query = '{ policies(first: 100) { nodes { number insured { name } claims(first: 1) { nodes { number } } } } }';
  const askers = [
    { role: 'ORG_ADMIN' },
    { role: 'PRODUCER' },
    { role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN },
  ] as const;
  const answers = [];
  for (const asker of askers) answers.push((await ask({ ...asker, query })).data.policies.nodes);
  const [all = [], book = [], others = []] = answers.map((nodes) =>
    nodes.map(({ number }: { number: string }) => number),
  );
  expect(book.length).toBeGreaterThan(0);
  expect(book.length).toBeLessThan(all.length);
  expect(book.every((number: string) => all.includes(number))).toBe(true);
  expect(others.some((number: string) => all.includes(number))).toBe(false);
});
