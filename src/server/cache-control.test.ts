import { expect, test } from 'vitest';
import { asksForFresh } from './cache-control.ts';

test.each(['no-cache', 'No-Cache', 'max-age=0', 'no-store, no-cache', 'max-age=60 , no-cache'])(
  'a request with "Cache-Control: %s" asks for a fresh answer',
  (value) => {
    expect(asksForFresh(new Headers({ 'Cache-Control': value }))).toBe(true);
  },
);

test.each(['', 'no-store', 'max-age=60', 'max-age=06', 'x-no-cache', 'no-cache-please', 'only-if-cached'])(
  'one with "Cache-Control: %s" takes what is there',
  (value) => {
    expect(asksForFresh(new Headers({ 'Cache-Control': value }))).toBe(false);
  },
);

test('one without the header takes what is there', () => {
  expect(asksForFresh(new Headers())).toBe(false);
});
