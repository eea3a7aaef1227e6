import { varchar } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { withTraits } from './column-traits.ts';
import { UnreadableValueError } from './unreadable-value.ts';

/** Longest name of an enumeration's value, in characters. */
const maxNameLength = 64;

/** The names of an enumeration: the keys of its record of descriptions. */
export type EnumName<Descriptions extends Record<string, string>> = Extract<keyof Descriptions, string>;

interface Options<Descriptions extends Record<string, string>> {
  /**
   * Values that this release reads and does not write. The release before knows nothing of them and still runs while this
   * one comes, so each new value is one for a release, and `make check` demands it.
   */
  readonly notYetWritten?: readonly EnumName<Descriptions>[];
}

// Object.keys loses the literal names; the record's type still holds them.
const namesOf = <Descriptions extends Record<string, string>>(descriptions: Descriptions) =>
  Object.keys(descriptions) as [EnumName<Descriptions>, ...EnumName<Descriptions>[]];

/** A value of a closed list, in lower_snake. The record of descriptions feeds the column and the graph's enum alike. */
export const enumeration = <const Descriptions extends Record<string, string>>(
  name: string,
  descriptions: Descriptions,
  { notYetWritten = [] }: Options<Descriptions> = {},
) => {
  const names = namesOf(descriptions);
  const readable = new Set<unknown>(names);
  const column = varchar(name, { length: maxNameLength, enum: names }).charSet('ascii').collate('ascii_bin');
  return withTraits(
    column,
    { names: { readable: names, notYetWritten } },
    {
      read: (value, place) => {
        if (!readable.has(value)) throw new UnreadableValueError(place, String(value));
        return value;
      },
    },
  );
};

/** The same within a JSON document. What is written into one is checked there, in a column by `rowToWrite`. */
export const enumerated = <const Descriptions extends Record<string, string>>(
  descriptions: Descriptions,
  { notYetWritten = [] }: Options<Descriptions> = {},
) => {
  const names = z.enum(namesOf(descriptions));
  const unwritten = new Set<unknown>(notYetWritten);
  const codec = z.codec(names, names, {
    decode: (value) => value,
    encode: (value, context) => {
      if (unwritten.has(value)) {
        context.issues.push({ code: 'custom', input: value, message: 'the release before cannot read this value' });
      }
      return value;
    },
  });
  // The gate of released values finds the names there.
  return notYetWritten.length > 0 ? codec.meta({ notYetWritten }) : codec;
};
