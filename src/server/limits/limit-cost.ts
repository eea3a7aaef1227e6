import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext, OwnDocument } from '../../graphql/context.ts';
import { estimateCost } from './estimate-cost.ts';
import { costRateError, limitError } from './limit-error.ts';
import { costRate, limits } from './limits.ts';
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

/** The refusal of an operation whose cost is not there; null for one that may be executed. */
const refusalOf = async (own: OwnDocument | null, estimated: number): Promise<GraphQLError | null> => {
  const limit = own ? 'ownDocument' : 'cost';
  if (estimated > limits[limit].maximum) return limitError(limit, estimated);
  const taken = await own?.take(estimated);
  return !taken || taken.granted ? null : costRateError(estimated, taken);
};

/** What is left of an API key's budget, as an answer tells it. */
const budgetOf = (own: OwnDocument | null): object => {
  if (!own?.taken) return {};
  const { maximum, periodSeconds } = costRate;
  return { overTime: { maximum, periodSeconds, remaining: own.taken.remaining } };
};

/**
 * Refuses an operation that may cost more than the limit, before anything is sent for it, and tells in `extensions.cost`
 * what was estimated (objects) and what it came to (rows read): one unit, because an object is read from one row. What an API
 * key asks with a document of its own is taken from its budget first.
 */
export const limitCost: Plugin<GraphContext> = {
  onExecute: async ({ args, setResultAndStopExecution }) => {
    const { schema, document, operationName, variableValues, contextValue } = args;
    const own = contextValue.ownDocument?.isSent ? contextValue.ownDocument : null;
    const estimated = costOf(schema, document, operationName, variableValues ?? {});
    const refusal = await refusalOf(own, estimated);
    if (refusal) setResultAndStopExecution({ errors: [refusal] });
    const { maximum } = limits[own ? 'ownDocument' : 'cost'];
    return {
      onExecuteDone: ({ result, setResult }) => {
        if (Symbol.asyncIterator in result) return;
        const cost = { estimated, actual: contextValue.log.rows, maximum, ...budgetOf(own) };
        setResult({ ...result, extensions: { ...result.extensions, cost } });
      },
    };
  },
};
