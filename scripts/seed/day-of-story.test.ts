import { describe, expect, test } from 'vitest';
import { dayOfStory } from './day-of-story.ts';

describe('the day on which the demonstration ends', () => {
  test('is the one that was asked for, a 29 February among them', () => {
    expect(dayOfStory('2027-03-01')).toBe('2027-03-01');
    expect(dayOfStory('2028-02-29')).toBe('2028-02-29');
  });

  test('is the current day when none was asked for', () => {
    expect(dayOfStory(undefined)).toBe(new Date().toISOString().slice(0, 10));
    expect(dayOfStory('')).toBe(new Date().toISOString().slice(0, 10));
  });

  test.each(['2027-02-29', '2027-2-1', '01.03.2027', 'tomorrow', '2027-13-01', '1999-12-31', '2100-01-01'])(
    'is not %s: the refusal says how a day is written',
    (text) => {
      expect(() => dayOfStory(text)).toThrow(`TODAY=${text} is not a day that the demonstration can end on.`);
    },
  );
});
