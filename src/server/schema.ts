import '../graphql/scalars.ts';
import '../graphql/node.ts';
import '../keyspaces/global/producer.ts';
import '../keyspaces/policies/policy.ts';
import '../keyspaces/policies/policy-transaction.ts';
import { builder } from '../graphql/builder.ts';

builder.queryType({ description: 'Everything that can be read.' });

/** The graph of all keyspaces. */
export const schema = builder.toSchema();
