import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { localAudience, localIssuer } from '../../scripts/support/local-token.ts';
import type { Settings } from '../../src/server/settings.ts';
import { testSettings } from './settings.ts';

/** The algorithms of published keys. */
export type PublishedAlgorithm = 'RS256' | 'ES256';

/** An issuer of tokens: it publishes its keys over HTTP, and counts how often it is asked for them. */
export class Issuer {
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

  /** Publishes one more key, and returns it; undefined in `changes` leaves out what issuers usually say of a key. */
  async publish(kid: string, alg: PublishedAlgorithm = 'ES256', changes: JWK = {}): Promise<GenerateKeyPairResult> {
    const pair = await generateKeyPair(alg, { extractable: true });
    this.#keys = [...this.#keys, { ...(await exportJWK(pair.publicKey)), kid, alg, use: 'sig', ...changes }];
    return pair;
  }

  /** Replaces the published keys by a new one, and returns it. */
  rotate(kid: string, alg: PublishedAlgorithm = 'ES256'): Promise<GenerateKeyPairResult> {
    this.#keys = [];
    return this.publish(kid, alg);
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const issuers: Issuer[] = [];

/** An issuer with one key, named `first`, and the settings of a Worker that believes it. */
export const startIssuer = async (alg: PublishedAlgorithm = 'ES256') => {
  const issuer = new Issuer();
  issuers.push(issuer);
  const url = await issuer.start();
  const settings: Settings = { ...testSettings, JWT_SECRET: undefined, JWT_JWKS_URL: url };
  return { issuer, settings, pair: await issuer.rotate('first', alg) };
};

/** Stops all that were started. To be called after each test. */
export const stopIssuers = (): void => {
  for (const issuer of issuers.splice(0)) issuer.stop();
};

/** The claims of the demonstration underwriter's token, for an hour, changed as a test wants them. */
export const claimsOf = (changes: JWTPayload = {}): SignJWT =>
  new SignJWT({
    role: 'UNDERWRITER',
    sub: demonstrationUsers.UNDERWRITER.userId,
    org: organizationId,
    iss: localIssuer,
    aud: localAudience,
    exp: secondsFromNow(3_600),
    ...changes,
  });

/** A moment as tokens name it. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** A token that names its key; none where `kid` is undefined. */
export const signed = (
  kid: string | undefined,
  { privateKey }: Pick<GenerateKeyPairResult, 'privateKey'>,
  changes: JWTPayload = {},
  alg: PublishedAlgorithm = 'ES256',
) => claimsOf(changes).setProtectedHeader({ alg, kid }).sign(privateKey);
