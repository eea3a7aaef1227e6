import '../graphql/enum-descriptions.ts';
import '../graphql/node.ts';
import '../graphql/scalars.ts';
import '../graphql/search/search.ts';
import '../keyspaces/billing/index.ts';
import '../keyspaces/claims/index.ts';
import '../keyspaces/global/index.ts';
import '../keyspaces/policies/index.ts';
import '../keyspaces/submissions/index.ts';
import { builder } from '../graphql/builder.ts';
import { implementRefusals } from '../graphql/mutation/index.ts';

builder.queryType({
  description: 'Everything that can be read. Lists hold what the viewer sees: a row outside of it does not exist.',
});

builder.mutationType({
  description:
    'Everything that can be changed. Each mutation is one transition: it happens whole or not at all, and a refusal is an answer.',
});

implementRefusals();

/** The graph of all keyspaces. It is sorted where it is printed: that takes a tenth of what a Worker takes to start. */
export const schema = builder.toSchema({ sortSchema: false });
