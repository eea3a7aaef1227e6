import type { Connection, FieldPacket, RowDataPacket } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import type { Connect } from './connect.ts';
import { mark, ordinalLength } from './mark.ts';

/** Rows of one table that an answer needs for itself. */
export interface Part {
  readonly keyspace: Keyspace;
  readonly table: string;
  /** The column by which they are found, and its value in the row that is copied. */
  readonly by: string;
  readonly value: string;
  /** Columns that hold a value of their own in every row, behind which the mark is put. */
  readonly numbered?: readonly string[];
  /** What copies have otherwise than their source, as SQL. */
  readonly otherwise?: Readonly<Record<string, string>>;
}

/** Rows that are copied together: an identifier of one is replaced wherever another has it. */
export interface Bundle {
  readonly parts: readonly Part[];
  /** Identifiers of rows that are not copied, which a unique column refers to. */
  readonly alsoReplaced?: readonly string[];
}

/** What one copy has in place of an identifier of the source: same prefix, the ordinal of the row in the bundle, the mark. */
const replacementOf = (id: string, ordinal: number): string =>
  `${id.slice(0, 4)}01HK153X00${String(ordinal).padStart(2, '0')}${mark}`;

/** The identifier that a copy has in place of one of the source. */
export type IdOfCopy = (sourceId: string, copy: number) => string;

const rowsOf = async (connect: Connect, { keyspace, table, by, value }: Part): Promise<RowDataPacket[]> => {
  const connection = await connect(keyspaceDatabases[keyspace]);
  try {
    const [rows]: [RowDataPacket[], FieldPacket[]] = await connection.query({
      sql: `SELECT * FROM ${table} WHERE org_id = ? AND ${by} = ?`,
      values: [organizationId, value],
      typeCast: (field) => field.string('utf8'),
    });
    return rows;
  } finally {
    await connection.end();
  }
};

/** A server makes so many rows of nothing in one statement at most. */
const most = 1_000;

const addCopies = async (
  connection: Connection,
  part: Part,
  row: RowDataPacket,
  ids: ReadonlyMap<string, string>,
  range: { readonly from: number; readonly to: number },
) => {
  const { table, numbered = [], otherwise = {} } = part;
  const ordinal = `lpad(copy, ${ordinalLength}, '0')`;
  const columns = Object.entries(row).map(([column, value]) => {
    const sql = otherwise[column] ?? (numbered.includes(column) ? `concat(${column}, '${mark}', ${ordinal})` : column);
    const within = [...ids].filter(([id]) => String(value).includes(id));
    return [
      column,
      within.reduce((text, [id, other]) => `replace(${text}, '${id}', concat('${other}', ${ordinal}))`, sql),
    ];
  });
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([, value]) => value).join(', ');
  await connection.query(
    `INSERT INTO ${table} (${names})
      WITH RECURSIVE copies (copy) AS (SELECT ? UNION ALL SELECT copy + 1 FROM copies WHERE copy < ?)
      SELECT ${values} FROM ${table}, copies WHERE org_id = ? AND id = ?`,
    [range.from, range.to, organizationId, row.id],
  );
};

/** Adds copies of a bundle, numbered from 1 on, and tells by which identifiers they are found. */
export const addSupply = async (
  connect: Connect,
  { parts, alsoReplaced = [] }: Bundle,
  copies: number,
): Promise<IdOfCopy> => {
  const found = await Promise.all(parts.map(async (part) => ({ part, rows: await rowsOf(connect, part) })));
  const sources = [...found.flatMap(({ rows }) => rows.map(({ id }) => String(id))), ...alsoReplaced];
  const ids = new Map(sources.map((id, ordinal) => [id, replacementOf(id, ordinal)]));
  for (const { part, rows } of found) {
    const connection = await connect(keyspaceDatabases[part.keyspace]);
    for (const row of rows)
      for (let from = 1; from <= copies; from += most)
        await addCopies(connection, part, row, ids, { from, to: Math.min(copies, from + most - 1) });
    await connection.end();
  }
  return (sourceId, copy) => `${ids.get(sourceId)}${String(copy).padStart(ordinalLength, '0')}`;
};
