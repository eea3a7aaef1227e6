import type { Permissions } from './next-step.ts';
import type { BranchFacts, BranchWork, CurrentChange, OperationFacts, RequestFacts, Situation } from './situation.ts';

// Situations for tests: each is the one in which all is well, and what a test says is otherwise.

/** Nothing is allowed beyond what needs nobody, but for a token that may approve. */
export const nothingMore: Permissions = {
  apply: false,
  skipRevert: false,
  force: false,
  review: true,
  verified: false,
};

/** A branch that is prepared. */
export const preparedWork: BranchWork = { uncopied: [], foreign: [], vschemas: [], unapplied: [], lint: [] };

/** A branch that is ready. */
export const exampleBranch = (work: Partial<BranchWork> = {}, facts: Partial<BranchFacts> = {}): BranchFacts => ({
  name: 'mig-expand-3f2a91c',
  ready: true,
  production: false,
  stale: false,
  work: { ...preparedWork, ...work },
  ...facts,
});

/** A request that is ready to deploy. */
export const exampleRequest = (facts: Partial<RequestFacts> = {}): RequestFacts => ({
  number: 41,
  url: 'https://app.planetscale.com/openinsure/core/deploy-requests/41',
  author: 'ci',
  state: 'ready',
  closed: false,
  approved: true,
  deployable: true,
  autoApply: false,
  problems: [],
  enoughStorage: true,
  operations: [],
  deployedAt: null,
  ...facts,
});

/** A column that is added to a table. */
export const exampleOperation = (facts: Partial<OperationFacts> = {}): OperationFacts => ({
  keyspace: 'oi_claims',
  table: 'claim_notes',
  operation: 'ALTER',
  state: 'pending',
  progress: null,
  etaSeconds: null,
  ddl: 'ALTER TABLE `claim_notes` ADD COLUMN `planted` int',
  canDropData: false,
  dropsUsedTable: false,
  error: null,
  ...facts,
});

/** An expand of one keyspace that nobody has begun. */
export const exampleSituation = (
  current: Partial<CurrentChange> | null = {},
  target: Partial<Situation['target']> = {},
): Situation => ({
  readAt: '2027-03-01T12:00:00.000Z',
  target: { organization: 'openinsure', database: 'core', branch: 'main', safeMigrations: true, ...target },
  keyspaces: [],
  plan: [],
  current: current && {
    change: {
      phase: 'expand',
      commit: '3f2a91c',
      branch: 'mig-expand-3f2a91c',
      migrations: [{ keyspace: 'claims', name: '1_expand', hash: 'a', statements: 1, phase: 'expand' }],
    },
    recorded: false,
    branch: null,
    request: null,
    released: null,
    findings: [],
    ...current,
  },
  queue: [],
  leftovers: [],
});
