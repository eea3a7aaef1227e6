import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { RowDataPacket } from 'mysql2/promise';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { demonstrationApiKeys, demonstrationUsers, organizationId, producerId } from '../scripts/seed/people.ts';
import { localAudience, localIssuer } from '../scripts/support/local-token.ts';
import { makeApiKey } from '../src/auth/api-key.ts';
import { recordLastUse } from '../src/auth/last-use.ts';
import { sha256 } from '../src/auth/sha256.ts';
import type { KeyspaceSources } from '../src/data/keyspace-sources.ts';
import { RequestData } from '../src/data/request-data.ts';
import { TenantTransaction } from '../src/data/tenant-transaction.ts';
import { serveGraph } from '../src/server/graphql-server.ts';
import { type Settings, settingsFrom } from '../src/server/settings.ts';
import { connectAsAdmin, ownSources, withoutRights } from './support/database.ts';
import { type Answer, askAs, requestOf, testSettings, tokenFor } from './support/graph.ts';
import { judgeStatements } from './support/statements.ts';
import { startWorkerUnderTest } from './support/worker.ts';

const { UNDERWRITER } = demonstrationUsers;
const viewerQuery = '{ viewer { id role } }';

/** An issuer of tokens: it publishes its keys over HTTP, and counts how often it is asked for them. */
class Issuer {
  fetches = 0;
  status = 200;
  delayMs = 0;
  #keys: JWK[] = [];
  readonly #server: Server = createServer((_, response) => {
    this.fetches += 1;
    setTimeout(() => response.writeHead(this.status).end(JSON.stringify({ keys: this.#keys })), this.delayMs);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    // A server on a port has an address with one.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/keys.json`;
  }

  /** Replaces the published keys by a new one, and returns it. */
  async rotate(kid: string, alg: 'RS256' | 'ES256' = 'ES256'): Promise<GenerateKeyPairResult> {
    const pair = await generateKeyPair(alg, { extractable: true });
    this.#keys = [{ ...(await exportJWK(pair.publicKey)), kid, alg, use: 'sig' }];
    return pair;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

interface Claims {
  readonly audience?: string;
  readonly issuer?: string;
  readonly expires?: number | string;
}

const claimsOf = ({ audience = localAudience, issuer = localIssuer, expires = '1h' }: Claims): SignJWT =>
  new SignJWT({
    role: 'UNDERWRITER',
    sub: UNDERWRITER.userId,
    org: organizationId,
    iss: issuer,
    aud: audience,
  }).setExpirationTime(expires);

const signed = (kid: string, { privateKey }: GenerateKeyPairResult, claims: Claims = {}, alg = 'ES256') =>
  claimsOf(claims).setProtectedHeader({ alg, kid }).sign(privateKey);

const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

const issuers: Issuer[] = [];

/** An issuer with one key, and the settings of a Worker that believes it. */
const startIssuer = async (alg: 'RS256' | 'ES256' = 'ES256') => {
  const issuer = new Issuer();
  issuers.push(issuer);
  const url = await issuer.start();
  const settings: Settings = { ...testSettings, JWT_SECRET: undefined, JWT_JWKS_URL: url };
  return { issuer, settings, pair: await issuer.rotate('first', alg) };
};

/** Asks with a credential, and waits until everything after the response is done. */
const ask = async (
  credential: string,
  settings: Settings = testSettings,
  query = viewerQuery,
  sources: KeyspaceSources = ownSources(),
) => {
  const after: Promise<unknown>[] = [];
  const request = requestOf('http://127.0.0.1/graphql', query, {}, { Authorization: `Bearer ${credential}` });
  const response = await serveGraph(request, settings, sources, (work) => after.push(work));
  const answer = (await response.json()) as Answer;
  await Promise.all(after);
  return { status: response.status, headers: response.headers, answer, message: answer.errors?.[0]?.message ?? '' };
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const issuer of issuers.splice(0)) issuer.stop();
});

describe('a token signed with a published key', () => {
  test.each(['RS256', 'ES256'] as const)('of %s says who asks, and the keys are fetched once', async (alg) => {
    const { issuer, settings, pair } = await startIssuer(alg);
    const token = await signed('first', pair, {}, alg);
    for (let count = 0; count < 3; count += 1) {
      const { status, answer } = await ask(token, settings);
      expect(status).toBe(200);
      expect(answer.data.viewer).toEqual({ id: UNDERWRITER.userId, role: 'UNDERWRITER' });
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
    expect((await ask(await signed('first', pair, { expires: '2h' }), settings)).status).toBe(200);
    await issuer.rotate('second');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    expect((await ask(await signed('first', pair, { expires: '2h' }), settings)).status).toBe(401);
  });

  test('with made-up key ids causes one fetch, however many come', async () => {
    const { issuer, settings, pair } = await startIssuer();
    for (let count = 0; count < 20; count += 1) {
      expect((await ask(await signed(`made up ${count}`, pair), settings)).status).toBe(401);
    }
    expect(issuer.fetches).toBe(1);
  });

  const wrong: [string, Claims, string][] = [
    ['for another audience', { audience: 'else' }, 'not valid here'],
    ['of another issuer', { issuer: 'else' }, 'not valid here'],
    ['that expired a minute ago', { expires: secondsFromNow(-60) }, 'expired'],
  ];

  test.each(wrong)('is refused: one %s', async (_, claims, text) => {
    const { settings, pair } = await startIssuer();
    const { status, message } = await ask(await signed('first', pair, claims), settings);
    expect(status).toBe(401);
    expect(message).toContain(text);
  });

  test('is let in when it expired within the difference that clocks may have', async () => {
    const { settings, pair } = await startIssuer();
    expect((await ask(await signed('first', pair, { expires: secondsFromNow(-3) }), settings)).status).toBe(200);
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
      const token = await claimsOf({}).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret);
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
    const { status, headers, answer, message } = await ask(await signed('first', pair), settings);
    expect(status).toBe(503);
    expect(headers.get('Retry-After')).toBe('5');
    expect(answer.errors?.[0]?.extensions.code).toBe('AUTHENTICATION_UNAVAILABLE');
    expect(message).not.toContain('127.0.0.1');
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
    const authorization = { Authorization: `Bearer ${await signed('first', pair)}` };
    const one = async () => (await fetch(requestOf(`${worker.url}/graphql`, viewerQuery, {}, authorization))).json();
    const answers = (await Promise.all(Array.from({ length: 8 }, one))) as Answer[];
    expect(answers.map(({ data }) => data?.viewer.id)).toEqual(Array.from({ length: 8 }, () => UNDERWRITER.userId));
    const fetches = issuer.fetches;
    expect(((await one()) as Answer).data.viewer.id).toBe(UNDERWRITER.userId);
    expect(issuer.fetches).toBe(fetches);
  } finally {
    await worker.stop();
  }
});

const { ratingPortal, retiredPortal } = demonstrationApiKeys;

interface KeyRow extends RowDataPacket {
  readonly id: string;
  readonly lastUsedAt: Date | null;
  readonly version: number;
}

/** The row of the rating portal's key, as the administrator sees it, after its last use was set. */
const keyRow = async (lastUsedAt?: Date | null): Promise<KeyRow> => {
  const admin = await connectAsAdmin('oi_global');
  const hash = await sha256(ratingPortal);
  if (lastUsedAt !== undefined) {
    await admin.query('UPDATE api_keys SET last_used_at = ? WHERE key_hash = ?', [lastUsedAt, hash]);
  }
  const columns = 'id, last_used_at AS lastUsedAt, version';
  const [[row]] = await admin.query<KeyRow[]>(`SELECT ${columns} FROM api_keys WHERE key_hash = ?`, [hash]);
  await admin.end();
  if (!row) throw new Error('The demonstration data has no such key.');
  return row;
};

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe('an API key', () => {
  test('says who asks: the key itself, with the role and the book of its row', async () => {
    const query =
      '{ viewer { id role user { id } producer { id } organization { id } } policies { totalCount { count } } }';
    const { answer } = await ask(ratingPortal, testSettings, query);
    const { id } = await keyRow();
    const [producer, organization] = [{ id: producerId }, { id: organizationId }];
    expect(answer.data.viewer).toEqual({ id, role: 'PRODUCER', user: null, producer, organization });
    const book = await askAs('PRODUCER', '{ policies { totalCount { count } } }');
    expect(answer.data.policies).toEqual(book.data.policies);
  });

  test('costs one statement, which counts as all others do and is kept by no cache', async () => {
    const { answer } = await ask(ratingPortal);
    expect(answer.extensions?.statements?.map(({ sql }) => sql.replace(/^select .* from/, 'select … from'))).toEqual([
      'select … from `api_keys` where `api_keys`.`key_hash` = ? /* fresh NOW() */',
    ]);
    expect(answer.extensions?.keyspaces.global).toMatchObject({ statements: 1, rows: 1, connections: 1 });
    judgeStatements(answer.extensions?.statements ?? []);
  });

  test('that is revoked is refused with the day', async () => {
    const { status, message } = await ask(retiredPortal);
    expect(status).toBe(401);
    expect(message).toContain('revoked on 2026-02-03');
  });

  test('that nobody has is refused', async () => {
    const { status, message } = await ask(makeApiKey('test'));
    expect(status).toBe(401);
    expect(message).toContain('not known');
  });

  const unreachable = (): KeyspaceSources => {
    throw new Error('No statement may be sent.');
  };

  test.each([
    ['that is mistyped', () => `${ratingPortal.slice(0, -1)}0`, testSettings, 'checksum'],
    ['that is cut', () => ratingPortal.slice(0, 20), testSettings, 'checksum'],
    ['of tests in production', () => ratingPortal, { ...testSettings, ENVIRONMENT: 'production' as const }, 'oi_live_'],
    ['of production in development', () => makeApiKey('live'), testSettings, 'oi_test_'],
  ])('%s is refused without a statement', async (_, keyOf, settings, text) => {
    const sources = { own: new Proxy({}, { get: unreachable }) } as KeyspaceSources;
    const { status, message } = await ask(keyOf(), settings, viewerQuery, sources);
    expect(status).toBe(401);
    expect(message).toContain(text);
  });

  test('opens production when it is a live one', async () => {
    const live = makeApiKey('live');
    const admin = await connectAsAdmin('oi_global');
    const [known, other] = [await sha256(ratingPortal), await sha256(live)];
    await admin.query('UPDATE api_keys SET key_hash = ? WHERE key_hash = ?', [other, known]);
    try {
      const settings = { ...testSettings, ENVIRONMENT: 'production', ARBITRARY_DOCUMENTS: 'allow' } as const;
      expect((await ask(live, settings)).answer.data.viewer.role).toBe('PRODUCER');
    } finally {
      await admin.query('UPDATE api_keys SET key_hash = ? WHERE key_hash = ?', [known, other]);
      await admin.end();
    }
  });

  test('is let in or refused by nobody while the keyspace is out of reach: 503', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const outage = await withoutRights('global');
    try {
      const { status, answer } = await ask(ratingPortal);
      expect(status).toBe(503);
      expect(answer.errors?.[0]?.extensions.code).toBe('AUTHENTICATION_UNAVAILABLE');
    } finally {
      await outage.restore();
    }
    expect(log).toHaveBeenCalled();
  });
});

describe("an API key's last use", () => {
  test.each([
    ['was never', null],
    ['was six minutes ago', minutesAgo(6)],
  ])('is recorded when it %s, and is no new version of the row', async (_, before) => {
    const { version } = await keyRow(before);
    await ask(ratingPortal);
    const after = await keyRow();
    expect(Date.now() - Number(after.lastUsedAt)).toBeLessThan(60_000);
    expect(after.version).toBe(version);
  });

  test('is not written again within five minutes', async () => {
    const before = await keyRow(minutesAgo(4));
    await ask(ratingPortal);
    expect((await keyRow()).lastUsedAt).toEqual(before.lastUsedAt);
  });

  test('is written by one of several requests that saw it missing', async () => {
    await keyRow(null);
    const data = RequestData.withoutViewer(ownSources());
    const { id } = await keyRow();
    const write = (second: number) =>
      data.clientOf('global').transaction((transaction) => {
        const now = new Date(Date.now() + second * 1000);
        return recordLastUse(new TenantTransaction(transaction, organizationId), id, now);
      });
    expect([await write(0), await write(1), await write(2)]).toEqual([1, 0, 0]);
    judgeStatements(data.log.statements);
    await data.close();
  });

  test('that cannot be written changes nothing about the answer', async () => {
    await keyRow(minutesAgo(6));
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const admin = await connectAsAdmin('oi_global');
    await admin.query("REVOKE UPDATE ON oi_global.* FROM 'oi_global'@'127.0.0.1'");
    await admin.query("REVOKE UPDATE ON oi_global.* FROM 'oi_global'@'localhost'");
    try {
      expect((await ask(ratingPortal)).answer.data.viewer.role).toBe('PRODUCER');
    } finally {
      await admin.query("GRANT UPDATE ON oi_global.* TO 'oi_global'@'127.0.0.1'");
      await admin.query("GRANT UPDATE ON oi_global.* TO 'oi_global'@'localhost'");
      await admin.end();
    }
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('the settings', () => {
  const wrong: [string, object, string][] = [
    ['both a secret and an address of keys', { JWT_JWKS_URL: 'https://issuer.example/keys' }, 'beside JWT_SECRET'],
    ['neither of them', { JWT_SECRET: '' }, 'neither is JWT_JWKS_URL'],
    ['a short secret', { JWT_SECRET: 'short' }, 'JWT_SECRET'],
    ['an address that is none', { JWT_SECRET: '', JWT_JWKS_URL: 'issuer' }, 'JWT_JWKS_URL'],
    [
      'an address without TLS in production',
      { ENVIRONMENT: 'production', JWT_SECRET: '', JWT_JWKS_URL: 'http://issuer.example/keys' },
      'https',
    ],
  ];

  test.each(wrong)('with %s are refused with the reason', (_, changes, text) => {
    expect(() => settingsFrom({ ...testSettings, ...changes })).toThrow(text);
  });
});
