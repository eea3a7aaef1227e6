import { getOperationAST, Kind, type SelectionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graphql/context.ts';

/**
 * Whether the caller asks for an answer that no cache on the way has kept (RFC 9111, section 5.2.1): `no-cache`, as
 * `fetch` sends it with `cache: 'reload'`, or `max-age=0`, as with `cache: 'no-cache'`.
 */
export const asksForFresh = (headers: Headers): boolean =>
  (headers.get('Cache-Control') ?? '').split(',').some((part) => /^\s*(?:no-cache|max-age\s*=\s*0+)\s*$/i.test(part));

/** How long an answer that changes with a release alone is kept, in seconds: so long a screen may lack a new value's label. */
const untilReleaseSeconds = 3_600;

/**
 * What caches between the Worker and the caller may do with an answer. What one viewer sees is nobody else's; what is
 * `never_cached` is not even kept by the caller's own cache.
 */
export const cacheControlOf = ({ log, keeping }: Pick<GraphContext, 'log' | 'keeping'>): string => {
  if (log.hasRead('never_cached')) return 'private, no-store';
  return keeping.untilRelease ? `private, max-age=${untilReleaseSeconds}` : 'private';
};

/** Notes of an operation whether its answer changes with a release alone, as labels do. */
export const noteKeeping: Plugin<GraphContext> = {
  onExecute: ({ args: { schema, document, operationName, contextValue } }) => {
    const operation = getOperationAST(document, operationName);
    const fields = schema.getQueryType()?.getFields() ?? {};
    const holds = (selection: SelectionNode): boolean =>
      selection.kind === Kind.FIELD && fields[selection.name.value]?.extensions.changesWithReleases === true;
    const isHeld = operation?.operation === 'query' && operation.selectionSet.selections.every(holds);
    return {
      onExecuteDone: ({ result }) => {
        contextValue.keeping.untilRelease = isHeld && !('errors' in result && result.errors);
      },
    };
  },
};
