import { createHash } from 'node:crypto';
import { decodeTime, encodeTime, monotonicFactory } from 'ulid';

/** Makes identifiers: a prefix of `schema/identifiers.ts` and a ULID, each greater than the one before. */
export type NewIdentifier = (prefix: string) => string;

const isolateUlid = monotonicFactory();

/**
 * Identifiers as of a moment. Without a source of chance they grow over all requests of the isolate, also within one
 * millisecond; with one they are the same in every run.
 */
export const identifiersAt = (now: Date, random?: () => number): NewIdentifier => {
  const ulid = random ? monotonicFactory(random) : isolateUlid;
  return (prefix) => `${prefix}_${ulid(now.getTime())}`;
};

/** Characters of a ULID that tell its moment, and those of chance behind them. */
const [momentLength, chanceLength] = [10, 16];

/** Characters of an identifier before its ULID. */
const prefixLength = 'pol_'.length;

/** The ULID of an identifier: it grows with time, whichever table the row is in. */
export const ulidOf = (identifier: string): string => identifier.slice(prefixLength);

/** When an identifier was made, to the millisecond: the moment at which its row was written. */
export const momentOf = (identifier: string): Date => new Date(decodeTime(ulidOf(identifier)));

/** The last moment that a ULID can tell. */
const lastMoment = 2 ** 48 - 1;

/** The least ULID of a moment: those made before are less, and those made from then on are not. */
export const leastUlidAt = (moment: Date): string =>
  `${encodeTime(Math.min(Math.max(moment.getTime(), 0), lastMoment), momentLength)}${'0'.repeat(chanceLength)}`;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An identifier that follows from what it identifies, so that it cannot be made twice, and is known to whoever knows that. */
export const identifierOf = (prefix: string, ...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return `${prefix}_${[...digest.subarray(0, 26)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
};
