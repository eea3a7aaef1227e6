import { releasedOn } from '../../contracts/released-on.ts';
import { renderFindings } from '../../drift/finding.ts';
import { act } from '../act.ts';
import { commitOf } from '../commit.ts';
import { nextStep } from '../next-step.ts';
import { readSituation } from '../read-situation.ts';
import { type RunOptions, runChange } from '../run-change.ts';
import type { Situation } from '../situation.ts';
import type { Workplace } from '../workplace.ts';
import { pollMs } from './polling.ts';
import type { Reading, Task } from './reading.ts';
import type { Hearing, Source } from './source.ts';
import { readSql } from './sql-of.ts';
import { endOfRun } from './stopped.ts';
import { targetReading } from './target-reading.ts';

/** What a run from the board may do by itself: what the command may without any option. It ends when somebody must act. */
const runOptions = {
  apply: false,
  autoApply: false,
  skipRevert: false,
  force: false,
  pollMs: pollMs.moving,
  timeoutMs: Number.POSITIVE_INFINITY,
} as const satisfies Omit<RunOptions, 'until'>;

/** The database of PlanetScale that the environment names. Each look and each task is at the commit of that moment. */
export function targetSource(opened: Workplace): Source {
  const { schemaDirectory, reviewer } = opened;
  const workplaceNow = async (): Promise<Workplace> => ({ ...opened, commit: await commitOf(schemaDirectory) });
  /** The change whose deploy was compared with its branch: only what is said to be next depends on it. */
  let verified: string | null = null;
  const readingOf = (situation: Situation): Reading => {
    const isVerified = situation.current !== null && situation.current.change.branch === verified;
    const permissions = { ...runOptions, review: reviewer !== null, verified: isVerified };
    return targetReading(situation, nextStep(situation, permissions), readSql(schemaDirectory));
  };

  const run = async (
    { until }: Extract<Task, { kind: 'run' }>,
    { step: tell, reading, signal }: Hearing,
  ): Promise<string> => {
    const end = await runChange(
      await workplaceNow(),
      { ...runOptions, until, signal },
      ({ step, state, situation, detail }) => {
        if (step === 'verify' && state === 'done') verified = situation.current?.change.branch ?? null;
        tell({ step, state, request: situation.current?.request?.number ?? null, detail });
      },
      (situation) => reading(readingOf(situation)),
    );
    return endOfRun(end);
  };

  return {
    read: async () => readingOf(await readSituation(await workplaceNow())),
    perform: async (task, hearing) => {
      if (task.kind === 'run') return run(task, hearing);
      if (task.kind === 'migrate') throw new Error('PlanetScale is migrated by deploy requests.');
      const { situation, detail } = await act(task.name, await workplaceNow(), task.subject);
      const request = situation.current?.request?.number ?? null;
      hearing.step({ step: task.name, state: 'done', request, detail });
      return detail;
    },
    compare: async () => {
      // It loads the whole graph, for which nobody waits who only looks.
      const { findDrift } = await import('../../drift/gate.ts');
      const { findDriftOfTarget } = await import('../target-drift.ts');
      const ofFiles = await findDrift([], releasedOn);
      const { findings } = await findDriftOfTarget(process.env, schemaDirectory);
      return renderFindings([...ofFiles, ...findings])
        .split('\n')
        .filter(Boolean);
    },
  };
}
