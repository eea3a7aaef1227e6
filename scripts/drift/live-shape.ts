import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { describeColumn, describeIndex, type TableShape, type TableShapes } from './table-shape.ts';

/** A row of information_schema.columns. */
interface LiveColumn {
  type: string;
  collation: string | null;
  nullable: string;
  standard: string | null;
  extra: string;
}

/** Reads the shapes of all tables in the connection's database, which on Vitess may be one shard. */
export async function readShapes(connectionString: string): Promise<TableShapes> {
  const connection = await createConnection(connectionString);
  const rowsOf = async (sql: string) => (await connection.query<RowDataPacket[]>(sql))[0];
  try {
    const tables = await rowsOf(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    const shapes = new Map<string, TableShape>(tables.map(({ name }) => [name, { columns: {}, indexes: {} }]));
    const columns = await rowsOf(
      `SELECT table_name AS tableName, column_name AS name, column_type AS type, collation_name AS collation,
              is_nullable AS nullable, column_default AS standard, extra AS extra
         FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
    );
    for (const row of columns) {
      const shape = shapes.get(row.tableName);
      // The query's own aliases.
      if (shape) shape.columns[row.name] = describeLiveColumn(row as RowDataPacket & LiveColumn);
    }
    const parts = await rowsOf(
      `SELECT table_name AS tableName, index_name AS name, non_unique AS repeatable, column_name AS part, sub_part AS prefix
         FROM information_schema.statistics WHERE table_schema = DATABASE() ORDER BY table_name, index_name, seq_in_index`,
    );
    for (const [table, indexes] of Map.groupBy(parts, (row) => String(row.tableName))) {
      const shape = shapes.get(table);
      if (shape) shape.indexes = Object.fromEntries(describeIndexes(indexes));
    }
    return Object.fromEntries(shapes);
  } finally {
    await connection.end();
  }
}

function describeIndexes(rows: readonly RowDataPacket[]): [name: string, description: string][] {
  return [...Map.groupBy(rows, (row) => String(row.name))].map(([name, parts]) => {
    const columns = parts.map(({ part, prefix }) => (prefix === null ? String(part) : `${part}(${prefix})`));
    return [name, describeIndex(Number(parts[0]?.repeatable) === 0, columns)];
  });
}

/** A column as text, the same for MySQL and MariaDB. */
export function describeLiveColumn({ type, collation, nullable, standard, extra }: LiveColumn): string {
  // MariaDB stores JSON as longtext. None of our tables has a longtext column.
  const isJson = type === 'longtext' || type === 'json';
  // MariaDB adds a display width to integers, which has no effect. Both show a boolean as tinyint(1).
  const withoutWidth = type.replace(/^(smallint|mediumint|int|bigint)\(\d+\)/, '$1');
  return describeColumn({
    type: isJson ? 'json' : withoutWidth,
    collation: isJson ? undefined : (collation ?? undefined),
    nullable: nullable === 'YES',
    // MariaDB shows NULL where there is no default, and puts text in quotes.
    standard: standard === null || standard === 'NULL' ? undefined : standard.replace(/^'(.*)'$/s, '$1'),
    extra: extra.replace('DEFAULT_GENERATED', '').trim(),
  });
}
