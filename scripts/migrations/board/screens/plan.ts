import type { ReactElement } from 'react';
import { describePlan } from '../../describe-situation.ts';
import { revertWindowMinutes } from '../../request-words.ts';
import { drawLines, type Line, line, type Size, wrapped } from '../lines.ts';
import type { Reading } from '../reading.ts';
import type { State } from '../state.ts';

/** What is pending, in its order, and what each step waits for. */
export function planScreen({ selected }: State, { plan, next }: Reading, size: Size): ReactElement {
  if (plan.length === 0)
    return drawLines(
      wrapped(next, size.columns - 2).map((text) => line(` ${text}`)),
      size,
    );
  const steps = describePlan(plan).flatMap((text, at): Line[] => {
    const about =
      plan[at]?.kind === 'release'
        ? 'make release; waits for you'
        : `then ${revertWindowMinutes} min in which it can be reverted`;
    const [first = '', ...rest] = wrapped(`${text}; ${about}`, size.columns - 5);
    return [line(` ${first}`), ...rest.map((more) => line(`    ${more}`))];
  });
  return drawLines(steps.slice(selected.plan), size);
}
