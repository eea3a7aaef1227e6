import type { ObjectRef, OutputType, TypeParam } from '@pothos/core';
import * as z from 'zod';
import { cents } from '../../../schema/charge.ts';
import { builder } from '../builder.ts';
import { atMost } from '../field-cost.ts';
import { Money } from '../money.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** The parts of a path into an input, and the items of a list that a refusal tells, at most. */
const maxPathLength = 10;
const maxDetails = 200;

/** One thing that a refusal tells beside its code: how the graph shows it, and how it is stored with the outcome of a key. */
interface DetailKind<Value> {
  readonly type: TypeParam<Types>;
  readonly nullable: boolean;
  readonly description: string;
  readonly schema: z.ZodType<Value>;
}

type Details = Readonly<Record<string, DetailKind<unknown>>>;

type DetailValues<Own extends Details> = {
  readonly [Name in keyof Own]: Own[Name] extends DetailKind<infer Value> ? Value : never;
};

const moment = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (value) => value.toISOString(),
});

const kind = <Value>(type: TypeParam<Types>, description: string, schema: z.ZodType<Value>): DetailKind<Value> => ({
  type,
  nullable: false,
  description,
  schema,
});

/** The kinds of things that refusals tell. */
export const detailKinds = {
  id: (description: string) => kind('ID', description, z.string()),
  ids: (description: string) => kind(['ID'], description, z.array(z.string())),
  text: (description: string) => kind('String', description, z.string()),
  texts: (description: string) => kind(['String'], description, z.array(z.string())),
  count: (description: string) => kind('Int', description, z.int()),
  counts: (description: string) => kind(['Int'], description, z.array(z.int())),
  day: (description: string) => kind('Date', description, z.string()),
  moment: (description: string) => kind('DateTime', description, moment),
  money: (description: string) => kind(Money, description, cents),
  /** Values of an enum. */
  values: <Name extends string>(type: OutputType<Types>, names: Readonly<Record<Name, string>>, description: string) =>
    kind([type], description, z.array(z.enum(Object.keys(names) as [Name, ...Name[]]))),
  /** The same, which need not be known. */
  unlessUnknown: <Value>({ schema, ...one }: DetailKind<Value>): DetailKind<Value | null> => ({
    ...one,
    nullable: true,
    schema: schema.nullable(),
  }),
} as const;

/** A way in which mutations refuse: a type of the graph, with a code of the same name. */
export interface RefusalKind<Own extends Details = Details> {
  /** The name of its type. */
  readonly name: string;
  readonly code: string;
  readonly message: string;
  /** The message of one of them, where it says more than the message of all. */
  readonly says?: (refusal: Refusal) => string;
  readonly details: Own;
  readonly type: ObjectRef<Types, Refusal>;
}

/** A change that is not made, and why. It is an answer like any other, never thrown at the caller. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** The part of the input that it is about. */
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
}

const kinds = new Map<string, RefusalKind>();

const RefusalInterface = builder.interfaceRef<Refusal>('Refusal');

/** Writes what all refusals have in common, when all of them are defined: their codes are one enum. */
export const implementRefusals = (): void => {
  const values = [...kinds.values()].map(({ code, message }) => [code, { value: code, description: message }]);
  const RefusalCode = builder.enumType('RefusalCode', {
    description: 'Why a change was not made. Each code has a type of its own that tells more.',
    values: Object.fromEntries(values) as Record<string, { value: string; description: string }>,
  });
  RefusalInterface.implement({
    description:
      'Why a change was not made. Nothing has changed; asking again with the same key gives the same answer.',
    fields: (t) => ({
      code: t.field({
        type: RefusalCode,
        description: 'The reason, for programs.',
        resolve: ({ kind: { code } }) => code,
      }),
      message: t.string({
        description: 'The reason and what to do, for people.',
        resolve: (refusal) => refusal.kind.says?.(refusal) ?? refusal.kind.message,
      }),
      path: t.stringList({
        ...atMost(maxPathLength),
        description: 'The part of the input that it is about, from the outside in: `["options", "0", "limit"]`.',
        resolve: ({ path }) => [...path],
      }),
    }),
  });
};

/** `QuoteExpired` has the code `QUOTE_EXPIRED`. */
const codeOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** Defines a way to refuse. The message is a whole sentence that says what to do; `says` makes one that names the case. */
export const defineRefusal = <const Own extends Details = Record<never, never>>(
  name: string,
  {
    description,
    message,
    details,
    says,
  }: Pick<RefusalKind, 'message' | 'says'> & { readonly description: string; readonly details?: Own },
): RefusalKind<Own> => {
  if (kinds.has(name)) throw new Error(`There are two refusals ${name}.`);
  // Without details of its own the record is empty, which is what the default says.
  const own = details ?? ({} as Own);
  const type = builder.objectRef<Refusal>(name).implement({
    description,
    interfaces: [RefusalInterface],
    fields: (t) =>
      Object.fromEntries(
        Object.entries(own).map(([field, detail]) => [
          field,
          t.field({
            ...(Array.isArray(detail.type) && atMost(maxDetails)),
            type: detail.type,
            nullable: detail.nullable,
            description: detail.description,
            // The detail's schema made the value, and the same kind chose the field's type.
            resolve: (one) => one.details[field] as never,
          }),
        ]),
      ),
  });
  const refusal = { name, code: codeOf(name), message, details: own, type, ...(says && { says }) };
  kinds.set(name, refusal);
  return refusal;
};

/** Refuses a change. `path` is the part of the input that it is about. */
export const refuse = <Own extends Details>(
  refusal: RefusalKind<Own>,
  path: readonly string[],
  ...[details]: keyof Own extends never ? [] : [DetailValues<Own>]
): Refusal => ({ kind: refusal, path, details: details ?? {} });

const stored = z.object({ refused: z.string(), path: z.array(z.string()), details: z.record(z.string(), z.unknown()) });

const detailsSchema = ({ details }: RefusalKind) =>
  z.object(Object.fromEntries(Object.entries(details).map(([name, { schema }]) => [name, schema])));

/** A refusal as the outcome of a key stores it. */
export const storedRefusal = ({ kind, path, details }: Refusal) => ({
  refused: kind.name,
  path: [...path],
  details: z.encode(detailsSchema(kind), details),
});

/** The refusal that an outcome stores; null when it stores none. */
export const refusalOf = (outcome: object): Refusal | null => {
  const { data } = stored.safeParse(outcome);
  if (!data) return null;
  const refusal = kinds.get(data.refused);
  if (!refusal)
    throw new Error(`The outcome of a key is the refusal ${data.refused}, which this release does not know.`);
  return { kind: refusal, path: data.path, details: z.decode(detailsSchema(refusal), data.details as never) };
};
