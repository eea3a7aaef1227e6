import type { Random } from '../../../scripts/seed/random.ts';
import type { Clock } from '../clock.ts';
import { passesByItself } from '../complaints.ts';
import type { Database } from '../database.ts';
import type { Faults } from '../faults.ts';
import type { Happening } from '../history.ts';
import type { Lane } from '../lane.ts';
import type { Holds } from './hold-rows.ts';
import type { Lapses } from './lapse-license.ts';

/** What one history of an organization is played with, for whatever happens beside its deeds. */
export interface Surroundings {
  readonly orgId: string;
  /** Of this history alone, and free while nothing of it is under way. */
  readonly lanes: readonly [Lane, Lane, Lane];
  readonly database: Database;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly random: Random;
  readonly holds: Holds;
  readonly lapses: Lapses;
}

/** How often work that nobody has asked for has an accident. */
const faultShare = 0.4;

/** Does work that nobody has asked for on a lane, with an accident or none. */
export const happen = async (
  { clock, faults, random }: Pick<Surroundings, 'clock' | 'faults' | 'random'>,
  name: string,
  lane: Lane,
  work: () => Promise<unknown>,
): Promise<Happening> => {
  const at = clock.now;
  // What an accident keeps from being done is done another time.
  const asFarAsItGoes = () =>
    work().catch((failure: unknown) => {
      if (!passesByItself(String(failure))) throw failure;
      return String(failure);
    });
  const { result, hit } = await lane.under(faults.choose(name, random, faultShare), asFarAsItGoes);
  faults.remember(name, lane);
  return { kind: 'happening', name, at, hit, result: result === null ? 'the Worker ended' : JSON.stringify(result) };
};
