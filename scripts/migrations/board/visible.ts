import { slotOf } from './doing.ts';
import { keyHelp } from './key-help.ts';
import type { KeyspaceRow, Offer, Reading } from './reading.ts';
import { type ScreenName, type State, screenNames } from './state.ts';

/** The rows of the board that the filter leaves. */
export const filteredRows = (reading: Reading | null, filter: string): readonly KeyspaceRow[] =>
  (reading?.rows ?? []).filter((row) => `${row.database} ${row.keyspace} ${row.state}`.includes(filter));

/** The keyspace that is open. */
export const openRowOf = ({ reading, openRow }: State): KeyspaceRow | null => reading?.rows[openRow] ?? null;

/** How many lines of a screen can be selected, or scrolled by. */
export function lengthOf(state: State, screen: ScreenName): number {
  switch (screen) {
    case 'board':
      return filteredRows(state.reading, state.filter).length;
    case 'keyspace':
      return openRowOf(state)?.migrations.length ?? 0;
    case 'request':
      return state.reading?.current?.request?.operations.length ?? 0;
    case 'plan':
      return state.reading?.plan.length ?? 0;
    case 'drift':
      return Array.isArray(state.drift) ? state.drift.length : 0;
    case 'log':
      return state.log.length;
    case 'help':
      return keyHelp.length;
  }
}

/** The state with every selected line among those that there are. */
export function inBounds(state: State): State {
  const selected = { ...state.selected };
  for (const screen of screenNames) {
    selected[screen] = Math.max(0, Math.min(selected[screen], lengthOf(state, screen) - 1));
  }
  return { ...state, selected };
}

/** What can be asked for now: not what is being done, and nothing may be cleaned away while a run makes it. */
export const offersNow = ({ reading, running }: State): readonly Offer[] =>
  (reading?.offers ?? []).filter(
    (offer) =>
      running[slotOf(offer)] === null &&
      !(running.run !== null && offer.task.kind === 'act' && offer.task.name === 'cleanup'),
  );
