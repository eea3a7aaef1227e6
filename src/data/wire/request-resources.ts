import type { FreshReads } from '../read/fresh-reads.ts';
import type { ConnectionBudget } from './connection-budget.ts';
import type { StatementLog } from './statement-log.ts';
import type { Timeouts } from './timeouts.ts';

/** What all clients of one request share. */
export interface RequestResources {
  readonly budget: ConnectionBudget;
  readonly log: StatementLog;
  readonly timeouts: Timeouts;
  readonly freshReads: FreshReads;
}
