import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { createRandom, type Random } from '../../scripts/seed/random.ts';
import { Clock } from './clock.ts';
import { Complaints } from './complaints.ts';
import type { Database } from './database.ts';
import { Deadlocks } from './deadlocks.ts';
import { Faults } from './faults.ts';
import { Figures } from './figures.ts';
import { Holds } from './happenings/hold-rows.ts';
import { Lapses } from './happenings/lapse-license.ts';
import type { Surroundings } from './happenings/surroundings.ts';
import { deedsOf, type History } from './history.ts';
import { judge, wrongRows } from './judge.ts';
import { Lane } from './lane.ts';
import { settle } from './play.ts';
import { comeToRest } from './rest.ts';
import { shortened } from './shortened.ts';
import { Side } from './side.ts';
import { Supply } from './supply.ts';
import type { Way } from './wire/proxy.ts';

/** What a simulation is told. */
export interface SimulationOptions {
  readonly seed: number;
  /** How many deeds are played. */
  readonly runs: number;
  readonly way: Way;
  /** Connects to the database itself. */
  readonly connect: () => Promise<Database>;
  /** Whether others have changed its rows by hand: what is wrong of them by then is not held against it. */
  readonly isShared: boolean;
  readonly onProgress?: (text: string) => void;
}

/** What a simulation found. */
export interface Simulation {
  readonly problems: readonly string[];
  /** What was done that touches the problems, one line each. */
  readonly history: readonly string[];
  readonly figures: Figures['table'];
}

const organizations = [organizationId, secondOrganization.organizationId];

/** Histories that run beside each other: two of each organization, so that what one does meets what another does. */
const sides = organizations.flatMap((orgId) => [orgId, orgId]);

/** After so many deeds everything is brought to rest and judged. */
const deedsToJudge = 40;

/** Asks for each deed again, on as many lanes as there are. */
const settleAll = async (lanes: readonly Lane[], history: History): Promise<void> => {
  const left = [...deedsOf(history)];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let played = left.shift(); played; played = left.shift()) await settle(lane, played);
    }),
  );
};

class Stage {
  readonly #options: SimulationOptions;
  readonly #random: Random;
  readonly #clock = new Clock();
  readonly #faults = new Faults();
  readonly #complaints = new Complaints();
  readonly #figures = new Figures();
  readonly #database: Database;
  readonly #holds: Holds;
  readonly #lapses: Lapses;
  readonly #deadlocks: Deadlocks;
  readonly #lanes: Lane[] = [];

  private constructor(options: SimulationOptions, database: Database, holds: Holds) {
    this.#options = options;
    this.#random = createRandom(options.seed);
    this.#database = database;
    this.#holds = holds;
    this.#lapses = new Lapses(database);
    this.#deadlocks = new Deadlocks(database, this.#figures, () => holds.isHolding);
  }

  static async open(options: SimulationOptions): Promise<Stage> {
    return new Stage(options, await options.connect(), await Holds.open(options.connect));
  }

  async close(): Promise<void> {
    for (const lane of this.#lanes) await lane.close();
    await this.#holds.close();
    await this.#database.close();
  }

  /** What was wrong in a shared database before anything was played. */
  #wrongBefore: ReadonlySet<string> = new Set();

  async play(): Promise<Simulation> {
    const { runs, onProgress } = this.#options;
    const endListening = this.#complaints.listen();
    try {
      if (this.#options.isShared) this.#wrongBefore = new Set((await wrongRows(this.#database, new Date(0))).flat());
      const supply = await Supply.from(this.#database, organizations);
      const surroundings: Surroundings[] = [];
      for (const orgId of sides) surroundings.push(await this.#surroundingsOf(orgId));
      const playing = surroundings.map((one) => new Side(one));
      for (let begun = 0; begun < runs; begun += deedsToJudge) {
        this.#clock.allow(begun + deedsToJudge, runs);
        const each = Math.ceil(Math.min(deedsToJudge, runs - begun) / sides.length);
        for (const orgId of organizations) {
          await supply.addOffers(orgId, 2 * each, this.#clock, this.#random);
          await supply.makeRoom(orgId, this.#random);
        }
        const history = await this.#figures.timed('playing', async () =>
          (await Promise.all(playing.map((side) => side.play(each)))).flat(),
        );
        const problems = await this.#conclude(history, surroundings);
        if (problems.length > 0) {
          const shown = await shortened(this.#database, history, problems);
          return { problems, history: shown, figures: this.#figures.table };
        }
        onProgress?.(`${Math.min(begun + deedsToJudge, runs)} of ${runs} deeds, ${this.#clock.today}`);
      }
      return { problems: [], history: [], figures: this.#figures.table };
    } finally {
      endListening();
    }
  }

  /** Brings everything to rest, asks once more for all that was wished, and judges what is left. */
  async #conclude(history: History[number][], surroundings: readonly Surroundings[]): Promise<string[]> {
    const restless = await this.#figures.timed('coming to rest', async () => {
      await comeToRest(surroundings, history);
      await settleAll(this.#lanes, history);
      return comeToRest(surroundings, history);
    });
    await this.#lapses.giveBack();
    this.#figures.count(history);
    this.#figures.add('time', 'days', this.#clock.daysPassed - (this.#figures.table.time?.days ?? 0));
    const wrong = await this.#figures.timed('judging', () =>
      judge(this.#database, deedsOf(history), this.#wrongBefore),
    );
    return [...restless, ...this.#complaints.take(), ...(await this.#deadlocks.take()), ...wrong];
  }

  async #surroundingsOf(orgId: string): Promise<Surroundings> {
    const random = createRandom(this.#random.between(0, 1e9));
    const open = async () => {
      const lane = await Lane.open({
        way: this.#options.way,
        now: () => this.#clock.now,
        random,
        onDeadlock: (statement) => this.#deadlocks.note(statement),
      });
      this.#lanes.push(lane);
      return lane;
    };
    return {
      orgId,
      lanes: [await open(), await open(), await open()],
      database: this.#database,
      clock: this.#clock,
      faults: this.#faults,
      random,
      holds: this.#holds,
      lapses: this.#lapses,
    };
  }
}

/**
 * Plays deeds by random actors of two organizations through the real schema over real connections, with accidents, and judges
 * what is left when all has come to rest. Equal seeds choose alike; what runs at once may still end in another order.
 */
export const simulate = async (options: SimulationOptions): Promise<Simulation> => {
  const stage = await Stage.open(options);
  try {
    return await stage.play();
  } finally {
    await stage.close();
  }
};
