import type { Plugin } from 'graphql-yoga';
import persisted from '../../codegen/persisted-documents.json' with { type: 'json' };
import type { GraphContext } from '../graphql/context.ts';

const definition = /\b(?:query|mutation)\s+(\w+)/;

/** The operations of the persisted documents, by their texts. */
const operations = new Map<string, string>(
  Object.values(persisted).flatMap((text): [string, string][] => {
    const [, name] = definition.exec(text) ?? [];
    return name === undefined ? [] : [[text, name]];
  }),
);

/**
 * Lets the statements of a persisted document name its operation, so that the database's own statistics can be read by it.
 * Other documents name theirs as their callers like, and remain unnamed: there would be no end of different names.
 */
export const nameOperation: Plugin<GraphContext> = {
  onExecute: ({ args: { document, contextValue } }) => {
    const name = operations.get(document.loc?.source.body ?? '');
    if (name !== undefined) contextValue.nameOperation(name);
  },
};
