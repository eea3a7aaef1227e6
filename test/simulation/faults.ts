import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Random } from '../../scripts/seed/random.ts';
import type { Fault, Lane } from './lane.ts';
import { accidents, type Counts } from './wire/accident.ts';

/** How often an accident takes the Worker with it. */
const crashShare = 0.5;

/** How often it happens at a COMMIT: there nobody knows what was done, and there are many statements for each. */
const commitShare = 0.3;

/** Chooses accidents for pieces of work: each at a statement that such work is known to send. */
export class Faults {
  /** How much each kind of work has sent to each keyspace at most so far. */
  readonly #longest = new Map<string, Map<Keyspace, Counts>>();

  /** Remembers what a piece of work has just sent on a lane. */
  remember(work: string, { counts }: Lane): void {
    const known = this.#longest.get(work) ?? new Map<Keyspace, Counts>();
    for (const [keyspace, { statements, commits }] of counts) {
      const before = known.get(keyspace) ?? { statements: 0, commits: 0 };
      known.set(keyspace, {
        statements: Math.max(before.statements, statements),
        commits: Math.max(before.commits, commits),
      });
    }
    this.#longest.set(work, known);
  }

  /** An accident of a piece of work, with a probability; null when there is to be none. */
  choose(work: string, random: Random, probability: number): Fault | null {
    if (!random.chance(probability)) return null;
    const of = random.chance(commitShare) ? 'commits' : 'statements';
    const known = [...(this.#longest.get(work) ?? [])].filter(([, counts]) => counts[of] > 0);
    if (known.length === 0) return null;
    const [keyspace, counts] = random.pick(known);
    const at = random.between(1, counts[of]);
    return { keyspace, at, of, accident: random.pick(accidents), crash: random.chance(crashShare) };
  }
}
