import * as z from 'zod';

// What we read of PlanetScale's answers: those of its published API description of 2026-08-18. Other fields are left out,
// and words that may be added, such as a state of a deployment, stay text.

/** A branch. */
export const branchAnswer = z.object({
  id: z.string(),
  name: z.string(),
  ready: z.boolean(),
  production: z.boolean(),
  safe_migrations: z.boolean(),
  /** Whether its parent was changed since it was made. */
  stale_schema: z.boolean(),
  created_at: z.string(),
});
export type BranchAnswer = z.infer<typeof branchAnswer>;

/** A change of one table, or of several alike, that a deployment makes. */
const operationAnswer = z.object({
  keyspace_name: z.string(),
  table_name: z.string(),
  operation_name: z.string(),
  ddl_statement: z.string(),
  state: z.string(),
  progress_percentage: z.number().nullish(),
  eta_seconds: z.number().nullish(),
  can_drop_data: z.boolean(),
  table_recently_used: z.boolean(),
  deploy_errors: z.string().nullish(),
});

/** What the lint finds wrong with a branch. */
export const lintAnswer = z.object({
  lint_error: z.string(),
  keyspace_name: z.string(),
  table_name: z.string().nullish(),
  error_description: z.string(),
});
export type LintAnswer = z.infer<typeof lintAnswer>;

/** A deployment: what a deploy request does. */
export const deploymentAnswer = z.object({
  state: z.string(),
  deployable: z.boolean(),
  deploy_request_number: z.number(),
  auto_cutover: z.boolean(),
  finished_at: z.string().nullish(),
  preceding_deployments: z.array(z.unknown()),
  deploy_operations: z.array(operationAnswer),
  lint_errors: z.array(z.unknown()),
  deploy_check_errors: z.string().nullish(),
  queue_paused: z.boolean(),
  queue_pause_reason: z.string().nullish(),
});

/** A deploy request. */
export const requestAnswer = z.object({
  number: z.number(),
  actor: z.object({ display_name: z.string() }),
  branch: z.string(),
  branch_id: z.string(),
  into_branch: z.string(),
  approved: z.boolean(),
  state: z.string(),
  deployment_state: z.string(),
  deployment: deploymentAnswer,
  notes: z.string().nullish(),
  html_url: z.string(),
  created_at: z.string(),
  deployed_at: z.string().nullish(),
});
export type RequestAnswer = z.infer<typeof requestAnswer>;

/** A deploy request in a list. */
export const requestSummary = requestAnswer.omit({ deployment: true });

/** A password. Its text comes once, with the answer that makes it. */
export const passwordAnswer = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  username: z.string(),
  plain_text: z.string().nullish(),
  access_host_url: z.string(),
  created_at: z.string(),
  /** Doubles on this machine say where their database listens. PlanetScale's own is always 3306. */
  port: z.number().optional(),
});
export type PasswordAnswer = z.infer<typeof passwordAnswer>;

/** The settings of a database that migrations depend on. */
export const databaseAnswer = z.object({
  require_approval_for_deploy: z.boolean(),
  automatic_migrations: z.boolean().nullish(),
  insights_raw_queries: z.boolean(),
  allow_data_branching: z.boolean(),
});

/** A keyspace of a branch. */
export const keyspaceAnswer = z.object({ name: z.string(), shards: z.number(), sharded: z.boolean() });

/** A keyspace's VSchema, as JSON text. */
export const vschemaAnswer = z.object({ raw: z.string() });

/** Whether a deployment finds room for the copies of the tables. */
export const storageAnswer = z.object({ enough_storage: z.boolean() });

/** An answer that nothing is read from. */
export const anyAnswer = z.unknown();
