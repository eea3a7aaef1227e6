import type { MutationName } from '../operation-names.ts';
import type { Connect } from './connect.ts';
import type { Bundle, IdOfCopy } from './supply.ts';

/** What the copies of one database are asked with. */
export interface Asked {
  readonly bundle: Bundle;
  /** The variables that change the n-th copy. */
  variables(idOf: IdOfCopy, copy: number): Readonly<Record<string, unknown>>;
}

/** A mutation that is measured: each answer changes rows, and so has rows of its own. */
export interface MeasuredMutation {
  readonly name: MutationName;
  readonly says: string;
  readonly text: string;
  /** What every answer has in it: it was done, and nothing of it is pending. */
  readonly done: string;
  /** Looks in a database of the demonstration for what is to be copied. */
  find(connect: Connect): Promise<Asked>;
}
