import * as z from 'zod';

/**
 * What the estimate of a request's cost must be told of a field, because the field's type does not say it. It stands beside
 * the field, in its `extensions`.
 */
const fieldCost = z.object({
  /** The most items of a list that has no pages, by the rules of the domain. */
  maxLength: z.number().int().optional(),
  /** Of a connection: how many lists it is merged from. Of each is read as much as could be on the page. */
  lists: z.number().int().min(1).default(1),
  /** Rows that the field reads for each parent beside those that it shows. */
  hiddenRows: z.number().int().default(0),
  /** Statements that it sends beside the one for what it shows, for all parents together. */
  hiddenStatements: z.number().int().default(0),
  /** Counts that it asks for, of each parent. */
  hiddenCounts: z.number().int().default(0),
});

/** What a field tells of its cost. */
export type FieldCost = z.output<typeof fieldCost>;

/** The `extensions` of a field that tells its cost. */
export const costing = (cost: z.input<typeof fieldCost>) => ({ extensions: { cost } });

/** The `extensions` of a list that has no pages: how long it can be. */
export const atMost = (maxLength: number) => costing({ maxLength });

/** The `extensions` of a field of the query whose answer is the same for everybody, and another one after a release alone. */
export const changingWithReleases = { changesWithReleases: true };

/** What fields that tell nothing cost. */
const nothing = fieldCost.parse({});

/** What a field of the schema tells of its cost. */
export const costOfField = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): FieldCost =>
  extensions.cost === undefined ? nothing : fieldCost.parse(extensions.cost);
