import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Deed } from './deed.ts';
import type { Hit } from './lane.ts';

/** What a caller was told of a deed. */
export interface Outcome {
  readonly type: string;
  readonly code: string | null;
  /** The objects that the payload shows, by their fields. */
  readonly ids: Readonly<Record<string, string | null>>;
}

/** What one request for a deed came to. */
export interface Attempt {
  readonly hit: Hit | null;
  /** What was answered: the type of the payload and the ids in it, or the code of an error; null when the Worker ended before. */
  readonly answered: Outcome | { readonly error: string } | null;
}

/** A deed with all that was asked for it. */
export interface Played {
  readonly kind: 'deed';
  /** The key of its requests, and the name by which audit entries know them. */
  readonly key: string;
  readonly keyspace: Keyspace;
  readonly orgId: string;
  /** When it was first asked for. */
  readonly at: Date;
  readonly deed: Deed;
  readonly attempts: Attempt[];
}

/** Something that happened between deeds, or beside them. */
export interface Happening {
  readonly kind: 'happening';
  /** By this name the figures count it. */
  readonly name: string;
  readonly at: Date;
  readonly hit: Hit | null;
  /** What came of it, for whoever looks into a failure. */
  readonly result: string;
}

/** All that was done, in the order in which it was begun. */
export type History = readonly (Played | Happening)[];

/** The deeds of a history. */
export const deedsOf = (history: History): Played[] => history.filter((one) => one.kind === 'deed');

/** Whether an attempt told what came of the deed. */
export const isOutcome = (answered: Attempt['answered']): answered is Outcome =>
  answered !== null && 'type' in answered;

/** Whether whoever asked was turned away in the end: the role is not for it, or the user may no longer act. */
export const isTurnedAway = ({ attempts }: Played): boolean => {
  const answered = attempts.at(-1)?.answered;
  return !!answered && 'error' in answered && ['FORBIDDEN', 'UNAUTHENTICATED'].includes(answered.error);
};

/** Whether an outcome names rows that were changed: a run that finds nothing to do is done, and changes nothing. */
export const changesSomething = ({ ids }: Outcome): boolean => Object.values(ids).some((id) => id !== '');

/** Whether a deed was acknowledged as done. */
export const isDone = ({ attempts }: Played): boolean =>
  attempts.some(({ answered }) => isOutcome(answered) && answered.code === null);

const shownHit = (hit: Hit | null): string => {
  if (!hit) return '';
  const { crash, accident, keyspace, at, of } = hit.fault;
  const where = `${keyspace} #${at} of ${of} "${hit.statement.slice(0, 40)}"`;
  return `${crash ? 'crash' : 'lost'} ${accident} ${where} -> `;
};

const shownAnswer = ({ answered }: Attempt): string => {
  if (answered === null) return 'no answer';
  return isOutcome(answered) ? (answered.code ?? 'done') : `error ${answered.error}`;
};

/** A deed or a happening in one line, for whoever looks into a failure. */
export const shown = (one: Played | Happening): string => {
  const at = one.at.toISOString().slice(0, 16);
  if (one.kind === 'happening') return `${at} ${one.name}: ${shownHit(one.hit)}${one.result}`;
  const { deed, key, attempts } = one;
  const asked = attempts.map((attempt) => shownHit(attempt.hit) + shownAnswer(attempt)).join('; ');
  return `${at} ${deed.mutation} ${JSON.stringify(deed.input)} key ${key}: ${asked}`;
};
