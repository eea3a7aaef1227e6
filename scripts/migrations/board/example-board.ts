import { keyspaces } from '../../../schema/keyspaces.ts';
import { exampleSituation, nothingMore } from '../example-situation.ts';
import { nextStep } from '../next-step.ts';
import type { CurrentChange, KeyspaceSituation, Situation } from '../situation.ts';
import type { Effect } from './events.ts';
import type { Reading } from './reading.ts';
import { reduce } from './reduce.ts';
import { initialState, type State } from './state.ts';
import { targetReading } from './target-reading.ts';

// A board for tests: what one look at the example's situation shows, and keys that are pressed.

const readAt = '2027-03-01T12:00:00.000Z';
const appliedAt = '2027-02-27T12:00:00.000Z';

/** The time that the example shows: two seconds after it was read. */
export const exampleNow = Date.parse(readAt) + 2_000;

/** Five keyspaces with a migration each, and in `claims` the one of the example's change. */
export const exampleKeyspaces: readonly KeyspaceSituation[] = keyspaces.map((keyspace) => ({
  keyspace,
  migrations: [
    { name: '0_first', state: 'applied', appliedAt, failure: null, phase: 'expand' },
    ...(keyspace === 'claims'
      ? [{ name: '1_expand', state: 'pending', appliedAt: null, failure: null, phase: 'expand' } as const]
      : []),
  ],
}));

/** What the board shows of it. */
export function exampleReading(
  current: Partial<CurrentChange> | null = {},
  situation: Partial<Situation> = {},
): Reading {
  const whole = { ...exampleSituation(current), keyspaces: exampleKeyspaces, ...situation };
  return targetReading(
    whole,
    nextStep(whole, nothingMore),
    (keyspace, name) => `ALTER TABLE ${keyspace}_of_${name}\n  ADD COLUMN planted int`,
  );
}

/** A board that has looked once. */
export const exampleState = (reading: Reading | null = exampleReading()): State => ({
  ...initialState(exampleNow),
  reading,
});

/** Presses keys, each a character or the name of a key, one after the other. */
export function press(state: State, ...keys: string[]): { state: State; effects: Effect[] } {
  const effects: Effect[] = [];
  let now = state;
  for (const key of keys) {
    const reduced = reduce(now, { kind: 'key', key });
    now = reduced.state;
    effects.push(...reduced.effects);
  }
  return { state: now, effects };
}
