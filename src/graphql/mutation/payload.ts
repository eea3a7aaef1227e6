import type { OutputType } from '@pothos/core';
import { builder } from '../builder.ts';
import { domainDbOf } from '../domain-db.ts';
import { costing } from '../field-cost.ts';
import { nodeTypes, partTypes, type ShownTable } from '../node-types.ts';
import { selectionOf } from '../selection.ts';
import { type ChangedElsewhere, type ChangedField, type ChangedNode, isRefusal } from './definition.ts';
import { PendingEffectType } from './pending-effect.ts';
import type { RefusalKind } from './refusal.ts';
import type { MutationAnswer } from './run-mutation.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<Types, MutationAnswer>;

/** Rows of a list that a payload shows at most. */
const maxRows = 50;

const idsOf = ({ outcome }: MutationAnswer, field: string): string[] => {
  const changed = outcome.kind === 'done' ? outcome.changed[field] : null;
  if (!changed) return [];
  return typeof changed === 'string' ? [changed] : [...changed];
};

/** The type of a node, by its name: its own file may be of a keyspace that the mutation's must not import. */
const typeOf = (table: ShownTable, list: boolean) => {
  const { name } = { ...nodeTypes, ...partTypes }[table];
  return (list ? [name] : name) as OutputType<Types>;
};

const changedNode = (t: FieldBuilder, field: string, { table, list, description }: ChangedNode) =>
  t.field({
    ...costing({ ...(list && { maxLength: maxRows }) }),
    type: typeOf(table, list),
    // Its keyspace may be away, and what events make may not be there yet.
    nullable: true,
    description,
    resolve: async (answer, _, context, info) => {
      const rows = idsOf(answer, field).map(async (id) => {
        const selection = selectionOf(info, { id: true });
        const [row] = await domainDbOf(context, table).findByKey(table, 'id', id, selection);
        return row ?? null;
      });
      // The rows have the columns that the query selects.
      return (list ? rows : ((await rows[0]) ?? null)) as never;
    },
  });

const changedElsewhere = (t: FieldBuilder, field: string, { type, description, load }: ChangedElsewhere) =>
  t.field({
    ...costing({ hiddenStatements: 1 }),
    type: type as OutputType<Types>,
    nullable: true,
    description,
    resolve: async (answer, _, context) => {
      const [changed] = idsOf(answer, field);
      // What it finds is of the type that it names.
      return (changed === undefined ? null : await load(changed, context)) as never;
    },
  });

const doneType = (typeName: string, changed: Readonly<Record<string, ChangedField>>) =>
  builder.objectRef<MutationAnswer>(`${typeName}Done`).implement({
    description: 'It was done. What it shows is as of now, also when it was done before.',
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(changed).map(([field, one]) => [
          field,
          'load' in one ? changedElsewhere(t, field, one) : changedNode(t, field, one),
        ]),
      ),
      pending: t.field({
        ...costing({ maxLength: maxRows }),
        type: [PendingEffectType],
        description:
          'What follows from it elsewhere and is not done yet. Usually empty; asking again with the same key tells what is left.',
        resolve: ({ pending }) => [...pending],
      }),
    }),
  });

/** The payload of a mutation: what was done, or one of its refusals. */
export const payloadType = (
  typeName: string,
  changed: Readonly<Record<string, ChangedField>>,
  refusals: readonly RefusalKind[],
) => {
  const Done = doneType(typeName, changed);
  return builder.unionType(`${typeName}Payload`, {
    description: 'It was done, or why it was not.',
    types: [Done, ...refusals.map(({ type }) => type)],
    resolveType: (answer) => (isRefusal(answer) ? answer.kind.type : Done),
  });
};
