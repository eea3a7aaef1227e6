import { keyspaces } from '../../schema/keyspaces.ts';
import type { Database } from './database.ts';
import { deedsOf, type Happening, type History, type Played, shown } from './history.ts';

/** Identifiers of rows and keys of deeds, as problems and deeds name them. */
const names = /\b(?:[a-z]{3}_[0-9A-Z]{26}|sim-\d+-\d+)\b/g;

const namesIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(names) ?? [];

/** What is known of the rows of deeds, by their keys. */
interface Known {
  /** The rows that each is about, or has changed. */
  readonly touched: ReadonlyMap<string, Set<string>>;
  /** Those that have changed something. */
  readonly changing: ReadonlySet<string>;
}

/** Which rows each deed has changed, its handlers included: their audit entries name its requests. */
const readKnown = async (database: Database, deeds: readonly Played[]): Promise<Known> => {
  const changing = new Set<string>();
  const touched = new Map(
    deeds.map(({ key, deed, attempts }) => [key, new Set([key, ...namesIn(deed.input), ...namesIn(attempts)])]),
  );
  for (const keyspace of keyspaces) {
    const entries = await database.rows(
      `SELECT request_id, entity_id FROM oi_${keyspace}.${keyspace}_audit_entries WHERE request_id IN (?)`,
      [[...touched.keys()]],
    );
    for (const { request_id: key, entity_id: id } of entries) {
      touched.get(key)?.add(id);
      changing.add(key);
    }
  }
  return { touched, changing };
};

const concerns = (one: Happening, wrong: ReadonlySet<string>): boolean =>
  one.hit !== null || one.name === 'the clock jumps' || namesIn(one.result).some((name) => wrong.has(name));

/**
 * What was done that touches what is wrong, one line each: deeds that changed one of the rows. Where no deed is known to, such
 * as of a sum, those that changed anything.
 */
export const shortened = async (
  database: Database,
  history: History,
  problems: readonly string[],
): Promise<readonly string[]> => {
  const deeds = deedsOf(history);
  if (deeds.length === 0) return history.map(shown);
  const { touched, changing } = await readKnown(database, deeds);
  const named = new Set(namesIn(problems));
  const touchingNamed = deeds.filter(
    ({ key }) => named.has(key) || (changing.has(key) && [...(touched.get(key) ?? [])].some((name) => named.has(name))),
  );
  const touching = touchingNamed.length > 0 ? touchingNamed : deeds.filter(({ key }) => changing.has(key));
  const wrong = new Set([...named, ...touching.flatMap(({ key }) => [...(touched.get(key) ?? [])])]);
  const kept = history.filter((one) => (one.kind === 'deed' ? touching.includes(one) : concerns(one, wrong)));
  const left = deeds.length - touching.length;
  return [...kept.map(shown), `${left} other deeds have nothing to do with it.`];
};
