import type { InputType, InputTypeParam } from '@pothos/core';
import * as z from 'zod';
import { type IdentifiedTable, identifierPrefixes, tableOfIdentifier } from '../../../schema/identifiers.ts';
import { type builder as Builder, builder } from '../builder.ts';
import { dollars, parseCents } from '../money.ts';

type Types = (typeof Builder)['$inferSchemaTypes'];

/** One field of an input: how the graph shows it, and what it must be. What is wrong with a value is the schema's message. */
export interface InputKind<Value> {
  readonly type: InputTypeParam<Types>;
  readonly description: string;
  readonly schema: z.ZodType<Value>;
  /** Whether it may be left out. */
  readonly optional?: true;
}

/** The fields of an input, by their names. */
export type InputFields = Readonly<Record<string, InputKind<unknown>>>;

/** What the fields of an input say, checked. */
export type InputValues<Fields extends InputFields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends InputKind<infer Value> ? Value : never;
};

/** The most characters of a text that says nothing else. */
const usualLength = 500;

/** The most characters of a note that an audit entry says behind the code of a reason. */
export const longestNote = 400;

const MoneyInput = builder.inputType('MoneyInput', {
  description: 'An amount of money, exact to the cent.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      required: true,
      description: 'The amount in units of the currency, with at most two places: `"1234.56"`.',
    }),
    currencyCode: t.string({
      required: true,
      description: 'The currency by its ISO 4217 code. Only `USD` is taken.',
    }),
  }),
});

const amountText = z.string().regex(dollars, 'must have at most two places behind the point');

const currency = z.literal('USD', { error: 'must be USD: the platform writes business in the United States' });

const money = z.object({ amount: amountText, currencyCode: currency }).transform(({ amount }) => parseCents(amount));

/** Whether a text can be stored and shown: no half of a surrogate pair, and no control character but those that break lines. */
const isStorable = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text);

/** Whether a reader sees anything of a text: characters without width, and fillers, are as long as one wants, and tell nothing. */
const isSeen = (text: string): boolean => /(?!\p{Default_Ignorable_Code_Point})[^\s\p{Cc}\p{Cf}]/u.test(text);

/** Taken but for null, which would be no value of a column that must have one. */
const notNull = z.custom<unknown>((value) => value !== null, 'must not be null: leave it out, and it stays as it is');

