import { describe, expect, test } from 'vitest';
import { environmentOfApiKey, makeApiKey, prefixOfApiKey } from './api-key.ts';
import { sha256 } from './sha256.ts';

describe('an API key', () => {
  test.each(['test', 'live'] as const)('of %s tells where it may be used', (environment) => {
    const key = makeApiKey(environment);
    expect(key).toMatch(new RegExp(`^oi_${environment}_[0-9A-HJKMNP-TV-Z]{38}$`));
    expect(environmentOfApiKey(key)).toBe(environment);
    expect(prefixOfApiKey(key)).toBe(key.slice(0, 12));
  });

  test('is never made twice', () => {
    const keys = Array.from({ length: 1_000 }, () => makeApiKey('test'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('with any one character mistyped, or two swapped, is no key', () => {
    const key = makeApiKey('test');
    for (let index = 8; index < key.length; index += 1) {
      const other = key.charAt(index) === 'A' ? 'B' : 'A';
      expect(environmentOfApiKey(key.slice(0, index) + other + key.slice(index + 1))).toBeNull();
      const [left, right] = [key.charAt(index - 1), key.charAt(index)];
      if (left === right) continue;
      expect(environmentOfApiKey(key.slice(0, index - 1) + right + left + key.slice(index + 1))).toBeNull();
    }
  });

  test.each([
    ['cut', (key: string) => key.slice(0, -1)],
    ['longer', (key: string) => `${key}0`],
    ['in small letters', (key: string) => key.toLowerCase()],
    ['of the other environment', (key: string) => key.replace('oi_test_', 'oi_live_')],
    ['of no environment', (key: string) => key.replace('oi_test_', 'oi_')],
  ])('%s is no key', (_, change) => {
    expect(environmentOfApiKey(change(makeApiKey('test')))).toBeNull();
  });

  test('is stored as SHA-256 in hexadecimal digits', async () => {
    // The example of FIPS 180-4 for "abc".
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
