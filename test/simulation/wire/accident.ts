/**
 * What happens at one statement:
 * - `before`: the connection ends, and the server never sees the statement;
 * - `after`: the server has executed it, and the connection ends before that is told;
 * - `sent`: the statement is on its way when the connection ends: executed or not, nobody knows;
 * - `hung`: the server has executed it, and says nothing more;
 * - `late`: the server sees it only after a while, when whoever sent it has given up.
 */
export type Accident = 'before' | 'after' | 'sent' | 'hung' | 'late';

/** All of them. */
export const accidents: readonly Accident[] = ['before', 'after', 'sent', 'hung', 'late'];

/** How late a late statement is, in milliseconds. */
export const lateMs = 600;

/** How much of a statement is shown of it. */
export const shownLength = 90;

/** How many statements went one way, and how many of them were COMMITs. */
export interface Counts {
  readonly statements: number;
  readonly commits: number;
}

/** An accident at the n-th statement from now on, or at the n-th COMMIT. */
export interface Plan {
  readonly at: number;
  readonly of: keyof Counts;
  readonly accident: Accident;
  /** Called when it happens, with the beginning of the statement. */
  readonly onHit: (statement: string) => void;
}

/** Counts what goes one way, and says at which statement its accident happens. */
export class StatementCounter {
  #counts: { -readonly [Name in keyof Counts]: number } = { statements: 0, commits: 0 };
  #plan: Plan | null = null;

  /** What went this way since the last plan. */
  get counts(): Counts {
    return { ...this.#counts };
  }

  /** Plans an accident, or none, and counts anew. */
  plan(plan: Plan | null): void {
    this.#counts = { statements: 0, commits: 0 };
    this.#plan = plan;
  }

  /** Counts a statement. Returns the accident that it has; null for most. */
  count(statement: string): Accident | null {
    this.#counts.statements += 1;
    const isCommit = /^commit\b/i.test(statement);
    if (isCommit) this.#counts.commits += 1;
    const plan = this.#plan;
    if (!plan || (plan.of === 'commits' && !isCommit) || this.#counts[plan.of] !== plan.at) return null;
    this.#plan = null;
    plan.onHit(statement.slice(0, shownLength));
    return plan.accident;
  }
}
