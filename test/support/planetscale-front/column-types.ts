/** What the MySQL protocol says about a column's type; `isJson` is MariaDB's tag for its JSON, which is a text. */
export type WireColumn = { columnType: number; flags: number; isJson: boolean };

/** Column flags of the MySQL protocol that decide a type. */
const flag = { unsigned: 32, binary: 128, enum: 256, set: 2048 } as const;

/** [type, type when the UNSIGNED flag is set] by the protocol's type number. */
const integerTypes: Readonly<Record<number, readonly [string, string]>> = {
  1: ['INT8', 'UINT8'],
  2: ['INT16', 'UINT16'],
  3: ['INT32', 'UINT32'],
  8: ['INT64', 'UINT64'],
  9: ['INT24', 'UINT24'],
};

const plainTypes: Readonly<Record<number, string>> = {
  0: 'DECIMAL',
  4: 'FLOAT32',
  5: 'FLOAT64',
  7: 'TIMESTAMP',
  10: 'DATE',
  11: 'TIME',
  12: 'DATETIME',
  13: 'YEAR',
  16: 'BIT',
  242: 'VECTOR',
  245: 'JSON',
  246: 'DECIMAL',
  247: 'ENUM',
  248: 'SET',
  255: 'GEOMETRY',
};

/** [type, type when the BINARY flag is set]. */
const textTypes: Readonly<Record<number, readonly [string, string]>> = {
  15: ['VARCHAR', 'VARBINARY'],
  249: ['TEXT', 'BLOB'],
  250: ['TEXT', 'BLOB'],
  251: ['TEXT', 'BLOB'],
  252: ['TEXT', 'BLOB'],
  253: ['VARCHAR', 'VARBINARY'],
  254: ['CHAR', 'BINARY'],
};

const nullType = 6;

/**
 * The Vitess name of a column's type, or undefined for NULL. As in Vitess (go/sqltypes, MySQLToType) the BINARY flag
 * decides, not the charset: a text with a `_bin` collation is VARBINARY and keeps its charset.
 */
export function vitessTypeName({ columnType, flags, isJson }: WireColumn): string | undefined {
  if (columnType === nullType) return undefined;
  if (isJson) return 'JSON';

  const integer = integerTypes[columnType];
  if (integer) return integer[flags & flag.unsigned ? 1 : 0];

  const text = textTypes[columnType];
  if (text) {
    if (flags & flag.binary) return text[1];
    if (flags & flag.enum) return 'ENUM';
    if (flags & flag.set) return 'SET';
    return text[0];
  }

  const plain = plainTypes[columnType];
  if (plain) return plain;
  throw new Error(`The PlanetScale front knows no Vitess type for MySQL column type ${columnType}: add it here.`);
}
