import { customType } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { withTraits } from './column-traits.ts';
import { UnreadableValueError } from './unreadable-value.ts';

/** The first thing that is wrong with a document, without its values. */
const problemOf = ({ issues: [issue] }: z.ZodError): string =>
  `${issue?.path.join('.') || 'the document'}: ${issue?.message}`;

/** MySQL's driver hands a document over parsed, MariaDB's and PlanetScale's as text. Ours are objects and lists, never texts. */
const parse = (stored: unknown): unknown => {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : stored;
  } catch {
    return undefined;
  }
};

/**
 * A JSON document, checked by its schema whenever it is read or written. A field that only a later release knows is left
 * out; one that is missing makes the row unreadable, so a new field is optional until every row has it.
 */
export const jsonDocument = <Document extends object>(name: string, schema: z.ZodType<Document>) => {
  const column = customType<{ data: Document; driverData: string }>({
    dataType: () => 'json',
    toDriver: (document) => JSON.stringify(document),
  });
  return withTraits(
    column(name),
    { document: schema },
    {
      read: (stored, place) => {
        // What is stored is what the schema is to find out.
        const { data, error } = z.safeDecode(schema, parse(stored));
        if (error) throw new UnreadableValueError(place, problemOf(error));
        return data;
      },
      write: (document, { table, column }) => {
        const { data, error } = z.safeEncode(schema, document as Document);
        if (error)
          throw new Error(`The document for ${table}.${column} is not as its schema says: ${problemOf(error)}.`);
        return data;
      },
    },
  );
};

/** A document of any fields: what it says is known to whoever wrote it. */
export const anyDocument = z.record(z.string(), z.unknown());
