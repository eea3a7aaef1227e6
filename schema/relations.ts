import { defineRelationsPart } from 'drizzle-orm';
import { ledgerRelations } from './billing/ledger-relations.ts';
import { billingRelations } from './billing/relations.ts';
import { claimsRelations } from './claims/relations.ts';
import { globalRelations } from './global/relations.ts';
import { policiesRelations } from './policies/relations.ts';
import { submissionsRelations } from './submissions/relations.ts';
import { tables } from './tables.ts';

/** Every edge of the platform: the parts of five keyspaces over one map of tables, so that an edge may cross keyspaces. */
export const relations = {
  ...defineRelationsPart(tables),
  ...globalRelations,
  ...submissionsRelations,
  ...policiesRelations,
  ...claimsRelations,
  ...billingRelations,
  ...ledgerRelations,
};
