import { describe, expect, test } from 'vitest';
import { freshUntil, readChanged, signChanged } from './freshness-token.ts';

const secret = 'only-for-tests-only-for-tests-only-for-tests';
const holder = { orgId: 'org_1', userId: 'usr_1' };
const now = new Date('2026-11-01T15:00:00.000Z');
const until = new Date('2026-11-01T15:01:20.000Z');
const changed = { keyspaces: ['policies', 'billing'], until } as const;

const nothing = { keyspaces: [], until: new Date(0) };

const token = await signChanged(secret, holder, changed);
const read = (header: string | null, at = now, asked = holder, signedWith = secret) =>
  readChanged(signedWith, asked, header, at);

const [seconds = '', named = '', signature = ''] = token.split('.');

describe('a token of freshness', () => {
  test('tells its holder which keyspaces were changed, and until when that counts', async () => {
    expect(await read(token)).toEqual({ keyspaces: ['billing', 'policies'], until });
  });

  test('is one word of a header, without anything of its holder', () => {
    expect(token).toMatch(/^\d{10}\.billing\+policies\.[\w-]{43}$/);
  });

  test('is over at its time, and not a millisecond earlier', async () => {
    expect(await read(token, new Date(until.getTime() - 1))).not.toEqual(nothing);
    expect(await read(token, until)).toEqual(nothing);
  });

  test('counts from the change for as long as a cache may keep what was read before it', () => {
    expect(freshUntil(now, 5_000)).toEqual(until);
  });

  test('is rounded up to the second, never down', async () => {
    const odd = await signChanged(secret, holder, { ...changed, until: new Date(until.getTime() - 999) });
    expect((await read(odd)).until).toEqual(until);
  });

  test.each([
    ['another user', { ...holder, userId: 'usr_2' }],
    ['another organization', { ...holder, orgId: 'org_2' }],
    // What one part lacks, the next one has: together they are the same text.
    ['the same letters, cut elsewhere', { orgId: 'org_1u', userId: 'sr_1' }],
  ])('says nothing to %s', async (_, other) => {
    expect(await read(token, now, other)).toEqual(nothing);
  });

  test.each([
    ['with a later end', `${Number(seconds) + 3_600}.${named}.${signature}`],
    ['with other keyspaces', `${seconds}.claims.${signature}`],
    ['without a signature', `${seconds}.${named}.`],
    ['without its parts', seconds],
    ['with another part', `${token}.x`],
    ['with a signature that is no text of bytes', `${seconds}.${named}.%%%`],
    ['with an end that is none', `soon.${named}.${signature}`],
    ['of nothing', ''],
  ])('is ignored %s', async (_, forged) => {
    expect(await read(forged)).toEqual(nothing);
  });

  test('is ignored when another secret has signed it', async () => {
    expect(await read(token, now, holder, 'another-secret-another-secret-another')).toEqual(nothing);
  });

  test('comes with others in one header: those that are good count together, until the last is over', async () => {
    const later = new Date(until.getTime() + 10_000);
    const other = await signChanged(secret, holder, { keyspaces: ['submissions'], until: later });
    const header = `${token}, ${seconds}.claims.${signature}, ${other}`;
    expect(await read(header)).toEqual({ keyspaces: ['billing', 'policies', 'submissions'], until: later });
  });

  test('is looked at up to eight times: a header full of others costs no more', async () => {
    const forged = Array.from({ length: 8 }, () => `${seconds}.claims.${signature}`);
    expect(await read([...forged, token].join(','))).toEqual(nothing);
    expect(await read([...forged.slice(1), token].join(','))).not.toEqual(nothing);
  });

  test('of a release that knows another keyspace counts for those that are known here', async () => {
    const keyspaces = ['archive', 'billing'] as unknown as ['billing'];
    expect(await read(await signChanged(secret, holder, { keyspaces, until }))).toEqual({
      keyspaces: ['billing'],
      until,
    });
  });
});
