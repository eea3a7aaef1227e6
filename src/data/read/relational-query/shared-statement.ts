import type { SQL } from 'drizzle-orm';
import { tableFreshness } from '../../freshness.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import type { Text } from '../../wire/drizzle.ts';
import { StatementFailedError } from '../../wire/errors.ts';
import type { Answer } from '../../wire/statement.ts';
import { maxBranchesPerStatement, maxRowsPerLevel } from './batches.ts';
import { type Place, type Selection, unionOf } from './branch.ts';
import { knownText, textOfPart } from './known-texts.ts';
import { sendRead } from './read-statement.ts';

/** A selection, and the fields or edges that ask for it. */
export interface Asked {
  readonly selection: Selection<unknown>;
  readonly origins: readonly string[];
}

/** Columns of one statement: more would be mostly empty ones. */
const maxColumnsPerStatement = 120;

/** Selections that fit into one statement. */
class Pack {
  readonly asked: Asked[] = [];
  #branches = 0;
  #columns = 0;
  #rows = 0;

  /** Takes another selection, unless one statement would be too much for both. */
  take(one: Asked): boolean {
    const { branches, width, mostRows, ending } = one.selection;
    const fits =
      this.#branches + branches.length <= maxBranchesPerStatement &&
      this.#columns + width <= maxColumnsPerStatement &&
      this.#rows + mostRows <= maxRowsPerLevel;
    if (this.asked.length > 0 && (!fits || ending || this.asked[0]?.selection.ending)) return false;
    this.asked.push(one);
    this.#branches += branches.length;
    this.#columns += width;
    this.#rows += mostRows;
    return true;
  }
}

/**
 * Selections by the statements that they share. What a cache may keep is asked for apart from what it may not, unless the
 * request wants nothing from a cache, or the rows of both make one list.
 */
export const packsOf = (asked: readonly Asked[], readsFresh: boolean): (readonly Asked[])[] => {
  const maybeKept = ({ selection: { table, merged } }: Asked) =>
    !readsFresh && !merged && tableFreshness[table] === 'cached';
  return [...Map.groupBy(asked, maybeKept).values()].flatMap((alike) => {
    const packs: Pack[] = [];
    for (const one of alike) {
      if (packs.some((pack) => pack.take(one))) continue;
      const pack = new Pack();
      pack.take(one);
      packs.push(pack);
    }
    return packs.map((pack) => pack.asked);
  });
};

/** The place of each selection, one behind the other. */
const placesOf = (selections: readonly Selection<unknown>[]): Place[] => {
  const columns = selections.reduce((sum, { width }) => sum + width, 0);
  let before = 0;
  return selections.map(({ width }, position) => {
    const place = { position, before, behind: columns - before - width };
    before += width;
    return place;
  });
};

/** The branches of a selection where they stand: by themselves, or in their place among others. */
const putAll = ({ branches }: Selection<unknown>, place: Place | null) =>
  branches.map((branch) => ({ what: `${place?.position} ${branch.what}`, ...branch.put(place) }));

const statementOf = (put: ReturnType<typeof putAll>, ending?: SQL): Text =>
  knownText(put.map(({ what }) => what).join(), [...put.flatMap(({ parts }) => parts), textOfPart(ending)], () =>
    unionOf(
      put.map(({ build }) => build()),
      ending,
    ),
  );

/** The results of a selection by key. */
type Results = ReadonlyMap<string, unknown>;

const sendAlone = async (client: KeyspaceClient, { selection, origins }: Asked): Promise<Results> => {
  const statement = statementOf(putAll(selection, null), selection.ending);
  const answer = await sendRead(client, [selection.table], origins.join(', '), statement);
  return selection.resultsOf(answer.rows);
};

const sendShared = async (client: KeyspaceClient, pack: readonly Asked[]) => {
  const selections = pack.map(({ selection }) => selection);
  const places = placesOf(selections);
  const origins = new Set(pack.flatMap((asked) => asked.origins));
  const tables = selections.map(({ table }) => table);
  const statement = statementOf(
    selections.flatMap((selection, position) => putAll(selection, places[position] ?? null)),
  );
  const { rows } = await sendRead(client, tables, [...origins].join(', '), statement);
  const rowsByPosition = Map.groupBy(rows, ([position]) => Number(position));
  return selections.map(async (selection, position): Promise<Results> => {
    const begin = 1 + (places[position]?.before ?? 0);
    const cells = (row: Answer['rows'][number]) => row.slice(begin, begin + selection.width);
    return selection.resultsOf((rowsByPosition.get(position) ?? []).map(cells));
  });
};

/** Sends selections that fit into one statement. Each gets its results, or fails. */
export const sendPack = async (
  client: KeyspaceClient,
  pack: readonly Asked[],
): Promise<PromiseSettledResult<Results>[]> => {
  const alone = () => Promise.allSettled(pack.map((asked) => sendAlone(client, asked)));
  if (pack.length === 1) return alone();
  try {
    return await Promise.allSettled(await sendShared(client, pack));
  } catch (failure) {
    // What the server refuses of one read is not to be missing in the others.
    if (failure instanceof StatementFailedError) return alone();
    return pack.map(() => ({ status: 'rejected', reason: failure }));
  }
};
