import { openLog, stamped } from '../../operations/log.ts';
import type { Step } from '../../operations/output.ts';
import type { Effect, Event } from './events.ts';
import { explain } from './explain.ts';
import { nextLookMs } from './polling.ts';
import { readLog } from './read-log.ts';
import type { Offer } from './reading.ts';
import { reduce } from './reduce.ts';
import type { Source } from './source.ts';
import { initialState, type State } from './state.ts';

/** What the board does beyond its source. */
export interface Surroundings {
  /** The file of the log. */
  log: string;
  copy(command: string): void;
  quit(): void;
}

const tickMs = 1_000;

/** Holds the state, and does what follows from each event. It knows nothing of how it is drawn. */
export class Board {
  readonly #source: Source;
  readonly #surroundings: Surroundings;
  readonly #log;
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();
  readonly #tasks = new Set<Promise<void>>();
  #state = initialState(Date.now());
  #look: Promise<void> | null = null;
  #mustLookAgain = false;
  #nextLook: NodeJS.Timeout | undefined;
  #clock: NodeJS.Timeout | undefined;

  constructor(source: Source, surroundings: Surroundings) {
    this.#source = source;
    this.#surroundings = surroundings;
    this.#log = openLog(surroundings.log);
  }

  readonly state = (): State => this.#state;

  /** Tells of every change of the state, until the function that it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to look, and to tell ages. */
  start(): void {
    this.#clock = setInterval(() => this.dispatch({ kind: 'tick', now: Date.now() }), tickMs);
    this.#read();
  }

  /** Ends what only waits; resolves when the step that is being made has ended, and all is in the log. */
  async close(): Promise<void> {
    clearInterval(this.#clock);
    clearTimeout(this.#nextLook);
    this.#mustLookAgain = false;
    this.#closing.abort();
    await Promise.all([...this.#tasks, this.#look]);
    clearTimeout(this.#nextLook);
    await this.#log.written();
  }

  /** Whether something is being done, or looked at. */
  isBusy(): boolean {
    return this.#tasks.size > 0 || this.#look !== null;
  }

  dispatch(event: Event): void {
    const { state, effects } = reduce(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    this.#planLook();
    for (const listener of this.#listeners) listener();
  }

  #do(effect: Effect): void {
    switch (effect.kind) {
      case 'read':
        this.#read();
        break;
      case 'perform':
        this.#perform(effect.offer);
        break;
      case 'copy':
        this.#surroundings.copy(effect.command);
        break;
      case 'compare':
        this.#compare();
        break;
      case 'read-log':
        void readLog(this.#surroundings.log).then((lines) => this.dispatch({ kind: 'log', lines }));
        break;
      case 'quit':
        this.#surroundings.quit();
        break;
    }
  }

  /** One look at a time; one that is asked for meanwhile follows. */
  #read(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#look !== null) {
      this.#mustLookAgain = true;
      return;
    }
    this.#look = this.#source
      .read()
      .then(
        (reading): Event => ({ kind: 'read', reading }),
        (failure): Event => ({ kind: 'unreadable', explanation: explain(failure, 'It could not be read.') }),
      )
      .then((event) => {
        this.#look = null;
        const again = this.#mustLookAgain;
        this.#mustLookAgain = false;
        this.dispatch(event);
        if (again) this.#read();
      });
    this.dispatch({ kind: 'reading' });
  }

  #perform(offer: Offer): void {
    const task = this.#source
      .perform(offer.task, {
        step: (step) => {
          this.#log.add(stamped(step));
          this.dispatch({ kind: 'step', offer, step: stepText(step) });
        },
        reading: (reading) => this.dispatch({ kind: 'read', reading }),
        signal: this.#closing.signal,
      })
      .then(
        (text): Event => ({ kind: 'finished', offer, text }),
        (failure): Event => ({ kind: 'failed', offer, explanation: explain(failure, `${offer.label} failed.`) }),
      )
      .then((event) => {
        this.#tasks.delete(task);
        this.dispatch(event);
      });
    this.#tasks.add(task);
  }

  #compare(): void {
    void this.#source.compare().then(
      (findings) => this.dispatch({ kind: 'compared', findings }),
      (failure) => this.dispatch({ kind: 'uncompared', explanation: explain(failure, 'It was not compared.') }),
    );
  }

  /** Looks again in a while, counted from the last thing that was read. */
  #planLook(): void {
    const delayMs = nextLookMs(this.#state);
    if (delayMs === null || this.#closing.signal.aborted) {
      clearTimeout(this.#nextLook);
      this.#nextLook = undefined;
      return;
    }
    this.#nextLook ??= setTimeout(() => {
      this.#nextLook = undefined;
      this.#read();
    }, delayMs);
  }
}

/** A step in words; what is waited for says all by itself. */
const stepText = ({ step, state, detail }: Step): string => (step === 'wait' ? detail : `${step} ${state}: ${detail}`);
