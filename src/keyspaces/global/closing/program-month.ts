import type { ClosedMonth } from './closed-month.ts';

/** The month of a program: what a bordereau is of. */
export interface ProgramMonth extends ClosedMonth {
  readonly programId: string;
}
