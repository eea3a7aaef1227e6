import type { Plugin } from 'graphql-yoga';

/** The parameters of "GraphQL over HTTP", and `documentId` of its appendix on persisted documents. */
const known = ['query', 'operationName', 'variables', 'extensions', 'documentId'];

/** Leaves out what else a request says: the specification lets clients add it, and Yoga would refuse it. */
export const knownParameters: Plugin = {
  onParams: ({ params, setParams }) => {
    setParams(Object.fromEntries(Object.entries(params).filter(([name]) => known.includes(name))));
  },
};
