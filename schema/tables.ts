import * as billingTables from './billing/tables/index.ts';
import * as claimsTables from './claims/tables/index.ts';
import * as globalTables from './global/tables/index.ts';
import type { Keyspace } from './keyspaces.ts';
import * as policiesTables from './policies/tables/index.ts';
import * as submissionsTables from './submissions/tables/index.ts';

/** The tables of each keyspace, by the name that the code gives them. */
export const keyspaceTables = {
  global: globalTables,
  submissions: submissionsTables,
  policies: policiesTables,
  claims: claimsTables,
  billing: billingTables,
} as const satisfies Record<Keyspace, object>;

/** Every table of the platform. Names are unique over all keyspaces, because statements do not name a database. */
export const tables = {
  ...globalTables,
  ...submissionsTables,
  ...policiesTables,
  ...claimsTables,
  ...billingTables,
} as const;

/** The name of a table, as the code gives it. */
export type TableName = keyof typeof tables;
