import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Random } from '../../scripts/seed/random.ts';
import { allMutations } from '../../src/graphql/mutation/index.ts';
import type { Answer } from '../support/asking/answer.ts';
import type { Deed } from './deed.ts';
import { type Attempt, isOutcome, type Outcome, type Played } from './history.ts';
import type { Fault, Lane } from './lane.ts';
import type { Accident } from './wire-proxy.ts';

/** How often a request has an accident. */
const faultShare = 0.6;
/** How often an accident takes the Worker with it. */
const crashShare = 0.5;
/** How often the same deed is asked for twice at once. */
const twiceShare = 0.15;
/** How often a caller asks again who got no outcome. */
const retryShare = 0.6;
const accidents: readonly Accident[] = ['before', 'after', 'sent', 'hung', 'late'];

/** How many statements a mutation has sent to each keyspace at most so far: an accident happens at one of them. */
const longest = new Map<string, Map<Keyspace, number>>();

const remember = ({ mutation }: Deed, { counts }: Lane): void => {
  const known = longest.get(mutation) ?? new Map<Keyspace, number>();
  for (const [keyspace, count] of counts) known.set(keyspace, Math.max(count, known.get(keyspace) ?? 0));
  longest.set(mutation, known);
};

const faultBy = ({ mutation }: Deed, random: Random): Fault | null => {
  if (!random.chance(faultShare)) return null;
  const known = [...(longest.get(mutation) ?? [])].filter(([, count]) => count > 0);
  if (known.length === 0) return null;
  const [keyspace, count] = random.pick(known);
  return {
    keyspace,
    at: random.between(1, count),
    accident: random.pick(accidents),
    crash: random.chance(crashShare),
  };
};

const typeOf = (mutation: string): string => mutation.slice(0, 1).toUpperCase() + mutation.slice(1);

/** The document of a deed: what it changed is asked for by id. */
const documentOf = ({ mutation }: Deed): string => {
  const changed = Object.keys(allMutations().get(mutation)?.changed ?? {});
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

const attempt = async (lane: Lane, deed: Deed, key: string, fault: Fault | null): Promise<Attempt> => {
  const { role, user, input } = deed;
  const question = { role, user, query: documentOf(deed), variables: { input, key } };
  const { answer, hit } = await lane.ask(question, fault);
  remember(deed, lane);
  return { hit, answered: outcomeIn(deed, answer) };
};

const keyspaceOf = ({ mutation, keyspace: named }: Deed): Keyspace => {
  const keyspace = named ?? allMutations().get(mutation)?.keyspace;
  if (!keyspace) throw new Error(`There is no mutation ${mutation}.`);
  if (typeof keyspace === 'function')
    throw new Error(`${mutation} changes what its input says: name the keyspace of its deeds.`);
  return keyspace;
};

/** Asks for a deed as clients do: with accidents, twice at once, and again by some of those who learned nothing. */
export const play = async (lanes: readonly [Lane, Lane], deed: Deed, random: Random): Promise<Played> => {
  const [lane, other] = lanes;
  const key = `sim-${random.between(0, 1e9)}-${random.between(0, 1e9)}`;
  const played: Played = { key, keyspace: keyspaceOf(deed), deed, attempts: [] };
  const asking = [attempt(lane, deed, key, faultBy(deed, random))];
  if (random.chance(twiceShare)) asking.push(attempt(other, deed, key, faultBy(deed, random)));
  played.attempts.push(...(await Promise.all(asking)));
  while (!played.attempts.some(({ answered }) => isOutcome(answered)) && random.chance(retryShare)) {
    played.attempts.push(await attempt(lane, deed, key, faultBy(deed, random)));
  }
  return played;
};

/** Asks for a deed again, without an accident: what came of it in the end. */
export const settle = async (lane: Lane, played: Played): Promise<void> => {
  played.attempts.push(await attempt(lane, played.deed, played.key, null));
};
