import type { Explanation } from '../../support/user-error.ts';
import type { Offer, Reading } from './reading.ts';

/** The screens. */
export const screenNames = ['board', 'keyspace', 'request', 'plan', 'drift', 'log', 'help'] as const;

/** One of them. */
export type ScreenName = (typeof screenNames)[number];

/** All that the board knows: what is drawn follows from it alone. */
export interface State {
  /** The time in milliseconds, by which ages are told. */
  now: number;
  /** The last look; null before the first. */
  reading: Reading | null;
  /** Whether a look is under way. */
  isReading: boolean;
  /** The screen, and those below it to which escape leads back. */
  screens: readonly [ScreenName, ...ScreenName[]];
  /** The selected line of each screen. */
  selected: Readonly<Record<ScreenName, number>>;
  /** Which of two panes the arrows move in, and how far the second is scrolled. */
  pane: 'list' | 'text';
  scroll: number;
  /** The keyspace that is open, as its row's place. */
  openRow: number;
  /** Only lines of the board with this text are shown. */
  filter: string;
  /** What the next keys mean. */
  mode: Mode;
  /** What is being done: a run, and beside it one thing that was asked for. */
  running: { run: Doing | null; other: Doing | null };
  message: Message | null;
  /** What `make drift` finds, or since when it has compared; null until somebody asked. */
  drift: readonly string[] | { since: number } | null;
  /** The last lines of the log. */
  log: readonly string[];
}

/** What the next keys mean: `normal` keys do something each; `copy` waits for the key whose command is wanted. */
export type Mode =
  | { kind: 'normal' }
  | { kind: 'copy' }
  | { kind: 'filter' }
  | { kind: 'confirm'; offer: Offer; typed: string };

/** Something that is being done. */
export interface Doing {
  offer: Offer;
  /** Where it is. */
  step: string;
}

/** What the last thing came to. A failure stays until something works, or escape takes it away. */
export type Message =
  | { kind: 'done'; text: string }
  | { kind: 'failed'; from: 'reading' | 'task'; explanation: Explanation };

/** The board before its first look. */
export const initialState = (now: number): State => ({
  now,
  reading: null,
  isReading: false,
  screens: ['board'],
  selected: { board: 0, keyspace: 0, request: 0, plan: 0, drift: 0, log: 0, help: 0 },
  pane: 'list',
  scroll: 0,
  openRow: 0,
  filter: '',
  mode: { kind: 'normal' },
  running: { run: null, other: null },
  message: null,
  drift: null,
  log: [],
});
