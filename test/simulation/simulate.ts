import { keyspaces } from '../../schema/keyspaces.ts';
import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { createRandom, type Random } from '../../scripts/seed/random.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { sweep } from '../../src/events/sweep.ts';
import { ownSources } from '../support/database.ts';
import { pickActor } from './actors/index.ts';
import { Database } from './database.ts';
import type { Scene } from './deed.ts';
import { isOutcome, type Played, shown } from './history.ts';
import { judge } from './judge.ts';
import { Lane } from './lane.ts';
import { play, settle } from './play.ts';
import { supplyOffers } from './supply.ts';

/** What a simulation is told. */
export interface SimulationOptions {
  readonly seed: number;
  /** How many deeds are played. */
  readonly runs: number;
  readonly databasePort: number;
  readonly onProgress?: (text: string) => void;
}

/** What a simulation found. */
export interface Simulation {
  readonly seed: number;
  readonly problems: readonly string[];
  /** The last deeds before a problem showed, one line each. */
  readonly history: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const organizations = [organizationId, secondOrganization.organizationId];

/** Histories that run beside each other: two of each organization, so that what one does meets what another does. */
const sides = organizations.flatMap((orgId) => [orgId, orgId]);

/** After so many deeds everything is brought to rest and judged. */
const deedsToJudge = 40;

/** The clock moves on by up to so much with each deed, in milliseconds. */
const longestPauseMs = 90_000;

class Clock {
  now = new Date('2026-11-01T15:00:00.000Z');

  pass(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }
}

/** Delivers what is left until nothing moves any more. */
const comeToRest = async (clock: Clock): Promise<void> => {
  for (let round = 0; round < 30; round += 1) {
    clock.pass(3_600_000 / 20);
    const { found } = await sweep(ownSources(), { now: clock.now, circuits: new Circuits() });
    if (found === 0) return;
  }
};

const playDeeds = async (
  lanes: readonly [Lane, Lane],
  scene: () => Scene,
  clock: Clock,
  count: number,
): Promise<Played[]> => {
  const played: Played[] = [];
  for (let index = 0; index < count; index += 1) {
    const current = scene();
    const { random } = current;
    const deed = await pickActor(current).choose(current);
    if (!deed) continue;
    const away = random.chance(0.05) ? random.pick(keyspaces) : null;
    if (away) for (const lane of lanes) lane.reach(away, false);
    played.push(await play(lanes, deed, random));
    if (away) for (const lane of lanes) lane.reach(away, true);
    if (random.chance(0.1)) await sweep(ownSources(), { now: clock.now, circuits: new Circuits() });
    clock.pass(random.between(0, longestPauseMs));
  }
  return played;
};

const count = (figures: Record<string, number>, histories: readonly Played[]): void => {
  const add = (name: string, amount = 1) => {
    figures[name] = (figures[name] ?? 0) + amount;
  };
  for (const { attempts, deed } of histories) {
    add('deeds');
    add(`deeds: ${deed.mutation}`);
    add('requests', attempts.length);
    for (const { hit, answered } of attempts) {
      if (hit) add(hit.fault.crash ? 'crashes' : 'lost connections');
      if (answered && !isOutcome(answered)) add(`errors: ${answered.error}`);
    }
    const last = attempts.at(-1)?.answered;
    add(last && isOutcome(last) ? `outcomes: ${last.code ?? 'done'}` : 'outcomes: none');
  }
};

/**
 * Plays deeds by random actors of two organizations through the real schema over real connections, with accidents, and judges
 * what is left when all has come to rest. Equal seeds choose alike; what runs at once may still end in another order.
 */
export const simulate = async ({ seed, runs, databasePort, onProgress }: SimulationOptions): Promise<Simulation> => {
  const random: Random = createRandom(seed);
  const clock = new Clock();
  const database = await Database.connect(databasePort);
  const lanesOf = async () =>
    [
      await Lane.open(databasePort, () => clock.now, random),
      await Lane.open(databasePort, () => clock.now, random),
    ] as const;
  const lanes = await Promise.all(sides.map(lanesOf));
  const figures: Record<string, number> = {};
  try {
    for (let begun = 0; begun < runs; begun += deedsToJudge) {
      const each = Math.ceil(Math.min(deedsToJudge, runs - begun) / sides.length);
      for (const orgId of organizations) await supplyOffers(database, orgId, each);
      const played = await Promise.all(
        sides.map((orgId, index) => {
          const own = createRandom(random.between(0, 1e9));
          const scene = (): Scene => ({ database, random: own, now: clock.now, orgId });
          const pair = lanes[index];
          return pair ? playDeeds(pair, scene, clock, each) : [];
        }),
      );
      await comeToRest(clock);
      const histories = played.flat();
      const [first] = lanes;
      for (const one of histories) if (first) await settle(first[0], one);
      await comeToRest(clock);
      count(figures, histories);
      const problems = await judge(database, histories);
      if (problems.length > 0) return { seed, problems, history: histories.map(shown), figures };
      onProgress?.(`${begun + histories.length} of ${runs} deeds`);
    }
    return { seed, problems: [], history: [], figures };
  } finally {
    for (const pair of lanes) for (const lane of pair) await lane.close();
    await database.close();
  }
};
