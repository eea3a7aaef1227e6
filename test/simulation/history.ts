import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Deed } from './deed.ts';
import type { Hit } from './lane.ts';

/** What one request for a deed came to. */
export interface Attempt {
  readonly hit: Hit | null;
  /** What was answered: the type of the payload and the ids in it, or the code of an error; null when the Worker ended before. */
  readonly answered: Outcome | { readonly error: string } | null;
}

/** What a deed came to, as far as a caller sees it. */
export interface Outcome {
  readonly type: string;
  readonly code: string | null;
  /** The objects that the payload shows, by their fields. */
  readonly ids: Readonly<Record<string, string | null>>;
}

/** A deed with all that was asked for it. */
export interface Played {
  readonly key: string;
  readonly keyspace: Keyspace;
  readonly deed: Deed;
  readonly attempts: Attempt[];
}

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

const shownHit = ({ hit }: Attempt): string =>
  hit
    ? `${hit.fault.crash ? 'crash' : 'lost'} ${hit.fault.accident} ${hit.fault.keyspace} #${hit.fault.at} "${hit.statement.slice(0, 40)}" -> `
    : '';

const shownAnswer = ({ answered }: Attempt): string => {
  if (answered === null) return 'no answer';
  return isOutcome(answered) ? (answered.code ?? 'done') : `error ${answered.error}`;
};

/** A deed in one line, for whoever looks into a failure. */
export const shown = ({ key, deed, attempts }: Played): string =>
  `${deed.mutation} ${JSON.stringify(deed.input)} key ${key}: ${attempts.map((one) => shownHit(one) + shownAnswer(one)).join('; ')}`;
