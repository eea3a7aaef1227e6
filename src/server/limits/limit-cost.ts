import { type DocumentNode, type GraphQLSchema, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../../graphql/context.ts';
import { estimateCost } from './estimate-cost.ts';
import { limitError } from './limit-error.ts';
import { limits } from './limits.ts';
import type { Variables } from './list-sizes.ts';

/** The estimates that are the same with all variables, for as long as their documents are kept. */
const known = new WeakMap<OperationDefinitionNode, number>();

/** The estimate for the operation of a document that will be executed. */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
): number => {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const before = known.get(operation);
  if (before !== undefined) return before;
  const fragments = new Map(
    document.definitions.flatMap((part) =>
      part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [],
    ),
  );
  const { cost, varies } = estimateCost(schema, { operation, fragments }, variables);
  if (!varies) known.set(operation, cost);
  return cost;
};

/**
 * Refuses an operation that may cost more than the limit, before anything is sent for it, and tells in `extensions.cost`
 * what was estimated (objects) and what it came to (rows read): one unit, because an object is read from one row.
 */
export const limitCost: Plugin<GraphContext> = {
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { schema, document, operationName, variableValues, contextValue } = args;
    const estimated = costOf(schema, document, operationName, variableValues ?? {});
    const { maximum } = limits.cost;
    if (estimated > maximum) setResultAndStopExecution({ errors: [limitError('cost', estimated)] });
    return {
      onExecuteDone: ({ result, setResult }) => {
        if (Symbol.asyncIterator in result) return;
        const cost = { estimated, actual: contextValue.log.rows, maximum };
        setResult({ ...result, extensions: { ...result.extensions, cost } });
      },
    };
  },
};
