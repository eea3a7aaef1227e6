import type { Random } from '../../scripts/seed/random.ts';

/** The day on which the demonstration ends. */
const beginning = new Date('2026-11-01T15:00:00.000Z');

/** The demonstration's agreements end with 2027: what is bound by then begins before that. */
const daysAhead = 330;

/** How many days pass for each deed at most, on the average: what time has come for takes as long as what is asked for. */
const daysOfDeed = 0.5;

const dayMs = 86_400_000;

/** The last minutes of the month, when the organizations' days differ from UTC's and a statement's period closes. */
const endOfMonth = (now: Date): number =>
  Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) - (now.getUTCHours() % 2 === 0 ? 60_000 : -7 * 3_600_000);

/** The business clock of a simulation. It only goes on, and spreads the days ahead over all that is played. */
export class Clock {
  #now = beginning;
  #limit = beginning.getTime();

  /** The moment. */
  get now(): Date {
    return this.#now;
  }

  /** Its day, by UTC. */
  get today(): string {
    return this.#now.toISOString().slice(0, 10);
  }

  /** A day from this one on, as it is written. */
  inDays(days: number): string {
    return new Date(this.#now.getTime() + days * dayMs).toISOString().slice(0, 10);
  }

  /** How many days have passed. */
  get daysPassed(): number {
    return Math.round((this.#now.getTime() - beginning.getTime()) / dayMs);
  }

  /** Allows the clock to go on as far as befits a number of deeds out of all that are played. */
  allow(deeds: number, ofAll: number): void {
    const days = Math.min(daysAhead, ofAll * daysOfDeed);
    this.#limit = beginning.getTime() + Math.min(1, deeds / ofAll) * days * dayMs;
  }

  /** Lets some milliseconds pass. */
  pass(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }

  /** Jumps: to the next day, some days, to the end of the month, or as far as is allowed by now. False when that is not ahead. */
  jump(random: Random): boolean {
    const now = this.#now.getTime();
    const wanted = random.pick([
      now + dayMs,
      now + random.between(2, 12) * dayMs,
      endOfMonth(this.#now),
      this.#limit - random.between(0, dayMs),
    ]);
    const to = Math.min(wanted, this.#limit);
    if (to <= now) return false;
    this.#now = new Date(to);
    return true;
  }
}
