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
