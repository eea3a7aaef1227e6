import { exportJWK, exportSPKI, type JWTPayload, SignJWT } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { localAudience, localIssuer } from '../../scripts/support/local-token.ts';
import { claimsOf, secondsFromNow, signed, startIssuer, stopIssuers } from '../support/issuer.ts';
import { testSettings } from '../support/settings.ts';
import { tokenFor, viewerIdOf } from '../support/tokens.ts';
import { startWorkerUnderTest } from '../support/worker.ts';
import { askViewer as ask } from './ask-viewer.ts';

const { UNDERWRITER } = demonstrationUsers;
const viewerQuery = '{ viewer { id role } }';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  stopIssuers();
});

describe('a token signed with a published key', () => {
  test.each(['RS256', 'ES256'] as const)('of %s says who asks, and the keys are fetched once', async (alg) => {
    const { issuer, settings, pair } = await startIssuer(alg);
    const token = await signed('first', pair, {}, alg);
    for (let count = 0; count < 3; count += 1) {
      const { status, data } = await ask(token, settings);
      expect(status).toBe(200);
      expect(data.viewer).toEqual({ id: viewerIdOf(UNDERWRITER), role: 'UNDERWRITER' });
    }
    expect(issuer.fetches).toBe(1);
  });

  test('is let in after the key was rotated, and one of the key before is refused', async () => {
    const { issuer, settings, pair } = await startIssuer();
    const old = await signed('first', pair);
    expect((await ask(old, settings)).status).toBe(200);
    const next = await signed('second', await issuer.rotate('second'));
    // Within the cooldown of 30 seconds an unknown key id causes no fetch.
    expect((await ask(next, settings)).status).toBe(401);
    expect(issuer.fetches).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    expect((await ask(next, settings)).status).toBe(200);
    expect((await ask(old, settings)).status).toBe(401);
    expect(issuer.fetches).toBe(2);
  });

  test('is refused when its key was withdrawn ten minutes ago, though no other token asked for a fetch', async () => {
    const { issuer, settings, pair } = await startIssuer();
    expect((await ask(await signed('first', pair, { exp: secondsFromNow(7_200) }), settings)).status).toBe(200);
    await issuer.rotate('second');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    expect((await ask(await signed('first', pair, { exp: secondsFromNow(7_200) }), settings)).status).toBe(401);
  });

  test('with made-up key ids causes one fetch, however many come', async () => {
    const { issuer, settings, pair } = await startIssuer();
    for (let count = 0; count < 20; count += 1) {
      expect((await ask(await signed(`made up ${count}`, pair), settings)).status).toBe(401);
    }
    expect(issuer.fetches).toBe(1);
  });

  const wrong: [string, JWTPayload, string][] = [
    ['for another audience', { aud: 'else' }, 'not valid here'],
    ['of another issuer', { iss: 'else' }, 'not valid here'],
    ['that expired a minute ago', { exp: secondsFromNow(-60) }, 'expired'],
  ];

  test.each(wrong)('is refused: one %s', async (_, claims, text) => {
    const { settings, pair } = await startIssuer();
    const { status, errors } = await ask(await signed('first', pair, claims), settings);
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toContain(text);
  });

  test('is let in when it expired within the difference that clocks may have', async () => {
    const { settings, pair } = await startIssuer();
    expect((await ask(await signed('first', pair, { exp: secondsFromNow(-3) }), settings)).status).toBe(200);
  });

  test('is refused when it names no end', async () => {
    const { settings, pair } = await startIssuer();
    const claims = { role: 'UNDERWRITER', sub: UNDERWRITER.userId, org: organizationId };
    const token = new SignJWT({ ...claims, iss: localIssuer, aud: localAudience });
    const endless = await token.setProtectedHeader({ alg: 'ES256', kid: 'first' }).sign(pair.privateKey);
    expect((await ask(endless, settings)).status).toBe(401);
  });
});

describe('keys of one kind are never taken for another', () => {
  test("a token signed with the published key's text as its secret is refused", async () => {
    const { settings, pair } = await startIssuer('RS256');
    for (const text of [await exportSPKI(pair.publicKey), JSON.stringify(await exportJWK(pair.publicKey))]) {
      const secret = new TextEncoder().encode(text);
      const token = await claimsOf().setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret);
      expect((await ask(token, settings)).status).toBe(401);
    }
  });

  test('a token of the shared secret is refused where keys are published, and the other way around', async () => {
    const { settings, pair } = await startIssuer();
    expect((await ask(await tokenFor('UNDERWRITER', UNDERWRITER), settings)).status).toBe(401);
    expect((await ask(await signed('first', pair), testSettings)).status).toBe(401);
  });
});

describe('an issuer out of reach', () => {
  const silence = () => vi.spyOn(console, 'error').mockImplementation(() => {});

  test('is no fault of the caller: 503, when to ask again, and not a word about where the keys are', async () => {
    const log = silence();
    const { issuer, settings, pair } = await startIssuer();
    issuer.stop();
    const { status, headers, errors } = await ask(await signed('first', pair), settings);
    expect(status).toBe(503);
    expect(headers.get('Retry-After')).toBe('5');
    expect(errors?.[0]?.extensions.code).toBe('AUTHENTICATION_UNAVAILABLE');
    expect(errors?.[0]?.message).not.toContain('127.0.0.1');
    expect(log).toHaveBeenCalled();
  });

  test('is left alone for five seconds, and then asked again', async () => {
    silence();
    const { issuer, settings, pair } = await startIssuer();
    const token = await signed('first', pair);
    issuer.status = 500;
    for (let count = 0; count < 5; count += 1) expect((await ask(token, settings)).status).toBe(503);
    expect(issuer.fetches).toBe(1);
    issuer.status = 200;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 });
    expect((await ask(token, settings)).status).toBe(200);
  });

  test('keeps out nobody whose key is known', async () => {
    silence();
    const { issuer, settings, pair } = await startIssuer();
    const token = await signed('first', pair);
    expect((await ask(token, settings)).status).toBe(200);
    issuer.stop();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    expect((await ask(await signed('unknown', pair), settings)).status).toBe(503);
    expect((await ask(token, settings)).status).toBe(200);
  });
});

test('in workerd, requests that come to a cold isolate together are all let in, and later ones without a fetch', async () => {
  const { issuer, settings, pair } = await startIssuer();
  issuer.delayMs = 200;
  const worker = await startWorkerUnderTest({ JWT_SECRET: '', JWT_JWKS_URL: settings.JWT_JWKS_URL ?? '' });
  try {
    const credential = await signed('first', pair);
    const one = () => worker.ask({ credential, query: viewerQuery });
    const answers = await Promise.all(Array.from({ length: 8 }, one));
    expect(answers.map(({ data }) => data?.viewer.id)).toEqual(
      Array.from({ length: 8 }, () => viewerIdOf(UNDERWRITER)),
    );
    const fetches = issuer.fetches;
    expect((await one()).data.viewer.id).toBe(viewerIdOf(UNDERWRITER));
    expect(issuer.fetches).toBe(fetches);
  } finally {
    await worker.stop();
  }
});
