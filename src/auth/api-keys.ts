import { eq } from 'drizzle-orm';
import { apiKeys } from '../../schema/global/tables/index.ts';
import { UnreadableValueError } from '../../schema/unreadable-value.ts';
import type { RequestData } from '../data/request-data.ts';
import { log } from '../data/telemetry/log.ts';
import { CredentialCheckUnavailableError, InvalidCredentialError } from './credential-errors.ts';
import { needsRecord, recordLastUse } from './last-use.ts';
import { isOutage } from './outage.ts';

const columns = [
  'id',
  'orgId',
  'role',
  'producerId',
  'carrierId',
  'scopes',
  'createdById',
  'lastUsedAt',
  'expiresAt',
  'revokedAt',
] as const;

/** What is known of a key beside its hash. */
export type StoredApiKey = Pick<typeof apiKeys.$inferSelect, (typeof columns)[number]>;

/** What a failed look-up means for whoever asks. The hash is nobody's business, not even the log's. */
const failedLookUp = (failure: unknown): unknown => {
  if (failure instanceof UnreadableValueError) {
    return new InvalidCredentialError('The API key has a role that is not known here. Have a new one made.');
  }
  return isOutage(failure)
    ? new CredentialCheckUnavailableError('API keys cannot be looked up.', { cause: failure })
    : failure;
};

/** The API keys as one request looks at them: with its own data, so that they count in its budget and its log. */
export class ApiKeys {
  readonly #data: RequestData;
  #used: StoredApiKey | undefined;

  constructor(data: RequestData) {
    this.#data = data;
  }

  /**
   * The key with this hash, revoked or not. A key names no organization, so this is the one read of the graph that pins
   * none. Throws CredentialCheckUnavailableError when the keyspace is out of reach.
   */
  async find(hash: string): Promise<StoredApiKey | null> {
    try {
      const [key] = await this.#data.findUnseen('apiKeys', columns, eq(apiKeys.keyHash, hash));
      return key ?? null;
    } catch (failure) {
      throw failedLookUp(failure);
    }
  }

  /** The moment of the request. */
  get now(): Date {
    return this.#data.now;
  }

  /** Notes that the request was let in by this key. */
  use(key: StoredApiKey): void {
    this.#used = key;
  }

  /** Records the use of the key. To be called after the response, before the connections are closed; never rejects. */
  async recordUse(): Promise<void> {
    const key = this.#used;
    const { now } = this.#data;
    if (!key || !needsRecord(key.lastUsedAt, now)) return;
    try {
      await this.#data.writeFor('global', key.orgId, (transaction) => recordLastUse(transaction, key.id));
    } catch (failure) {
      log('error', 'The use of an API key is not recorded.', { id: key.id, failure });
    }
  }
}
