import { keyspaces } from '../../schema/keyspaces.ts';
import { createRandom } from '../../scripts/seed/random.ts';
import { pickActor } from './actors/index.ts';
import type { Deed, Scene } from './deed.ts';
import { Deliveries } from './happenings/deliver-again.ts';
import { runningTasks, sweeping } from './happenings/run-time.ts';
import type { Surroundings } from './happenings/surroundings.ts';
import type { Happening, Played } from './history.ts';
import { planned, play } from './play.ts';

/** How often something happens between two deeds. */
const shares = { sweep: 0.08, tasks: 0.05, deliveries: 0.06, jump: 0.08, lapse: 0.02 };
/** How often something happens beside a deed. */
const besideShares = { rival: 0.2, hold: 0.08, away: 0.05 };

/** The clock moves on by up to so much with each deed, in milliseconds. */
const longestPauseMs = 90_000;

/** How many deeds are looked through for one that is about the same. */
const rivalsLookedAt = 3;

const identifiersIn = (input: Deed['input']): string[] =>
  JSON.stringify(input).match(/\b[a-z]{3}_[0-9A-Z]{26}\b/g) ?? [];

const choose = (scene: Scene): Promise<Deed | null> => pickActor(scene).choose(scene);

/** A deed that is about the same as another one: of another kind, or the very same wish under a key of its own. */
const rivalOf = async (scene: Scene, deed: Deed): Promise<Deed> => {
  const about = new Set(identifiersIn(deed.input));
  for (let looked = 0; looked < rivalsLookedAt; looked += 1) {
    const other = await choose(scene);
    if (other && identifiersIn(other.input).some((id) => about.has(id))) return other;
  }
  return deed;
};

/** One of the histories of an organization: a deed at a time, and what happens between them and beside them. */
export class Side {
  readonly #surroundings: Surroundings;
  readonly #deliveries = new Deliveries();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Plays so many deeds. */
  async play(count: number): Promise<(Played | Happening)[]> {
    const { clock, random } = this.#surroundings;
    const history: (Played | Happening)[] = [];
    for (let index = 0; index < count; ) {
      const done = await this.#deeds();
      history.push(...done, ...(await this.#between()));
      // One who finds nothing to do counts too: it would be looked for forever.
      index += Math.max(1, done.filter(({ kind }) => kind === 'deed').length);
      clock.pass(random.between(0, longestPauseMs));
    }
    return history;
  }

  get #scene(): Scene {
    const { database, random, clock, orgId } = this.#surroundings;
    return { database, random, now: clock.now, orgId };
  }

  /** A deed, at times with another one about the same, while rows are held or a keyspace is away. */
  async #deeds(): Promise<(Played | Happening)[]> {
    const { lanes, faults, random, holds, orgId, clock } = this.#surroundings;
    const scene = this.#scene;
    const deed = await choose(scene);
    if (!deed) return [];
    const wishes = random.chance(besideShares.rival) ? [deed, await rivalOf(scene, deed)] : [deed];
    const deeds = wishes.map((one) => planned(one, { orgId, now: clock.now, random }));
    const own = () => createRandom(random.between(0, 1e9));
    const holding = random.chance(besideShares.hold) ? holds.hold({ orgId, clock }, own()) : null;
    const waits = holding ? ('short' as const) : undefined;
    const away = random.chance(besideShares.away) ? random.pick(keyspaces) : null;
    if (away) for (const lane of lanes) lane.reach(away, false);
    const [first, second, third] = lanes;
    const ways = [[first, second], [third]];
    await Promise.all(deeds.map((one, index) => play(ways[index] ?? [], one, { faults, random: own(), waits })));
    if (away) for (const lane of lanes) lane.reach(away, true);
    const apart = away && {
      kind: 'happening' as const,
      name: 'a keyspace away',
      at: clock.now,
      hit: null,
      result: away,
    };
    return [...(apart ? [apart] : []), ...deeds, ...(holding ? [await holding] : [])];
  }

  async #between(): Promise<Happening[]> {
    const { clock, random, lapses, orgId } = this.#surroundings;
    const happened: Happening[] = [];
    if (random.chance(shares.lapse)) {
      const lapse = await lapses.lapse(orgId, clock, random);
      if (lapse) happened.push(lapse);
    }
    if (random.chance(shares.jump) && clock.jump(random)) {
      happened.push({ kind: 'happening', name: 'the clock jumps', at: clock.now, hit: null, result: '' });
    }
    if (random.chance(shares.tasks)) happened.push(...(await runningTasks(this.#surroundings)));
    if (random.chance(shares.deliveries)) happened.push(await this.#deliveries.deliver(this.#surroundings));
    if (random.chance(shares.sweep)) happened.push(...(await sweeping(this.#surroundings)));
    return happened;
  }
}
