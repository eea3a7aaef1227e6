import { expect } from 'vitest';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { type DemonstrationUser, organizationId, type Role } from '../../scripts/seed/people.ts';
import type { Answer } from './asking/answer.ts';
import { asking } from './asking/ask.ts';
import { inProcess } from './asking/carriers.ts';
import { connectAsAdmin } from './database.ts';

/** The moment of every request: three in the afternoon, in UTC, of the day on which the demonstration ends. Tests may move it. */
export const clock = { now: new Date('2026-11-01T15:00:00.000Z') };

/** Asks the graph in this process, at the moment of the clock. */
export const { ask, askWell, askAs } = asking(inProcess({ request: () => ({ now: clock.now }) }));

/** Ways in which a change may be asked for otherwise. */
interface Asked {
  /** One of its own where nothing is said. */
  readonly key?: string;
  readonly user?: DemonstrationUser;
  /** What is selected of what was done. */
  readonly done?: string;
  /** What is selected beside: `... on QuoteExpired { expiredAt }`. */
  readonly also?: string;
}

/** What a mutation answered: the fields of what was done, or of the refusal. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Outcome = any;

const typeOf = (mutation: string): string => mutation.slice(0, 1).toUpperCase() + mutation.slice(1);

/** The platform's own name the organization that they work in: here the first one. */
export const organizationOf = (role: Role): Record<string, string> =>
  role === 'SUPERADMIN' || role === 'SYSTEM' ? { 'x-organization-id': organizationId } : {};

/** The document that asks for a change, with the input and the key as its variables. */
export const mutationText = (mutation: string, { done = '', also = '' }: Pick<Asked, 'done' | 'also'>): string => {
  const type = typeOf(mutation);
  return `mutation ($input: ${type}Input!, $key: String!) {
    ${mutation}(input: $input, idempotencyKey: $key) {
      __typename
      ... on Refusal { code message path }
      ... on ${type}Done { pending { event keyspace effect } ${done} }
      ${also}
    }
  }`;
};

/** Asks for a change, and returns the whole answer. */
export const mutateWhole = (role: Role, mutation: string, input: object, asked: Asked = {}): Promise<Answer> => {
  const { key = crypto.randomUUID(), user } = asked;
  const query = mutationText(mutation, asked);
  return ask({ role, query, variables: { input, key }, user, headers: organizationOf(role) });
};

/** Asks for a change, which is answered without an error, and returns what it answered. */
export const mutate = async (role: Role, mutation: string, input: object, asked: Asked = {}): Promise<Outcome> => {
  const answer = await mutateWhole(role, mutation, input, asked);
  expect(answer.errors, mutation).toBeUndefined();
  return answer.data[mutation];
};

/** The same for a change that is done at once, with nothing pending. */
export const mutateWell = async (role: Role, mutation: string, input: object, asked: Asked = {}): Promise<Outcome> => {
  const outcome = await mutate(role, mutation, input, asked);
  expect(outcome, mutation).toMatchObject({ __typename: `${typeOf(mutation)}Done`, pending: [] });
  return outcome;
};

/** The rows of a keyspace that a query of the test's own finds. */
export const rowsOf = async (keyspace: Keyspace, query: string, values: unknown[] = []): Promise<Outcome[]> => {
  const admin = await connectAsAdmin(keyspaceDatabases[keyspace]);
  try {
    const [rows] = await admin.query(query, values);
    return rows as Outcome[];
  } finally {
    await admin.end();
  }
};

/** The audit entries that a key has written. */
export const entriesOf = (keyspace: Keyspace, key: string): Promise<Outcome[]> =>
  rowsOf(
    keyspace,
    `SELECT action, entity_id, actor_id, before_values, after_values, reason FROM ${keyspace}_audit_entries WHERE idempotency = ? ORDER BY id`,
    [key],
  );
