import type { Database } from './database.ts';
import type { Figures } from './figures.ts';

/** What the server tells of the last two that waited for each other: their statements, and the locks that they waited for. */
const told = /^(?:insert|update|select|delete|RECORD LOCKS|TABLE LOCK)\b.*/gim;

/** How much of a statement tells which one it is. */
const shownOf = 400;

/** Of the server's report, what the two did. */
export const shownDeadlock = (status: string): string => {
  const [, section = ''] = /LATEST DETECTED DEADLOCK([\s\S]*?)\n-+\nTRANSACTIONS/.exec(status) ?? [];
  return [...section.matchAll(told)].map(([line]) => line.slice(0, shownOf)).join('\n    ');
};

/**
 * Three that want one key: one is rolled back, and the others both find the place free. Whoever is ended then begins again,
 * and finds the key used. Every other pair has locked rows in different orders.
 */
const betweenKeys = /insert into `\w+_(?:idempotency_keys|handled_events)`/i;

/** Keeps what is known of deeds that waited for each other: they lock rows in different orders, which no retry makes right. */
export class Deadlocks {
  readonly #database: Database;
  readonly #figures: Figures;
  readonly #isHolding: () => boolean;
  #reading: Promise<string>[] = [];

  constructor(database: Database, figures: Figures, isHolding: () => boolean) {
    this.#database = database;
    this.#figures = figures;
    this.#isHolding = isHolding;
  }

  /** Notes that the server has ended a statement. While somebody holds rows out of order on purpose, it may be because of that. */
  note(statement: string): void {
    if (this.#isHolding()) {
      this.#figures.add('deadlocks', 'while rows were held');
    } else if (betweenKeys.test(statement)) {
      this.#figures.add('deadlocks', 'of requests with one key');
    } else {
      this.#figures.add('deadlocks', 'of deeds');
      this.#reading.push(
        this.#database.rows('SHOW ENGINE INNODB STATUS').then(([{ Status: status }]) => shownDeadlock(status)),
      );
    }
  }

  /** Those since the last time, as problems. */
  async take(): Promise<string[]> {
    const read = await Promise.all(this.#reading.splice(0));
    return read.map((shown) => `two deeds lock rows in different orders:\n    ${shown}`);
  }
}
