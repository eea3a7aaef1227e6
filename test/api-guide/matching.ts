import { expect } from 'vitest';

/** Stands in the guide for what differs from one time to the next. */
const anything = '…';

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A text of the guide as a pattern of what really comes. */
export const patternOf = (text: string): RegExp =>
  new RegExp(`^${text.split(anything).map(literally).join('.*')}$`, 'i');

/** A value of the guide as an expectation. What the guide leaves out of an object may be there. */
export const expectationOf = (shown: unknown): unknown => {
  if (shown === anything) return expect.anything();
  if (typeof shown === 'string') return shown.includes(anything) ? expect.stringMatching(patternOf(shown)) : shown;
  if (Array.isArray(shown)) return shown.map(expectationOf);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, expectationOf(value)]));
};
