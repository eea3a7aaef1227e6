import type { Database } from './database.ts';
import { changesSomething, isDone, isOutcome, isTurnedAway, type Outcome, type Played, shown } from './history.ts';
import { invariants } from './invariants.ts';

const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.code === other.code &&
  // A row that was pending is null in one answer and there in a later one.
  Object.entries(one.ids).every(([field, id]) => id === null || other.ids[field] === null || other.ids[field] === id);

/** What a caller must be able to rely on: each deed is done once or not at all, and every answer to its key says the same. */
const judgeDeed = async (database: Database, played: Played): Promise<string[]> => {
  const outcomes = played.attempts.flatMap(({ answered }) => (isOutcome(answered) ? [answered] : []));
  const last = outcomes.at(-1);
  if (!last) return isTurnedAway(played) ? [] : [`nobody can tell what came of it: ${shown(played)}`];
  const problems: string[] = [];
  // A bind that was acknowledged while its capacity was pending may end as a refusal: that is said by its pending effects.
  const differs = outcomes.some(
    (one) => !sameOutcome(one, last) && !(one.code === null && last.code === 'CAPACITY_EXHAUSTED'),
  );
  if (differs) problems.push(`answers to one key differ: ${shown(played)}`);
  const [{ rows, entries }] = await database.rows(
    `SELECT
      (SELECT COUNT(*) FROM oi_${played.keyspace}.${played.keyspace}_idempotency_keys WHERE idempotency_key = ?) AS \`rows\`,
      (SELECT COUNT(*) FROM oi_${played.keyspace}.${played.keyspace}_audit_entries WHERE idempotency = ?) AS entries`,
    [played.key, played.key],
  );
  if (last.code === null && Number(entries) === 0 && changesSomething(last))
    problems.push(`done, and nothing says so: ${shown(played)}`);
  if (last.code !== null && Number(entries) > 0 && !isDone(played))
    problems.push(`refused, and yet done: ${shown(played)}`);
  if (last.code !== 'INVALID_INPUT' && Number(rows) !== 1) problems.push(`its key has ${rows} rows: ${shown(played)}`);
  return problems;
};

/** Everything that is wrong after all has come to rest. */
export const judge = async (database: Database, histories: readonly Played[]): Promise<string[]> => {
  const problems: string[] = [];
  for (const played of histories) problems.push(...(await judgeDeed(database, played)));
  for (const { name, query } of invariants) {
    const rows = await database.rows(`${query} LIMIT 3`);
    problems.push(...rows.map((row) => `${name}: ${JSON.stringify(row)}`));
  }
  return problems;
};
