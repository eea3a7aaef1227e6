import type { ObjectRef } from '@pothos/core';
import type { Role } from '../../auth/viewer.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { costing } from '../field-cost.ts';
import type { ShownTable } from '../node-types.ts';
import { type Admission, admitted } from './admission.ts';
import { InvalidInput, invalidInput, NotFound } from './common-refusals.ts';
import { isRefusal, type MutationContext } from './definition.ts';
import { type InputFields, type InputValues, inputType, objectSchema } from './input.ts';
import type { Refusal, RefusalKind } from './refusal.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** A query that computes what a mutation would do, by the same rules and with the same refusals, and stores nothing. */
export interface Preview<Fields extends InputFields, Result extends object> {
  readonly description: string;
  readonly roles: readonly Role[];
  /** What whoever asks must be able to read. */
  readonly of: ShownTable;
  readonly refusals: readonly RefusalKind[];
  readonly input: Fields;
  readonly result: ObjectRef<Types, Result>;
  /** The statements and rows that it reads, at most. */
  readonly cost: { readonly hiddenStatements: number; readonly hiddenRows: number };
  readonly compute: (input: InputValues<Fields>, context: MutationContext) => Promise<Result | Refusal>;
}

const previews = new Map<string, Admission>();

/** Who may ask for each preview of the graph, by its name. */
export const allPreviews = (): ReadonlyMap<string, Admission> => previews;

/** Adds a preview to the graph. */
export const definePreview = <const Fields extends InputFields, Result extends object>(
  name: string,
  { description, roles, of, refusals, input, result, cost, compute }: Preview<Fields, Result>,
): void => {
  const typeName = name.slice(0, 1).toUpperCase() + name.slice(1);
  const admission: Admission = { roles, table: of, toWrite: false };
  previews.set(name, admission);
  const schema = objectSchema(input);
  const Input = inputType(`${typeName}Input`, `What \`${name}\` takes.`, input);
  const Payload = builder.unionType(`${typeName}Payload`, {
    description: 'What would be done, or why it would not.',
    types: [result, ...[NotFound, InvalidInput, ...refusals].map(({ type }) => type)],
    resolveType: (answer) => (isRefusal(answer) ? answer.kind.type : result),
  });
  const answerTo = async (given: unknown, context: GraphContext): Promise<Result | Refusal> => {
    admitted(name, admission, context);
    const { data, error } = schema.safeParse(given);
    if (error) {
      const [issue] = error.issues;
      return invalidInput(issue?.message ?? '', ...(issue?.path ?? []).map(String));
    }
    // The viewer is there, as `admitted` has found out.
    return compute(data, context as MutationContext);
  };
  builder.queryField(name, (t) =>
    t.field({
      ...costing(cost),
      type: Payload,
      description,
      args: { input: t.arg({ type: Input, required: true, description: 'What would be done.' }) },
      // An object of the result's type, or a refusal: never a list, which Pothos cannot know of a type that it is given.
      resolve: (_, args, context) => answerTo(args.input, context) as never,
    }),
  );
};
