import { createHash } from 'node:crypto';
import { monotonicFactory } from 'ulid';

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

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An identifier that follows from what it identifies, so that it cannot be made twice, and is known to whoever knows that. */
export const identifierOf = (prefix: string, ...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return `${prefix}_${[...digest.subarray(0, 26)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
};
