import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rememberClaims } from './remembered-claims.ts';
import type { TokenSettings } from './token.ts';

const settings: TokenSettings = { issuer: 'issuer', audience: 'audience', key: { secret: 'only-for-tests' } };

const start = Date.parse('2026-11-01T12:00:00Z');

/** What a check that always lets in is asked, of tokens that expire after some seconds. */
const remembering = (lastsSeconds: number) => {
  const check = vi.fn(async (token: string) => ({ token, exp: start / 1_000 + lastsSeconds }));
  return { check, claimsOf: rememberClaims(check) };
};

beforeEach(() => vi.useFakeTimers({ now: start, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('a token that was found right', () => {
  test('is checked again after a minute', async () => {
    const { check, claimsOf } = remembering(3_600);
    const first = await claimsOf('a', settings);
    vi.setSystemTime(start + 59_999);
    expect(await claimsOf('a', settings)).toBe(first);
    expect(check).toHaveBeenCalledTimes(1);
    vi.setSystemTime(start + 60_000);
    await claimsOf('a', settings);
    expect(check).toHaveBeenCalledTimes(2);
  });

  test('is checked again when it has expired, however short ago it was found right', async () => {
    const { check, claimsOf } = remembering(5);
    await claimsOf('a', settings);
    vi.setSystemTime(start + 5_000);
    await claimsOf('a', settings);
    expect(check).toHaveBeenCalledTimes(2);
  });

  test('says nothing of another token, nor of itself under another key, issuer or audience', async () => {
    const { check, claimsOf } = remembering(3_600);
    await claimsOf('a', settings);
    await claimsOf('b', settings);
    await claimsOf('a', { ...settings, key: { secret: 'another' } });
    await claimsOf('a', { ...settings, issuer: 'another' });
    await claimsOf('a', { ...settings, audience: 'another' });
    expect(check).toHaveBeenCalledTimes(5);
  });
});

test('a token that was refused is checked each time', async () => {
  const check = vi.fn(() => Promise.reject(new Error('refused')));
  const claimsOf = rememberClaims(check);
  await expect(claimsOf('a', settings)).rejects.toThrow('refused');
  await expect(claimsOf('a', settings)).rejects.toThrow('refused');
  expect(check).toHaveBeenCalledTimes(2);
});
