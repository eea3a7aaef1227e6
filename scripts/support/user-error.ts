/** The three parts of an error message. */
export interface Explanation {
  /** What happened. */
  what: string;
  /** Why it happened, as far as we can tell. */
  why: string;
  /** What to do about it. */
  todo: string;
}

/** A failure that the user can resolve. It is shown without a stack trace. */
export class UserError extends Error {
  readonly explanation: Explanation;

  constructor(explanation: Explanation) {
    const { what, why, todo } = explanation;
    super(`${what}\n  Why: ${why}\n  What to do: ${todo}`);
    this.name = 'UserError';
    this.explanation = explanation;
  }
}

/** The text to show for a thrown value: for a UserError its message, for any other error its stack trace. */
export function describeFailure(failure: unknown): string {
  if (failure instanceof UserError) return failure.message;
  if (failure instanceof Error) return failure.stack ?? failure.message;
  return String(failure);
}

/** Runs a script's main function; a failure goes to stderr and makes the exit status 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (failure) {
    // Exit, because a connection that is still open would keep the process alive. The guard stops the children.
    process.stderr.write(`\n${describeFailure(failure)}\n`, () => process.exit(1));
  }
}
