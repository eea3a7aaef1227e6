import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster/cluster.ts';
import type { Memory } from './cluster/processes.ts';
import type { Timings } from './load/timings.ts';
import type { StepReport } from './report.ts';

/** How long the load goes on after a step that moved traffic, in milliseconds. */
const quietMs = 3_000;

/** A step has failed, which is noted: those behind it are left out. */
export class RehearsalEnds extends Error {}

interface ScriptOptions {
  cluster: Cluster;
  statements: Timings;
  requests: Timings;
  /** Called with the name of each step when it begins. */
  onStep(name: string): void;
}

/** What a rehearsal does, step by step, and what came of the load during each. */
export class Script {
  readonly steps: StepReport[] = [];
  /** What is wrong, one line each: the rehearsal is red. */
  readonly wrong: string[] = [];
  /** What the cluster held in memory when it was most. */
  memory: Memory = { processes: 0, megabytes: 0 };
  readonly #options: ScriptOptions;

  constructor(options: ScriptOptions) {
    this.#options = options;
  }

  /** Does one thing. A text that it resolves with stands in the report. Throws RehearsalEnds when it fails. */
  async step(name: string, run: () => Promise<unknown>): Promise<void> {
    const { cluster, onStep } = this.#options;
    onStep(name);
    const began = performance.now();
    let note: unknown;
    try {
      note = await run();
    } catch (failure) {
      note = 'failed';
      this.wrong.push(`${name}: ${failure instanceof Error ? failure.message : String(failure)}`);
      throw new RehearsalEnds();
    } finally {
      this.#note(name, began, performance.now(), typeof note === 'string' ? note : '');
      const now = await cluster.memory();
      if (now.megabytes > this.memory.megabytes) this.memory = now;
    }
  }

  /** Lets the load run for a while. */
  quiet(name: string): Promise<void> {
    return this.step(name, () => sleep(quietMs));
  }

  #note(step: string, began: number, ended: number, note: string): void {
    const { statements, requests } = this.#options;
    this.steps.push({
      step,
      seconds: (ended - began) / 1000,
      statements: statements.between(began, ended),
      requests: requests.between(began, ended),
      note,
    });
  }
}
