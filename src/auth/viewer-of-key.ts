import { environmentOfApiKey, type KeyEnvironment } from './api-key.ts';
import type { ApiKeys, StoredApiKey } from './api-keys.ts';
import { InvalidCredentialError } from './credential-errors.ts';
import { sha256 } from './sha256.ts';
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

const viewerOfRow = ({ id, orgId, role, producerId, carrierId }: StoredApiKey): Viewer => {
  // What a key does is the key's doing: who made it may have left since, and the key's row still names them.
  const viewer = { userId: id, orgId, role, producerId, carrierId, insuredId: null };
  checkOwner(viewer);
  return viewer;
};

/**
 * Who an API key says is asking. A mistyped key and one of another environment are refused without a statement. Throws
 * InvalidCredentialError for a key that opens nothing here; no message repeats the key.
 */
export const viewerOfApiKey = async (key: string, accepted: KeyEnvironment, keys: ApiKeys): Promise<Viewer> => {
  const environment = environmentOfApiKey(key);
  if (environment === null) {
    throw new InvalidCredentialError('The API key is mistyped or cut: its checksum is wrong. Copy all of it again.');
  }
  if (environment !== accepted) throw new InvalidCredentialError(refusalOfEnvironment[accepted]);
  // What is stored of a key.
  const row = await keys.find(await sha256(key));
  if (row === null) throw new InvalidCredentialError('The API key is not known here. Have a new one made.');
  if (row.revokedAt !== null) {
    throw new InvalidCredentialError(`The API key was revoked on ${row.revokedAt.toISOString()}. Have a new one made.`);
  }
  const viewer = viewerOfRow(row);
  keys.use(row);
  return viewer;
};
