import { expect, test } from 'vitest';
import { takeOrigins } from './origin.ts';

const passwordOf = (written: string): string | undefined =>
  takeOrigins({ ORIGIN_CLAIMS: `mysql://user:${written}@db.example/oi_claims` }).claims?.password;

test('a password is taken with each character that an address gives a meaning, written by its number', () => {
  const password = 'a%b#c/d?e@f:g h"i';
  expect(passwordOf(encodeURIComponent(password))).toBe(password);
  const written = password.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('/', '%2F').replaceAll('?', '%3F');
  expect(passwordOf(written.replaceAll('@', '%40'))).toBe(password);
});

test.each(['secret#1', 'secret/1', 'secret?1'])(
  'of %s it is said how its character is written, without showing it',
  (password) => {
    expect(() => passwordOf(password)).toThrow(/ORIGIN_CLAIMS.*\n.*"#", "\/" or "\?".*\n.*%23 for "#", %2F for "\/"/);
    expect(() => passwordOf(password)).not.toThrow('secret');
  },
);

test('what is no address of MySQL is refused as that', () => {
  expect(() => takeOrigins({ ORIGIN_CLAIMS: 'postgres://user:word@db.example/oi' })).toThrow('not begin with mysql://');
});
