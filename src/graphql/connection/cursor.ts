import * as z from 'zod';
import { canHold } from '../../../schema/codes.ts';
import type { TableName } from '../../../schema/tables.ts';
import { badUserInput, quoted } from '../errors.ts';
import { isDay } from '../scalars.ts';

/** What a sort column's values are, so that a cursor can carry them as text. */
export type SortKind = 'text' | 'day' | 'moment' | 'cents' | 'integer';

/** A position in a sorted list: the value sorted by and, among equal ones, the identifier. */
export interface Position {
  readonly value: string | bigint | number | Date | null;
  readonly id: string;
}

const toText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
};

/** Cents as the columns hold them, in 64 bits: 19 digits at most. */
const centsOf = (text: string): bigint | null => {
  if (!/^-?\d{1,19}$/.test(text)) return null;
  const cents = BigInt(text);
  return cents === BigInt.asIntN(64, cents) ? cents : null;
};

const fromText: Record<SortKind, (text: string) => Position['value'] | null> = {
  text: (text) => text,
  day: (text) => (isDay(text) ? text : null),
  moment: (text) => (isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) ? new Date(text) : null),
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : null),
  cents: centsOf,
};

// Names hold any character, base64 of the platform only Latin ones.
const encode = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const decode = (text: string) => new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));

/** The cursor that is made of some parts. */
export const cursorOfParts = (parts: readonly unknown[]): string => encode(JSON.stringify(parts));

/** The cursor of a row in a list sorted by `sort`. It says where the row stands, not how many stand before it. */
export const cursorOf = (sort: string, value: unknown, id: unknown): string => cursorOfParts([sort, toText(value), id]);

/** What a cursor is made of, for its reader to check; null when it is none. */
export const partsOfCursor = (cursor: string): unknown => {
  try {
    return JSON.parse(decode(cursor));
  } catch {
    return null;
  }
};

/** The name of the order, the value sorted by, and the identifier. */
const cursorParts = z.tuple([z.string(), z.string().nullable(), z.string()]);

/** The list that a cursor is used in: what it is sorted by, and where that is stored. */
export interface SortedList {
  readonly table: TableName;
  readonly column: string;
  readonly kind: SortKind;
  /** Whether it may be null. */
  readonly nullable?: true;
  /** The name of the order, which cursors carry. */
  readonly name: string;
}

/** The position that a cursor names. Throws when it is no cursor, or one of a list in another order. */
export const positionOf = (cursor: string, list: SortedList, path: string): Position => {
  const { table, column, kind, nullable, name } = list;
  const { success, data } = cursorParts.safeParse(partsOfCursor(cursor));
  if (success) {
    const [sort, text, id] = data;
    if (sort !== name) {
      throw badUserInput(
        `The cursor is of a list sorted by ${quoted(sort.toUpperCase())}, this one is sorted by ${name.toUpperCase()}.`,
        [path],
      );
    }
    if (canHold(table, 'id', id)) {
      if (text === null && nullable) return { value: null, id };
      const value = text !== null && canHold(table, column, text) ? fromText[kind](text) : null;
      if (value !== null) return { value, id };
    }
  }
  throw badUserInput(`${quoted(cursor)} is not a cursor of this list. Take it from "pageInfo" or "edges".`, [path]);
};
