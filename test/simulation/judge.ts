import { keyspaces } from '../../schema/keyspaces.ts';
import { allMutations } from '../../src/graphql/mutation/index.ts';
import type { Database } from './database.ts';
import { changesSomething, isDone, isOutcome, isTurnedAway, type Outcome, type Played, shown } from './history.ts';
import { invariants } from './invariants.ts';
import { namesOfOthers } from './names-of-others.ts';

/** What an error may be that an accident brings about, or that turns somebody away. Any other one tells of a defect. */
const expectedErrors = new Set([
  'KEYSPACE_UNAVAILABLE',
  'KEYSPACE_BUSY',
  'OUTCOME_UNKNOWN',
  'IN_PROGRESS',
  'SERVICE_BUSY',
  'DEADLINE_EXCEEDED',
  'AUTHENTICATION_UNAVAILABLE',
  'FORBIDDEN',
  'UNAUTHENTICATED',
]);

const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.code === other.code &&
  // A row that was pending is null in one answer and there in a later one.
  Object.entries(one.ids).every(([field, id]) => id === null || other.ids[field] === null || other.ids[field] === id);

/**
 * Those that may be done and change nothing, because they say how something is to be, which it may be already: then nothing is
 * recorded. Of all others the audit trail has an entry under their key.
 */
const mayChangeNothing: ReadonlySet<string> = new Set([
  'amendAgreement',
  // Of losses that are told as none where none were told.
  'setLossHistory',
  // A draft that is written anew as it was, by the same person.
  'reviseProgramVersion',
  'reviseRateTable',
  // An end, on terms, that is set already.
  'retireRateTable',
  'terminateAgreement',
  'terminateProducer',
  'updateAuthorityProfile',
  'updateInsured',
  'updateProducer',
  'updateSubmission',
  'updateUser',
]);

/** A run that finds nothing to do names no row that it has changed. */
const findsNothing = (mutation: string, last: Outcome): boolean =>
  mutation === 'runInvoicing' && !changesSomething(last);

/** How many rows a key has, and how many audit entries name it. */
interface Recorded {
  readonly rows: number;
  readonly entries: number;
}

/** What is recorded of the keys of deeds. */
const readRecorded = async (
  database: Database,
  histories: readonly Played[],
): Promise<(played: Played) => Recorded> => {
  const counts = new Map<string, number>();
  for (const keyspace of keyspaces) {
    const keys = histories.filter((one) => one.keyspace === keyspace).map(({ key }) => key);
    if (keys.length === 0) continue;
    for (const [table, column] of [
      [`${keyspace}_idempotency_keys`, 'idempotency_key'],
      [`${keyspace}_audit_entries`, 'idempotency'],
    ] as const) {
      const rows = await database.rows(
        `SELECT ${column} AS name, COUNT(*) AS amount FROM oi_${keyspace}.${table} WHERE ${column} IN (?) GROUP BY ${column}`,
        [keys],
      );
      for (const { name, amount } of rows) counts.set(`${column} ${name}`, Number(amount));
    }
  }
  return ({ key }) => ({
    rows: counts.get(`idempotency_key ${key}`) ?? 0,
    entries: counts.get(`idempotency ${key}`) ?? 0,
  });
};

/** What a caller must be able to rely on: each deed is done once or not at all, and every answer to its key says the same. */
const judgeDeed = (played: Played, { rows, entries }: Recorded): string[] => {
  const problems = played.attempts.flatMap(({ answered }) =>
    answered && !isOutcome(answered) && !expectedErrors.has(answered.error)
      ? [`answered with ${answered.error}: ${shown(played)}`]
      : [],
  );
  const { mutation } = played.deed;
  const outcomes = played.attempts.flatMap(({ answered }) => (isOutcome(answered) ? [answered] : []));
  const last = outcomes.at(-1);
  if (!last)
    return isTurnedAway(played) ? problems : [...problems, `nobody can tell what came of it: ${shown(played)}`];
  // One that events conclude may be acknowledged while they are pending, and end as a refusal: its pending effects say so.
  const mayBeUndone = last.code !== null && allMutations().get(mutation)?.concludedByEvents === true;
  const differs = outcomes.some((one) => !sameOutcome(one, last) && !(mayBeUndone && one.code === null));
  if (differs) problems.push(`answers to one key differ: ${shown(played)}`);
  const leavesNothing = mayChangeNothing.has(mutation) || findsNothing(mutation, last);
  if (last.code === null && entries === 0 && !leavesNothing)
    problems.push(`done, and nothing says so: ${shown(played)}`);
  if (last.code !== null && entries > 0 && !isDone(played) && !mayBeUndone)
    problems.push(`refused, and yet done: ${shown(played)}`);
  if (last.code !== 'INVALID_INPUT' && rows !== 1) problems.push(`its key has ${rows} rows: ${shown(played)}`);
  return problems;
};

/**
 * What is wrong with rows, by kind: those that break an invariant, and those changed since a moment that name a row of
 * another organization, or none.
 */
export const wrongRows = async (database: Database, since: Date): Promise<string[][]> => {
  const wrong: string[][] = [];
  for (const { name, query } of invariants) {
    wrong.push((await database.rows(query)).map((row) => `${name}: ${JSON.stringify(row)}`));
  }
  return [...wrong, await namesOfOthers(database, since)];
};

/**
 * Everything that is wrong after all has come to rest, but for what was `before`: on a cluster that all test files share,
 * others have changed rows by hand.
 */
export const judge = async (
  database: Database,
  histories: readonly Played[],
  before: ReadonlySet<string>,
): Promise<string[]> => {
  const recordedOf = await readRecorded(database, histories);
  const problems = histories.flatMap((played) => judgeDeed(played, recordedOf(played)));
  const begun = new Date(Math.min(...histories.map(({ at }) => at.getTime())));
  for (const wrong of await wrongRows(database, begun)) {
    problems.push(...wrong.filter((problem) => !before.has(problem)).slice(0, 3));
  }
  return problems;
};
