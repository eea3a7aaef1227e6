import { environmentOfApiKey, type KeyEnvironment } from './api-key.ts';
import type { ApiKeys, StoredApiKey } from './api-keys.ts';
import { InvalidCredentialError } from './credential-errors.ts';
import { sha256 } from './sha256.ts';
import { ShortMemory } from './short-memory.ts';
import type { Viewer } from './viewer.ts';
import { requiredOwner } from './visibility.ts';

const refusalOfEnvironment = {
  live: 'A test key opens nothing in production: use a key that begins with oi_live_.',
  test: 'A live key opens production alone: use a key that begins with oi_test_ here.',
} as const satisfies Record<KeyEnvironment, string>;

const checkOwner = (viewer: Viewer): void => {
  const owner = requiredOwner(viewer.role);
  if (!owner || viewer[owner] !== null) return;
  throw new InvalidCredentialError(
    `The API key has the role ${viewer.role.toUpperCase()} but names no ${owner.replace('Id', '')}. Have a new one made.`,
  );
};

const viewerOfRow = ({ id, orgId, role, producerId, carrierId, scopes, createdById }: StoredApiKey): Viewer => {
  // What a key does is the key's doing: who made it may have left since, and the key's row still names them.
  const viewer = {
    userId: id,
    orgId,
    role,
    producerId,
    carrierId,
    insuredId: null,
    scopes: scopes ?? undefined,
    onBehalfOfId: createdById,
  };
  checkOwner(viewer);
  return viewer;
};

/**
 * The hash by which a key is stored. Throws InvalidCredentialError for a key that is mistyped or of another environment,
 * which needs no statement; no message repeats the key.
 */
export const hashOfApiKey = async (key: string, accepted: KeyEnvironment): Promise<string> => {
  const environment = environmentOfApiKey(key);
  if (environment === null) {
    throw new InvalidCredentialError('The API key is mistyped or cut: its checksum is wrong. Copy all of it again.');
  }
  if (environment !== accepted) throw new InvalidCredentialError(refusalOfEnvironment[accepted]);
  return sha256(key);
};

/** Hashes of no key that an isolate remembers, and for how long: whoever repeats a made-up key costs no statement each time. */
const maxUnknown = 1_000;
const unknownMs = 60_000;

const unknown = new ShortMemory<'unknown'>(maxUnknown);

const foundRow = async (hash: string, keys: ApiKeys): Promise<StoredApiKey | null> => {
  const remembered = unknown.recall(hash);
  if (remembered && remembered.ageMs < unknownMs) return null;
  const askedAt = Date.now();
  const row = await keys.find(hash);
  if (row === null) unknown.keep(hash, 'unknown', askedAt);
  return row;
};

/** Who the API key with this hash says is asking. Throws InvalidCredentialError for a key that opens nothing here. */
export const viewerOfApiKey = async (hash: string, keys: ApiKeys): Promise<Viewer> => {
  const row = await foundRow(hash, keys);
  if (row === null) throw new InvalidCredentialError('The API key is not known here. Have a new one made.');
  if (row.revokedAt !== null) {
    throw new InvalidCredentialError(`The API key was revoked on ${row.revokedAt.toISOString()}. Have a new one made.`);
  }
  if (row.expiresAt !== null && row.expiresAt <= keys.now) {
    throw new InvalidCredentialError(`The API key expired on ${row.expiresAt.toISOString()}. Have a new one made.`);
  }
  const viewer = viewerOfRow(row);
  keys.use(row);
  return viewer;
};
