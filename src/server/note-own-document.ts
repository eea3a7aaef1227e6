import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graphql/context.ts';

/** Notes of a request whether its document comes as text: later, a persisted one has its text as well. */
export const noteOwnDocument: Plugin<GraphContext> = {
  onParams: ({ params, context }) => {
    const { ownDocument } = context as Partial<GraphContext>;
    if (ownDocument && params.query) ownDocument.isSent = true;
  },
};
