import { setTimeout as sleep } from 'node:timers/promises';
import { type NextStep, nextStep, type Permissions, type StepName } from './next-step.ts';
import { perform } from './perform.ts';
import { readSituation } from './read-situation.ts';
import type { Situation } from './situation.ts';
import type { Workplace } from './workplace.ts';

/** How a run goes on, and when it ends by itself. */
export interface RunOptions extends Omit<Permissions, 'review' | 'verified'> {
  /** Let PlanetScale apply what is copied, without asking. */
  autoApply: boolean;
  /** End before this step. */
  until: StepName | null;
  /** Between two readings while something moves. */
  pollMs: number;
  timeoutMs: number;
  /** Ends the run before its next step, or while it waits; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** One thing that a run tells. */
export interface Progress {
  step: StepName | 'wait';
  state: 'begins' | 'done' | string;
  situation: Situation;
  detail: string;
}

/** How a run ended. */
export type RunEnd = Exclude<NextStep, { kind: 'do' | 'wait' }> | { kind: 'timeout'; detail: string };

/**
 * Goes on with the change that is under way, or the first of the plan, until it is recorded or somebody must act. The
 * situation is read anew before every step, so a run that takes over from one that was killed is an ordinary run. `tell`
 * hears what is done and what is waited for, `seen` gets each reading.
 */
export async function runChange(
  workplace: Workplace,
  options: RunOptions,
  tell: (progress: Progress) => void,
  seen: (situation: Situation) => void = () => {},
): Promise<RunEnd> {
  const deadline = performance.now() + options.timeoutMs;
  let verified = false;
  let branch: string | null = null;
  let lastWait = '';
  for (;;) {
    options.signal?.throwIfAborted();
    const situation = await readSituation(workplace);
    seen(situation);
    const { current } = situation;
    // One run, one change: the next one of the plan may need a release first, and a person who looks.
    if (branch !== null && current?.change.branch !== branch)
      return { kind: 'done', detail: `${branch} is deployed and recorded.` };
    const next = nextStep(situation, { ...options, review: workplace.reviewer !== null, verified });
    if (next.kind === 'stop' || next.kind === 'done') return next;
    if (next.kind === 'wait') {
      if (next.detail !== lastWait) tell({ step: 'wait', state: next.state, situation, detail: next.detail });
      lastWait = next.detail;
      if (performance.now() > deadline) return { kind: 'timeout', detail: next.detail };
      await sleep(options.pollMs, undefined, { signal: options.signal });
      continue;
    }
    if (next.step === options.until) return stoppedBefore(next.step);
    if (current === null) throw new Error(`There is nothing to ${next.step}.`);
    branch = current.change.branch;
    tell({ step: next.step, state: 'begins', situation, detail: next.detail });
    await perform(next.step, current, workplace, options);
    if (next.step === 'verify') verified = true;
    tell({ step: next.step, state: 'done', situation, detail: next.detail });
  }
}

const stoppedBefore = (step: StepName): RunEnd => ({
  kind: 'stop',
  by: 'person',
  code: 'until',
  what: `Stopped before ${step}, as UNTIL says.`,
  nextSteps: ['Look at it, then: make migrations DO=run.'],
});
