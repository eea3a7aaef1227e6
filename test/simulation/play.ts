import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Random } from '../../scripts/seed/random.ts';
import { allMutations } from '../../src/graphql/mutation/index.ts';
import type { Answer } from '../support/asking/answer.ts';
import type { Deed } from './deed.ts';
import type { Faults } from './faults.ts';
import { type Attempt, isOutcome, type Outcome, type Played } from './history.ts';
import type { Fault, Lane, Patience } from './lane.ts';

/** How often a request has an accident. */
const faultShare = 0.6;
/** How often the same deed is asked for twice at once. */
const twiceShare = 0.15;
/** How often a caller asks again who got no outcome. */
const retryShare = 0.6;

/** What tells a caller to come again in a moment. */
const comeAgain = new Set(['KEYSPACE_BUSY', 'IN_PROGRESS', 'SERVICE_BUSY', 'OUTCOME_UNKNOWN', 'KEYSPACE_UNAVAILABLE']);
/** How often a caller does. */
const settlingTries = 5;

const typeOf = (mutation: string): string => mutation.slice(0, 1).toUpperCase() + mutation.slice(1);

/** The document of a deed: what it changed is asked for by id. */
const documentOf = ({ mutation }: Deed): string => {
  const fields = Object.entries(allMutations().get(mutation)?.changed ?? {});
  // What is no object, such as the text of a key, is shown once and has no id.
  const changed = fields.flatMap(([name, field]) => ('type' in field && field.type === 'String' ? [] : [name]));
  const type = typeOf(mutation);
  return `mutation ($input: ${type}Input!, $key: String!) {
    ${mutation}(input: $input, idempotencyKey: $key) {
      __typename ... on Refusal { code } ... on ${type}Done { pending { effect } ${changed.map((field) => `${field} { id }`).join(' ')} } } }`;
};

const outcomeIn = (deed: Deed, answer: Answer | null): Attempt['answered'] => {
  if (answer === null) return null;
  const payload = answer.data?.[deed.mutation];
  if (!payload) return { error: String(answer.errors?.[0]?.extensions?.code ?? `status ${answer.status}`) };
  const { __typename: type, code = null, pending: _, ...rows } = payload;
  const ids = Object.entries(rows as Record<string, { id: string } | { id: string }[] | null>).map(([field, row]) => [
    field,
    Array.isArray(row) ? row.map(({ id }) => id).join(' ') : (row?.id ?? null),
  ]);
  return { type, code, ids: Object.fromEntries(ids) } satisfies Outcome;
};

const attempt = async (lane: Lane, { deed, key }: Played, fault: Fault | null, waits?: Patience): Promise<Attempt> => {
  const { role, user, input } = deed;
  const question = { role, user, query: documentOf(deed), variables: { input, key }, requestId: key };
  const { result, hit } = await lane.ask(question, fault, waits);
  return { hit, answered: outcomeIn(deed, result) };
};

const keyspaceOf = ({ mutation, keyspace: named }: Deed): Keyspace => {
  const keyspace = named ?? allMutations().get(mutation)?.keyspace;
  if (!keyspace) throw new Error(`There is no mutation ${mutation}.`);
  if (typeof keyspace === 'function')
    throw new Error(`${mutation} changes what its input says: name the keyspace of its deeds.`);
  return keyspace;
};

/** A deed that nobody has asked for yet. */
export const planned = (deed: Deed, { orgId, now, random }: { orgId: string; now: Date; random: Random }): Played => ({
  kind: 'deed',
  key: `sim-${random.between(0, 1e9)}-${random.between(0, 1e9)}`,
  keyspace: keyspaceOf(deed),
  orgId,
  at: now,
  deed,
  attempts: [],
});

/** Asks for a deed as clients do: with accidents, twice at once, and again by some of those who learned nothing. */
export const play = async (
  lanes: readonly Lane[],
  played: Played,
  {
    faults,
    random,
    waits,
  }: { readonly faults: Faults; readonly random: Random; readonly waits?: Patience | undefined },
): Promise<void> => {
  const { mutation } = played.deed;
  const ask = async (lane: Lane) => {
    const made = await attempt(lane, played, faults.choose(mutation, random, faultShare), waits);
    faults.remember(mutation, lane);
    played.attempts.push(made);
  };
  const [first, second] = lanes;
  if (!first) throw new Error('A deed needs a lane.');
  await Promise.all(second && random.chance(twiceShare) ? [ask(first), ask(second)] : [ask(first)]);
  while (!played.attempts.some(({ answered }) => isOutcome(answered)) && random.chance(retryShare)) await ask(first);
};

/** Asks for a deed again, without an accident: what came of it in the end. One who is told to come again does. */
export const settle = async (lane: Lane, played: Played): Promise<void> => {
  for (let tries = 0; tries < settlingTries; tries += 1) {
    const made = await attempt(lane, played, null);
    played.attempts.push(made);
    if (made.answered && !('error' in made.answered && comeAgain.has(made.answered.error))) return;
  }
};
