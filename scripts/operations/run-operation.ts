import { describeFailure, UserError } from '../support/user-error.ts';
import { ActionRequired } from './action-required.ts';
import { Output } from './output.ts';

/** How an operation ends: done, a person must act, or failed. `make` itself ends with 2 for each but the first. */
const exitStatus = { done: 0, action_required: 1, error: 2 } as const;

/** A failure as JSON=1 shows it. */
const told = (failure: unknown) => {
  const status = failure instanceof ActionRequired ? 'action_required' : 'error';
  if (!(failure instanceof UserError))
    return { status, error: describeFailure(failure), why: null, next_steps: [] } as const;
  const { what, why, todo } = failure.explanation;
  return { status, error: what, why, next_steps: [todo] } as const;
};

/**
 * Runs an operation. What it resolves with is its result, with the status `done`. A failure says what happened, why, and what to
 * do, without a secret. The exit status is 0, 1 when a person must act, 2 when it failed.
 */
export const runOperation = async (operation: (output: Output) => Promise<object>): Promise<void> => {
  const output = new Output(process.env.JSON === '1');
  try {
    output.result({ status: 'done', ...(await operation(output)) });
  } catch (failure) {
    const { status, ...rest } = told(failure);
    output.result({ status, ...rest });
    // Exit, because a connection that is still open would keep the process alive.
    process.stderr.write(`\n${output.withoutSecrets(describeFailure(failure))}\n`, () =>
      process.exit(exitStatus[status]),
    );
  }
};
