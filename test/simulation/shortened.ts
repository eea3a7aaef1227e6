import { keyspaces } from '../../schema/keyspaces.ts';
import type { Database } from './database.ts';
import { deedsOf, type Happening, type History, type Played, shown } from './history.ts';

/** Identifiers of rows and keys of deeds, as problems and deeds name them. */
const names = /\b(?:[a-z]{3}_[0-9A-Z]{26}|sim-\d+-\d+)\b/g;

const namesIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(names) ?? [];

/** Which rows each deed has changed, its handlers included: their audit entries name its requests. */
const readTouched = async (database: Database, deeds: readonly Played[]): Promise<Map<string, Set<string>>> => {
  const touched = new Map(
    deeds.map(({ key, deed, attempts }) => [key, new Set([key, ...namesIn(deed.input), ...namesIn(attempts)])]),
  );
  for (const keyspace of keyspaces) {
    const entries = await database.rows(
      `SELECT request_id, entity_id FROM oi_${keyspace}.${keyspace}_audit_entries WHERE request_id IN (?)`,
      [[...touched.keys()]],
    );
    for (const { request_id: key, entity_id: id } of entries) touched.get(key)?.add(id);
  }
  return touched;
};

const concerns = (one: Happening, wrong: ReadonlySet<string>): boolean =>
  one.hit !== null || one.name === 'the clock jumps' || namesIn(one.result).some((name) => wrong.has(name));

/**
 * What was done that touches what is wrong, one line each: deeds that changed one of the rows, or that share one with those.
 * Everything, where no deed is known to.
 */
export const shortened = async (
  database: Database,
  history: History,
  problems: readonly string[],
): Promise<readonly string[]> => {
  const deeds = deedsOf(history);
  if (deeds.length === 0) return history.map(shown);
  const touched = await readTouched(database, deeds);
  const named = new Set(namesIn(problems));
  const touching = deeds.filter(({ key }) => [...(touched.get(key) ?? [])].some((name) => named.has(name)));
  if (touching.length === 0) return history.map(shown);
  const wrong = new Set([...named, ...touching.flatMap(({ key }) => [...(touched.get(key) ?? [])])]);
  const kept = history.filter((one) => (one.kind === 'deed' ? touching.includes(one) : concerns(one, wrong)));
  const left = deeds.length - touching.length;
  return [...kept.map(shown), `${left} other deeds touch none of these rows.`];
};
