import { Plan } from '@pothos/selection-mapper';
import { type FieldNode, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { LevelConfig } from '../data/read/relational-query/level.ts';
import { TableAdapter } from './table-adapter.ts';

/** Where below a field the rows are, and of which type when the field's own does not say. */
interface Place {
  readonly typeName?: string;
  readonly paths?: string[][];
}

/** What a field asks of its rows. */
interface Planned {
  readonly fieldNodes: readonly FieldNode[];
  readonly asked: string;
  readonly level: LevelConfig;
}

const adapter = new TableAdapter();

/** What planning is told of the request: nothing. A plan that knew who asks could not be kept for others. */
const nobody = Object.freeze({});

/** The plans of a field in a document, for as long as the document is kept; and how many ways of asking it are kept. */
const plans = new WeakMap<FieldNode, Planned[]>();
const mostPlans = 20;

/** The variables that decide whether a field is there at all. */
const switches = new WeakMap<OperationDefinitionNode, readonly string[]>();

const switchesOf = ({ operation, fragments }: GraphQLResolveInfo): readonly string[] => {
  const known = switches.get(operation);
  if (known) return known;
  const names = new Set<string>();
  for (const part of [operation, ...Object.values(fragments)]) {
    visit(part, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  switches.set(operation, [...names]);
  return [...names];
};

const plan = (info: GraphQLResolveInfo, columns: LevelConfig['columns'], place: Place): LevelConfig => {
  const made = Plan.fromInfo(adapter, { context: nobody, info, ...place });
  return {
    // Null when nothing is selected of the rows.
    ...(made ? adapter.toQuery(made.play({ columns }).root) : { columns }),
    origin: `${info.parentType.name}.${info.fieldName}`,
    forResolver: true,
  };
};

const sameNodes = (some: readonly FieldNode[], others: readonly FieldNode[]): boolean =>
  some.length === others.length && some.every((node, index) => node === others[index]);

/**
 * What a query asks of the rows that a field loads: columns and, level by level, edges. Planned once for a document, whoever
 * asks it: the same object each time.
 */
export const selectionOf = (
  info: GraphQLResolveInfo,
  columns: Readonly<Record<string, true>>,
  place: Place = {},
): LevelConfig => {
  const { fieldNodes, variableValues } = info;
  const asked = JSON.stringify([
    // A field of an interface is a field of each of its types.
    [info.parentType.name, place.typeName],
    Object.keys(columns),
    switchesOf(info).map((name) => [name, variableValues[name]]),
  ]);
  const [first] = fieldNodes;
  const known = (first && plans.get(first)) ?? [];
  const found = known.find((one) => one.asked === asked && sameNodes(one.fieldNodes, fieldNodes));
  if (found) return found.level;
  const level = plan(info, columns, place);
  if (first) plans.set(first, [{ fieldNodes, asked, level }, ...known.slice(0, mostPlans - 1)]);
  return level;
};
