import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Keyspace } from '../../schema/keyspaces.ts';
import type { GraphContext } from '../graphql/context.ts';

/** The keyspaces that an operation has needed each time so far, by who asks and its name. */
type Needed = Map<string, ReadonlySet<Keyspace>>;

/** Of the documents that the isolate keeps. */
const neededByDocument = new WeakMap<DocumentNode, Needed>();

/**
 * Opens the connections that an operation is going to need before its first statement is answered: those that it needed
 * whenever the same role asked it so far. What it needs only sometimes (another type of node, a field that was skipped) is
 * opened when it is needed, so that none is opened in vain.
 */
export const openAhead: Plugin<GraphContext> = {
  onExecute: ({ args: { document, operationName, contextValue } }) => {
    const { viewer } = contextValue;
    if (!viewer) return;
    const { data, log } = contextValue;
    const needed: Needed = neededByDocument.get(document) ?? new Map();
    neededByDocument.set(document, needed);
    const asked = `${viewer.role} ${operationName ?? ''}`;
    data.openAhead(needed.get(asked) ?? []);
    return {
      onExecuteDone: ({ result }) => {
        // What failed may have needed more than it came to.
        if (Symbol.asyncIterator in result || result.errors) return;
        const before = needed.get(asked);
        const thisTime = log.keyspaces;
        needed.set(asked, before ? new Set([...before].filter((keyspace) => thisTime.has(keyspace))) : thisTime);
      },
    };
  },
};
