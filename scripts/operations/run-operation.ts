import { type End, endOf } from './end.ts';
import { exitStatus } from './exit-status.ts';
import { Output } from './output.ts';

/**
 * Runs an operation. What it resolves with is its result. A failure says what happened, why, and what to do. How it ended is in
 * the exit status: `exitStatus`.
 */
export const runOperation = async (operation: (output: Output) => Promise<object>): Promise<void> => {
  const output = new Output({ json: process.env.JSON === '1' });
  let end: End;
  try {
    const result = await operation(output);
    end = { status: 'done', exit: exitStatus.done };
    output.end(end, result);
  } catch (failure) {
    end = endOf(failure);
    output.end(end);
  }
  // Exit, because a connection that is still open would keep the process alive; after what was written last.
  if (end.exit !== exitStatus.done) process.stderr.write('', () => process.exit(end.exit));
};
