import type { Ask, Cell } from '../by-hand/connections.ts';
import { byFirst, cursorOf, upper } from '../by-hand/values.ts';
import { costOfClaim, coverages, lossHistory, type Row, type Table } from './tables.ts';

/** Rows that a count counts at most, as the graph does. */
const maxCount = 10_000;

/** A page of a list, and where it ends. */
export interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Which part of a policy's list is wanted; all of one request want the same. */
export interface Part {
  readonly first: number;
  readonly direction: string;
}

/** Reads for one organization, many keys in one statement: what DataLoader batches and Grafast's steps call. */
export type Reader = ReturnType<typeof readerOf>;

const countOf = (count: Cell | undefined) => ({
  count: Math.min(Number(count), maxCount),
  precision: Number(count) > maxCount ? 'AT_LEAST' : 'EXACT',
});

const pageOf = (rows: readonly Row[], first: number): Page => {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1)?.id;
  const endCursor = cursorOf(typeof last === 'string' ? last : null);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
};

/** What a list may be narrowed by: the values of `status`, as the graph writes them. */
const condition = (status: readonly string[] | null | undefined) => {
  if (!status) return { sql: '', values: [] };
  return { sql: ' and status in (?)', values: [status.map((one) => one.toLowerCase())] };
};

const lists = (ask: Ask, orgId: string) => ({
  /** The newest rows of a table. */
  page: async (table: Table, first: number, status?: readonly string[] | null): Promise<Page> => {
    const { sql, values } = condition(status);
    const text = `select ${table.columns} from ${table.name} where org_id = ?${sql} order by id desc limit ?`;
    const rows = await ask(table.keyspace, text, [orgId, ...values, first + 1]);
    return pageOf(rows.map(table.decode), first);
  },
  /** How many rows a table has. */
  count: async (table: Table, status?: readonly string[] | null) => {
    const { sql, values } = condition(status);
    const limited = `select 1 from ${table.name} where org_id = ?${sql} limit ${maxCount + 1}`;
    const [row] = await ask(table.keyspace, `select count(*) from (${limited}) counted`, [orgId, ...values]);
    return countOf(row?.[0]);
  },
  /** A page of each policy's rows: one statement of a branch per policy. */
  pagesOfPolicies: async (table: Table, policyIds: readonly string[], { first, direction }: Part): Promise<Page[]> => {
    const order = direction === 'ASCENDING' ? 'asc' : 'desc';
    const select = `select policy_id, ${table.columns} from ${table.name}`;
    const branch = `(${select} where org_id = ? and policy_id = ? order by id ${order} limit ?)`;
    const values = policyIds.flatMap((id) => [orgId, id, first + 1]);
    const rows = await ask(table.keyspace, policyIds.map(() => branch).join(' union all '), values);
    const byPolicy = Map.groupBy(rows, ([policyId]) => policyId);
    return policyIds.map((id) =>
      pageOf(
        (byPolicy.get(id) ?? []).map((cells) => table.decode(cells.slice(1))),
        first,
      ),
    );
  },
  /** How many rows each policy has. */
  countsOfPolicies: async (table: Table, policyIds: readonly string[]) => {
    const text = `select policy_id, count(*) from ${table.name} where org_id = ? and policy_id in (?) group by policy_id`;
    const counts = byFirst(await ask(table.keyspace, text, [orgId, policyIds]));
    return policyIds.map((id) => countOf(counts.get(id)?.[1] ?? 0));
  },
});

const rowsOf = (ask: Ask, orgId: string) => ({
  /** Rows by their ids, in their order. */
  byIds: async (table: Table, ids: readonly string[]): Promise<(Row | null)[]> => {
    const text = `select ${table.columns} from ${table.name} where org_id = ? and id in (?)`;
    const rows = byFirst(await ask(table.keyspace, text, [orgId, ids]));
    return ids.map((id) => {
      const cells = rows.get(id);
      return cells ? table.decode(cells) : null;
    });
  },
  /** A row by its number. */
  byNumber: async (table: Table, number: string): Promise<Row | null> => {
    const text = `select ${table.columns} from ${table.name} where org_id = ? and number = ?`;
    const [row] = await ask(table.keyspace, text, [orgId, number]);
    return row ? table.decode(row) : null;
  },
  /** Short lists by a column of theirs: coverages of segments, loss history of submissions. */
  listsOf: async (list: keyof typeof shortLists, keys: readonly string[]): Promise<Row[][]> => {
    const { table, key, end } = shortLists[list];
    const text = `select ${key}, ${table.columns} from ${table.name} where org_id = ? and ${key} in (?) ${end}`;
    const byKey = Map.groupBy(await ask(table.keyspace, text, [orgId, keys]), ([first]) => first);
    return keys.map((one) => (byKey.get(one) ?? []).map((cells) => table.decode(cells.slice(1))));
  },
  /** What claims cost: their reserves in one statement, their recoveries in another. */
  costsOfClaims: async (claimIds: readonly string[]): Promise<Row[]> => {
    const sumsOf = async (columns: string, table: string) =>
      byFirst(
        await ask(
          'claims',
          `select claim_id, ${columns} from ${table} where org_id = ? and claim_id in (?) group by claim_id`,
          [orgId, claimIds],
        ),
      );
    const [reserves, recoveries] = await Promise.all([
      sumsOf('sum(outstanding_cents), sum(paid_cents)', 'claim_reserve_lines'),
      sumsOf('sum(received_cents)', 'claim_recoveries'),
    ]);
    return claimIds.map((id) => {
      const [, outstanding = 0, paid = 0] = reserves.get(id) ?? [];
      return costOfClaim(outstanding, paid, recoveries.get(id)?.[1] ?? 0);
    });
  },
  /** The organization that asks. */
  organization: async (): Promise<Row> => {
    const [row = []] = await ask('global', 'select id, name, type from organizations where id = ?', [orgId]);
    const [id, name, type] = row;
    return { id, name, type: upper(type) };
  },
});

const shortLists = {
  coverages: { table: coverages, key: 'segment_id', end: 'order by ordinal' },
  lossHistory: { table: lossHistory, key: 'submission_id', end: 'and superseded_at is null order by year desc' },
} as const;

/** A reader of one organization's rows, over the connections of one request. */
export const readerOf = (ask: Ask, orgId: string) => ({ ...lists(ask, orgId), ...rowsOf(ask, orgId) });
