import type { ConnectionBudget } from './connection-budget.ts';
import type { FreshReads } from './fresh-reads.ts';
import type { StatementLog } from './statement-log.ts';
import type { Timeouts } from './timeouts.ts';
import type { Watch } from './watch.ts';

/** What all connections of one request share. */
export interface RequestResources {
  readonly budget: ConnectionBudget;
  readonly log: StatementLog;
  readonly timeouts: Timeouts;
  readonly freshReads: FreshReads;
  readonly watch: Watch;
}
