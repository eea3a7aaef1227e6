import type { FieldPacket, ResultSetHeader } from 'mysql2/promise';
import { vitessTypeName } from './column-types.ts';
import type { Field, QueryResult, Row } from './protocol.ts';

/** A row as the text protocol has it: the bytes of each value. */
export type RawRow = readonly (Buffer | null)[];

/** Encodes the rows of a SELECT. */
export function encodeRows(fields: readonly FieldPacket[], rows: readonly RawRow[]): QueryResult {
  return {
    ...(fields.length > 0 ? { fields: fields.map(encodeField) } : {}),
    ...(rows.length > 0 ? { rows: rows.map(encodeRow) } : {}),
  };
}

/** Encodes the outcome of a statement without rows. */
export function encodeOutcome({ affectedRows, insertId }: ResultSetHeader): QueryResult {
  return {
    ...(affectedRows ? { rowsAffected: String(affectedRows) } : {}),
    // mysql2 gives '0' when big numbers are strings.
    ...(insertId && String(insertId) !== '0' ? { insertId: String(insertId) } : {}),
  };
}

function encodeRow(row: RawRow): Row {
  const bytes = Buffer.concat(row.filter((value) => value !== null));
  return {
    lengths: row.map((value) => (value === null ? '-1' : String(value.length))),
    ...(bytes.length > 0 ? { values: bytes.toString('base64') } : {}),
  };
}

function encodeField(field: FieldPacket): Field {
  // The type allows names of flags, which mysql2 only makes for its own debugging.
  const flags = typeof field.flags === 'number' ? field.flags : 0;
  const type = vitessTypeName({
    columnType: field.columnType ?? field.type ?? 0,
    flags,
    isJson: field.extendedFormat === 'json',
  });
  return {
    name: field.name,
    ...withoutZeros({
      type,
      table: field.table,
      orgTable: field.orgTable,
      database: field.schema,
      orgName: field.orgName,
      columnLength: field.columnLength,
      charset: field.characterSet,
      decimals: field.decimals,
      flags,
    }),
  };
}

/** Protocol Buffers' JSON leaves out zero and empty text, and the driver must cope with that. */
function withoutZeros(field: Omit<Field, 'name'>): Omit<Field, 'name'> {
  return Object.fromEntries(Object.entries(field).filter(([, value]) => Boolean(value)));
}
