import { type History, isOutcome, type Played } from './history.ts';
import type { Hit } from './lane.ts';

/** What a simulation counts, by group and name. */
export class Figures {
  readonly #groups = new Map<string, Map<string, number>>();
  readonly #begun = performance.now();

  /** Counts something. */
  add(group: string, name: string, amount = 1): void {
    const names = this.#groups.get(group) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + amount);
    this.#groups.set(group, names);
  }

  /** Counts what a history has come to. */
  count(history: History): void {
    for (const one of history) {
      if (one.kind === 'deed') this.#countDeed(one);
      else {
        this.add('happenings', one.name);
        this.#countHit(one.hit);
      }
    }
  }

  /** Counts the time that a piece of work takes. */
  async timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.add('seconds', name, (performance.now() - began) / 1_000);
    }
  }

  /** All of it, as a table to print: groups, and in each the names by how often they were counted. */
  get table(): Readonly<Record<string, Readonly<Record<string, number>>>> {
    const rounded = (amount: number) => Math.round(amount * 10) / 10;
    const seconds = (performance.now() - this.#begun) / 1_000;
    const deeds = [...(this.#groups.get('mutations') ?? new Map<string, number>()).values()];
    const runs = deeds.reduce((sum, amount) => sum + amount, 0);
    const groups = [...this.#groups].map(([group, names]) => {
      const sorted = [...names].toSorted(([, one], [, other]) => other - one);
      return [group, Object.fromEntries(sorted.map(([name, amount]) => [name, rounded(amount)]))];
    });
    return {
      in_all: { runs, seconds: rounded(seconds), 'runs a second': rounded(runs / seconds) },
      ...Object.fromEntries(groups),
    };
  }

  #countDeed({ deed, attempts }: Played): void {
    this.add('mutations', deed.mutation);
    for (const { hit, answered } of attempts) {
      this.add('requests', answered === null ? 'unanswered, because the Worker ended' : 'answered');
      this.#countHit(hit);
      if (answered && !isOutcome(answered)) this.add('errors', answered.error);
    }
    const last = attempts.at(-1)?.answered;
    if (last && isOutcome(last)) this.add(last.code ? 'refusals' : 'outcomes', last.code ?? 'done');
    if (last && isOutcome(last)) this.add(last.code ? 'refused' : 'accepted', deed.mutation);
  }

  #countHit(hit: Hit | null): void {
    if (!hit) return;
    const { crash, accident } = hit.fault;
    this.add('accidents', crash ? 'crashes' : 'lost connections');
    if (!/^commit\b/i.test(hit.statement)) return;
    this.add(
      'COMMITs',
      accident === 'hung' || accident === 'late' ? accident : accident === 'before' ? 'never sent' : 'unanswered',
    );
  }
}
