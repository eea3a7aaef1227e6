import { bigint, date, datetime, decimal, index, int, type MySqlColumn, text, varchar } from 'drizzle-orm/mysql-core';
import { clearanceKeyOf } from './clearance-key.ts';
import { withTraits } from './column-traits.ts';
import { maxSearchKeyLength, searchKeyOf } from './search-key.ts';

/** Longest identifier in characters: a type prefix of up to five letters, an underscore and a ULID of 26. */
export const maxIdentifierLength = 32;

/** A reference to another row by its identifier. ASCII compared byte by byte, so that indexes stay small and exact. */
export const identifier = (name: string) =>
  varchar(name, { length: maxIdentifierLength }).charSet('ascii').collate('ascii_bin');

/** The row's own identifier: a type prefix and a ULID, made by the Worker (`pol_01J8…`). */
export const id = () => identifier('id').notNull();

/** The tenant. It leads every key and index of a sharded table, because Vitess finds the shard by its hash. */
export const orgId = () => identifier('org_id').notNull();

/** An amount in integer cents; names end in `_cents`. */
export const moneyCents = (name: string) => bigint(name, { mode: 'bigint' });

/** A factor or a share (0.150000 is 15 %), kept as a decimal string: floating point never touches it. */
export const rate = (name: string) => decimal(name, { precision: 12, scale: 6, mode: 'string' });

/** A moment in UTC to the millisecond, set by the Worker and never by the database. */
export const moment = (name: string) => datetime(name, { mode: 'date', fsp: 3 });

/** A day without a time of day, `2026-11-24`: cover begins and ends on days. */
export const day = (name: string) => date(name, { mode: 'string' });

/** A short text code of the trade (state, class, number), compared byte by byte: printable ASCII without a blank at its end. */
export const code = (name: string, length = 32) => varchar(name, { length }).charSet('ascii').collate('ascii_bin');

/**
 * The one collation of text that people write. Servers share no better one: each has its own rules for accents and emoji.
 * It says only whether two texts are equal; what is sorted or searched has a `searchKey` beside it.
 */
const textCollation = 'utf8mb4_bin';

/** A name, title or one-line description written by people. */
export const label = (name: string, length = 200) =>
  varchar(name, { length }).charSet('utf8mb4').collate(textCollation);

/** Text of many lines written by people. */
export const longText = (name: string) => text(name).charSet('utf8mb4').collate(textCollation);

/** What the text of another column is sorted, searched and told apart by: `nameKey` is folded from `name`. */
export const searchKey = (name: string, from = name) =>
  withTraits(label(`${name}_key`, maxSearchKeyLength), { folded: { from, fold: searchKeyOf } }).notNull();

/** Where a value stands in an enumeration that begins with the least, counted from the most, which is 1. */
export const rankOf = (names: Readonly<Record<string, string>>, name: string): number =>
  Object.keys(names).length - Object.keys(names).indexOf(name);

/**
 * What the enumeration of another column is sorted by: its names are text to the database. The most is 1, so that one index
 * leads to the most urgent and, among equals, to the oldest. Ranks are stored: a new value is a change of every row.
 */
export const rank = (from: string, names: Readonly<Record<string, string>>) =>
  withTraits(int(`${from}_rank`), { folded: { from, fold: (name) => rankOf(names, name) } }).notNull();

/** What a business is told apart by when it is entered a second time, folded from the column of its name. */
export const clearanceKey = (from: string) =>
  withTraits(label('clearance_key', maxSearchKeyLength), { folded: { from, fold: clearanceKeyOf } }).notNull();

/** The index by which whoever keeps a copy finds what has changed since: rows of one moment are told apart by their ids. */
export const updatedIndex = (
  name: string,
  table: { readonly orgId: MySqlColumn; readonly id: MySqlColumn; readonly updatedAt: MySqlColumn },
) => index(`${name}_updated`).on(table.orgId, table.updatedAt, table.id);

/** When a row that never changes was written. */
export const written = () => ({ createdAt: moment('created_at').notNull() });

/** What every row that may change carries: the version guards against lost updates. */
export const mutable = () => ({
  version: int('version').notNull().default(1),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** Whose row it is: the book's producer, the paper's carrier and the insured, copied when the row is created. */
export const owners = () => ({
  producerId: identifier('producer_id').notNull(),
  carrierId: identifier('carrier_id').notNull(),
  insuredId: identifier('insured_id').notNull(),
});

/** The same where a row need not belong to anybody's book: without an owner, it is the organization's alone. */
export const ownersIfAny = () => ({
  producerId: identifier('producer_id'),
  carrierId: identifier('carrier_id'),
  insuredId: identifier('insured_id'),
});

/** The columns that `ownerIndexes` needs of a table with `owners()`. */
interface OwnedTable {
  readonly orgId: MySqlColumn;
  readonly id: MySqlColumn;
  readonly producerId: MySqlColumn;
  readonly carrierId: MySqlColumn;
  readonly insuredId: MySqlColumn;
}

/** The indexes by which each owner's rows are found, newest first: visibility adds the owner to every statement. */
export const ownerIndexes = (name: string, table: OwnedTable) => [
  index(`${name}_producer`).on(table.orgId, table.producerId, table.id),
  index(`${name}_carrier`).on(table.orgId, table.carrierId, table.id),
  index(`${name}_insured`).on(table.orgId, table.insuredId, table.id),
];
