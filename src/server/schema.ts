import '../graphql/node.ts';
import '../graphql/scalars.ts';
import '../keyspaces/billing/index.ts';
import '../keyspaces/claims/index.ts';
import '../keyspaces/global/index.ts';
import '../keyspaces/policies/index.ts';
import '../keyspaces/submissions/index.ts';
import { builder } from '../graphql/builder.ts';

builder.queryType({
  description: 'Everything that can be read. Lists hold what the viewer sees: a row outside of it does not exist.',
});

/** The graph of all keyspaces. */
export const schema = builder.toSchema();
