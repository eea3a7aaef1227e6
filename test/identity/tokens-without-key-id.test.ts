import { type GenerateKeyPairResult, generateKeyPair } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { maxKeysTried } from '../../src/auth/token-signature.ts';
import {
  claimsOf,
  type PublishedAlgorithm,
  secondsFromNow,
  signed,
  startIssuer,
  stopIssuers,
} from '../support/issuer.ts';
import { askViewer as ask } from './ask-viewer.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  stopIssuers();
});

const withoutKeyId = (pair: GenerateKeyPairResult, changes = {}, alg: PublishedAlgorithm = 'ES256') =>
  signed(undefined, pair, changes, alg);

describe('a token that does not name its key', () => {
  test.each(['RS256', 'ES256'] as const)(
    'is let in by whichever of the published keys of %s signed it',
    async (alg) => {
      const { issuer, settings, pair } = await startIssuer(alg);
      await issuer.publish('of the other algorithm', alg === 'RS256' ? 'ES256' : 'RS256');
      const pairs = [pair, await issuer.publish('second', alg), await issuer.publish('third', alg)];
      for (const one of pairs) expect((await ask(await withoutKeyId(one, {}, alg), settings)).status).toBe(200);
      expect(issuer.fetches).toBe(1);
    },
  );

  test('is let in where no key says its own algorithm, by the key of its kind', async () => {
    const { issuer, settings } = await startIssuer();
    const unnamed = { alg: undefined, use: undefined, kid: undefined };
    await issuer.publish('', 'RS256', unnamed);
    const pair = await issuer.publish('', 'ES256', unnamed);
    expect((await ask(await withoutKeyId(pair), settings)).status).toBe(200);
  });

  test('is let in when the key id of its header is null', async () => {
    const { issuer, settings, pair } = await startIssuer();
    await issuer.publish('second');
    const header = { alg: 'ES256', kid: null as unknown as undefined };
    expect((await ask(await claimsOf().setProtectedHeader(header).sign(pair.privateKey), settings)).status).toBe(200);
  });

  test('is refused when none of the published keys signed it', async () => {
    const { issuer, settings } = await startIssuer();
    await issuer.publish('second');
    const { status, message } = await ask(await withoutKeyId(await generateKeyPair('ES256')), settings);
    expect(status).toBe(401);
    expect(message).toContain('not valid here');
  });

  test('is held to its audience and its time by whichever key signed it', async () => {
    const { issuer, settings } = await startIssuer();
    const pair = await issuer.publish('second');
    expect((await ask(await withoutKeyId(pair, { aud: 'else' }), settings)).message).toContain('not valid here');
    const expired = await withoutKeyId(pair, { exp: secondsFromNow(-60) });
    expect((await ask(expired, settings)).message).toContain('expired');
  });

  test(`is tried with ${maxKeysTried} keys at most`, async () => {
    const { issuer, settings } = await startIssuer();
    for (let count = 2; count < maxKeysTried; count += 1) await issuer.publish(`key ${count}`);
    const last = await issuer.publish('the last one that is tried');
    const beyond = await issuer.publish('beyond');
    const verify = vi.spyOn(crypto.subtle, 'verify');
    expect((await ask(await withoutKeyId(last), settings)).status).toBe(200);
    expect(verify).toHaveBeenCalledTimes(maxKeysTried);
    expect((await ask(await withoutKeyId(beyond), settings)).status).toBe(401);
    expect(verify).toHaveBeenCalledTimes(2 * maxKeysTried);
    // One that names it needs no trying.
    expect((await ask(await signed('beyond', beyond), settings)).status).toBe(200);
  });

  test('is not kept out by a key that is of no use', async () => {
    const { issuer, settings } = await startIssuer('RS256');
    const weak = await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1_024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
      true,
      ['sign', 'verify'],
    );
    const { n } = await crypto.subtle.exportKey('jwk', weak.publicKey);
    await issuer.publish('weak', 'RS256', { n });
    const pair = await issuer.publish('strong', 'RS256');
    expect((await ask(await withoutKeyId(pair, {}, 'RS256'), settings)).status).toBe(200);
  });

  test('is let in after the keys were rotated, by one fetch in thirty seconds however many are made up', async () => {
    const { issuer, settings, pair } = await startIssuer();
    expect((await ask(await withoutKeyId(pair), settings)).status).toBe(200);
    const next = await withoutKeyId(await issuer.rotate('second'));
    expect((await ask(next, settings)).status).toBe(401);
    expect(issuer.fetches).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    expect((await ask(next, settings)).status).toBe(200);
    const madeUp = await withoutKeyId(await generateKeyPair('ES256'));
    for (let count = 0; count < 5; count += 1) expect((await ask(madeUp, settings)).status).toBe(401);
    expect(issuer.fetches).toBe(2);
  });
});
