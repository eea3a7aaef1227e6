import type { Step } from '../../operations/output.ts';
import type { Reading, Task } from './reading.ts';

/** Where the board looks and acts: PlanetScale, or the databases of this clone. */
export interface Source {
  /** Looks anew. */
  read(): Promise<Reading>;
  /** Does a task, by the function that its command calls; what keeps it from being done is thrown. */
  perform(task: Task, hear: Hearing): Promise<string>;
  /** What `make drift` finds, a line each. */
  compare(): Promise<readonly string[]>;
}

/** What is heard of a task while it is done. */
export interface Hearing {
  /** Something was begun, done or is waited for. */
  step(step: Step): void;
  /** The task has looked anew, so that the board need not. */
  reading(reading: Reading): void;
  /** Ends a task that waits, when the board closes. */
  signal: AbortSignal;
}
