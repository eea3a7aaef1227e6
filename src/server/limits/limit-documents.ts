import type { Plugin } from 'graphql-yoga';
import { refuseAbove } from './limit-error.ts';
import { parseWithinLimits } from './parse-within-limits.ts';

/** Refuses documents above a limit. A document that Yoga has in its cache was below all of them. */
export const limitDocuments: Plugin = {
  onParse: ({ params: { source }, setParseFn }) => {
    // Here as well as in the parser: Yoga caches what the parser refuses, and the longest texts should not stay.
    refuseAbove('document', typeof source === 'string' ? source.length : source.body.length);
    setParseFn(parseWithinLimits);
  },
};
