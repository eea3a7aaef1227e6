import type { Plugin } from 'graphql-yoga';
import persisted from '../../codegen/persisted-documents.json' with { type: 'json' };
import { Telemetry } from '../data/telemetry/telemetry.ts';
import type { GraphContext } from '../graphql/context.ts';

const definition = /\b(?:query|mutation)\s+(\w+)/;

/** The operations of the persisted documents, by their texts. */
const operations = new Map<string, string>(
  Object.values(persisted).flatMap((text): [string, string][] => {
    const [, name] = definition.exec(text) ?? [];
    return name === undefined ? [] : [[text, name]];
  }),
);

/** What the statements of all other documents name. */
const adhoc = 'adhoc';

/**
 * Lets the statements of a persisted document name its operation, so that the database's own statistics can be read by it; so
 * do the log, the trace and the points of the request.
 * Other documents have names as their callers like, and there would be no end of those: all of them are `adhoc`.
 */
export const nameOperation: Plugin<GraphContext> = {
  onExecute: ({ args: { document, contextValue } }) => {
    const operation = operations.get(document.loc?.source.body ?? '') ?? adhoc;
    contextValue.nameOperation(operation);
    Telemetry.current?.nameOperation(operation);
  },
};
