import { base64url } from 'jose';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import type { Viewer } from '../auth/viewer.ts';
import { oldestCachedMs } from '../data/freshness.ts';

/** The header that brings a token to a client, and back with what it asks next. */
export const freshUntilHeader = 'X-Fresh-Until';

/** How many tokens of one request are looked at: a client has one, or a few after changes that it made at once. */
const maxTokens = 8;

/** Keyspaces of which a caller must not get what was kept, and until when. */
export interface Changed {
  readonly keyspaces: readonly Keyspace[];
  readonly until: Date;
}

/** Whom a token is for: it says nothing to anybody else. */
type Holder = Pick<Viewer, 'orgId' | 'userId'>;

const encoder = new TextEncoder();

const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** Made for each request: what it awaits must not be awaited by another one. */
const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']);

/** What is signed: the holder is not in the token, so a token of somebody else does not fit. */
const signedText = ({ orgId, userId }: Holder, until: string, named: string): Uint8Array<ArrayBuffer> =>
  encoder.encode(JSON.stringify([freshUntilHeader, orgId, userId, until, named]));

/**
 * Until when what caches keep may be from before a change that was made just now. A statement that read before the change may
 * be answered, and only then kept, for as long as statements may take.
 */
export const freshUntil = (changedAt: Date, statementMs: number): Date =>
  new Date(changedAt.getTime() + oldestCachedMs + statementMs);

/** Makes the token of a change: the second, the keyspaces, and a signature that only this platform can make. */
export const signChanged = async (secret: string, holder: Holder, changed: Changed): Promise<string> => {
  const until = String(Math.ceil(changed.until.getTime() / 1_000));
  const named = changed.keyspaces.toSorted().join('+');
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), signedText(holder, until, named));
  return `${until}.${named}.${base64url.encode(new Uint8Array(signature))}`;
};

const bytesOf = (signature: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(base64url.decode(signature));
  } catch {
    return null;
  }
};

const isKeyspace = (name: string): name is Keyspace => keyspaces.some((keyspace) => keyspace === name);

/** What one token says; null when it is over, of somebody else, or was made by somebody else. */
const readToken = async (key: CryptoKey, holder: Holder, token: string, now: Date): Promise<Changed | null> => {
  const [until = '', named = '', signature = '', ...more] = token.trim().split('.');
  const endsAt = new Date(Number(until) * 1_000);
  const bytes = bytesOf(signature);
  if (!bytes || more.length > 0 || !(endsAt > now)) return null;
  const isOurs = await crypto.subtle.verify('HMAC', key, bytes, signedText(holder, until, named));
  // A release before this one, or after it, may know another keyspace.
  return isOurs ? { keyspaces: named.split('+').filter(isKeyspace), until: endsAt } : null;
};

/** No change: over before anything was. */
const unchanged: Changed = { keyspaces: [], until: new Date(0) };

/** Several changes as one: all of their keyspaces, until the last of them is over. */
export const joined = (changes: readonly Changed[]): Changed =>
  changes.reduce(
    (whole, { keyspaces: further, until }) => ({
      keyspaces: [...new Set([...whole.keyspaces, ...further])],
      until: new Date(Math.max(until.getTime(), whole.until.getTime())),
    }),
    unchanged,
  );

/** What the tokens of a request say together, those that are good: no keyspace where there is none. */
export const readChanged = async (
  secret: string,
  holder: Holder,
  header: string | null,
  now: Date,
): Promise<Changed> => {
  if (header === null) return unchanged;
  const key = await keyOf(secret);
  const tokens = header.split(',').slice(0, maxTokens);
  const read = await Promise.all(tokens.map((token) => readToken(key, holder, token, now)));
  return joined(read.filter((one) => one !== null));
};