/** The kinds of input fields. */
export const inputKinds = {
  /** The identifier of a row of a table, or of one of several. Whether the viewer has such a row is found out later. */
  id: (table: IdentifiedTable | readonly IdentifiedTable[], description: string): InputKind<string> => {
    const tables: readonly IdentifiedTable[] = typeof table === 'string' ? [table] : table;
    const beginnings = tables.map((one) => `"${identifierPrefixes[one]}_"`).join(' or ');
    return {
      type: 'ID',
      description,
      schema: z.string().refine((id) => tables.some((one) => tableOfIdentifier(id) === one), {
        error: `must be an id that begins with ${beginnings}`,
      }),
    };
  },
  /** The version that whoever asks has seen: a change of a newer one is refused. */
  version: (of: string): InputKind<number> => ({
    type: 'Int',
    description: `The version of the ${of} that was read. When it has changed since, the mutation answers \`STALE_VERSION\`.`,
    schema: z.int(),
  }),
  /** Text that people write; blanks around it are dropped. */
  text: (description: string, { max = usualLength }: { readonly max?: number } = {}): InputKind<string> => ({
    type: 'String',
    description: `${description} At most ${max} characters.`,
    schema: z
      .string()
      .trim()
      .max(max, `must have at most ${max} characters`)
      .refine(isSeen, 'must not be empty')
      .refine(isStorable, 'must hold no control characters, and no half of a character'),
  }),
  /** A code of the trade, such as a state's. */
  code: (description: string, pattern: RegExp, rule: string): InputKind<string> => ({
    type: 'String',
    description,
    schema: z.string().regex(pattern, rule),
  }),
  /** A day of the calendar. The scalar has checked it. */
  day: (description: string): InputKind<string> => ({ type: 'Date', description, schema: z.string() }),
  /** A moment. The scalar has checked it. */
  moment: (description: string): InputKind<Date> => ({ type: 'DateTime', description, schema: z.date() }),
  /** An amount above zero, in cents. */
  money: (description: string): InputKind<bigint> => ({
    type: MoneyInput,
    description,
    schema: money.refine((cents) => cents > 0n, { error: 'must be above zero', path: ['amount'] }),
  }),
  /** An amount that may be zero, in cents. */
  moneyOrZero: (description: string): InputKind<bigint> => ({
    type: MoneyInput,
    description,
    schema: money.refine((cents) => cents >= 0n, { error: 'must not be below zero', path: ['amount'] }),
  }),
  /** An amount above zero whose currency stands elsewhere in the input, in cents. */
  amount: (description: string): InputKind<bigint> => ({
    type: 'Decimal',
    description: `${description} In units of the currency, with at most two places.`,
    schema: amountText.transform(parseCents).refine((cents) => cents > 0n, { error: 'must be above zero' }),
  }),
  /** An amount above or below zero whose currency stands elsewhere in the input, in cents. */
  signedAmount: (description: string): InputKind<bigint> => ({
    type: 'Decimal',
    description: `${description} In units of the currency, with at most two places.`,
    schema: amountText.transform(parseCents).refine((cents) => cents !== 0n, { error: 'must not be zero' }),
  }),
  /** The currency of the amounts of an input. */
  currency: (description: string): InputKind<string> => ({ type: 'String', description, schema: currency }),
  /** A share from 0 to 1 as a decimal. */
  share: (description: string): InputKind<string> => ({
    type: 'Decimal',
    description,
    schema: z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'must be a share from 0 to 1'),
  }),
  /** A credit, below zero, or a debit of at most the whole: a share from -1 to 1 as a decimal. */
  modifier: (description: string): InputKind<string> => ({
    type: 'Decimal',
    description,
    schema: z.string().regex(/^-?(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'must be a share from -1 to 1'),
  }),
  /** A rate, or a factor that multiplies one: a number above zero. */
  factor: (description: string): InputKind<string> => ({
    type: 'Decimal',
    description: `${description} Above zero.`,
    schema: z.string().regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/, 'must be above zero, with at most six places'),
  }),
  /** A ratio, which may be zero and above one. */
  ratio: (description: string): InputKind<string> => ({
    type: 'Decimal',
    description,
    schema: z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, 'must not be below zero, with at most six places'),
  }),
  /** A whole number between bounds. */
  count: (description: string, { min, max }: { readonly min: number; readonly max: number }): InputKind<number> => ({
    type: 'Int',
    description: `${description} From ${min} to ${max}.`,
    schema: z.int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`),
  }),
  /** Yes or no. */
  flag: (description: string): InputKind<boolean> => ({ type: 'Boolean', description, schema: z.boolean() }),
  /** A value of an enum: its record makes the column, the enum and this. */
  oneOf: <Name extends string>(
    type: InputTypeParam<Types>,
    names: Readonly<Record<Name, string>>,
    description: string,
  ): InputKind<Name> => ({
    type,
    description,
    // Object.keys loses the literal names; the record's type still holds them.
    schema: z.enum(Object.keys(names) as [Name, ...Name[]]),
  }),
  /** Several of a kind; of codes and ids, `distinct` ones, none of them twice. */
  list: <Value>(
    item: InputKind<Value>,
    { min = 1, max, distinct = false }: { readonly min?: number; readonly max: number; readonly distinct?: boolean },
    description = item.description,
  ): InputKind<Value[]> => ({
    type: [item.type as InputType<Types>],
    description: `${description} At most ${max}.`,
    schema: z
      .array(item.schema)
      .min(min, `must have at least ${min}`)
      .max(max, `must have at most ${max}`)
      .refine((items) => !distinct || new Set(items).size === items.length, 'must have none twice'),
  }),
  /** Fields of their own, under an input type's name. */
  object: <const Fields extends InputFields>(
    name: string,
    description: string,
    fields: Fields,
  ): InputKind<InputValues<Fields>> => ({
    type: inputType(name, description, fields),
    description,
    schema: objectSchema(fields),
  }),
  /** The same field, which may be left out: null then. */
  optional: <Value>({ schema, ...kind }: InputKind<Value>): InputKind<Value | null> => ({
    ...kind,
    optional: true,
    schema: schema.nullish().transform((value) => value ?? null),
  }),
  /** The same field in a change of what must have a value: left out, undefined here, it stays. */
  kept: <Value>({ schema, description, ...kind }: InputKind<Value>): InputKind<Value | undefined> => ({
    ...kind,
    description: `${description} Left out, it stays as it is; null is refused.`,
    optional: true,
    schema: notNull.pipe(schema as z.ZodType<Value, unknown>).optional(),
  }),
  /** The same field in a change of what need not have a value: left out, undefined here, it stays, and null clears it. */
  clearable: <Value>({ schema, description, ...kind }: InputKind<Value>): InputKind<Value | null | undefined> => ({
    ...kind,
    description: `${description} Left out, it stays as it is; null clears it.`,
    optional: true,
    schema: schema.nullish(),
  }),
} as const;

/** The kinds of input fields. */
export type InputKinds = typeof inputKinds;

/** An input type of the graph from its fields. */
export const inputType = (name: string, description: string, fields: InputFields) =>
  builder.inputType(name, {
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([field, kind]) => [
          field,
          t.field({ type: kind.type, required: !kind.optional, description: kind.description }),
        ]),
      ),
  });

/** What checks an input by its fields. */
export const objectSchema = <Fields extends InputFields>(fields: Fields): z.ZodType<InputValues<Fields>> =>
  // The schema's type follows from the fields' schemas one by one, which `fromEntries` forgets.
  z.object(
    Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
  ) as unknown as z.ZodType<InputValues<Fields>>;
