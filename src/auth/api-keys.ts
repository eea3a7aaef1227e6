import { eq } from 'drizzle-orm';
import { apiKeys } from '../../schema/global/tables/index.ts';
import { DeadlineExceededError, KeyspaceUnavailableError, withoutValues } from '../data/guard/errors.ts';
import type { KeyspaceReader } from '../data/wire/domain-clients.ts';
import { TenantTransaction } from '../data/write/tenant-transaction.ts';
import { CredentialCheckUnavailableError } from './credential-errors.ts';
import { needsRecord, recordLastUse } from './last-use.ts';

const columns = {
  id: apiKeys.id,
  orgId: apiKeys.orgId,
  role: apiKeys.role,
  producerId: apiKeys.producerId,
  carrierId: apiKeys.carrierId,
  lastUsedAt: apiKeys.lastUsedAt,
  revokedAt: apiKeys.revokedAt,
};

/** What is known of a key beside its hash. */
export type StoredApiKey = Pick<typeof apiKeys.$inferSelect, keyof typeof columns>;

/** What a failed look-up means for whoever asks. The hash is nobody's business, not even the log's. */
const failedLookUp = (failure: unknown): unknown =>
  failure instanceof KeyspaceUnavailableError || failure instanceof DeadlineExceededError
    ? new CredentialCheckUnavailableError('API keys cannot be looked up.', { cause: failure })
    : withoutValues(failure);

/** The API keys as one request looks at them: with its own client, so that they count in its budget and its log. */
export class ApiKeys {
  readonly #client: () => KeyspaceReader;
  #used: StoredApiKey | undefined;

  constructor(client: () => KeyspaceReader) {
    this.#client = client;
  }

  /**
   * The key with this hash, revoked or not. A key names no organization, so this is the one read of the graph that pins
   * none. Throws CredentialCheckUnavailableError when the keyspace is out of reach.
   */
  async find(hash: string): Promise<StoredApiKey | null> {
    try {
      const client = this.#client();
      const [key] = await client.read(() =>
        client.drizzle.select(columns).from(apiKeys).where(eq(apiKeys.keyHash, hash)),
      );
      return key ?? null;
    } catch (failure) {
      throw failedLookUp(failure);
    }
  }

  /** Notes that the request was let in by this key. */
  use(key: StoredApiKey): void {
    this.#used = key;
  }

  /** Records the use of the key. To be called after the response, before the connections are closed; never rejects. */
  async recordUse(now = new Date()): Promise<void> {
    const key = this.#used;
    if (!key || !needsRecord(key.lastUsedAt, now)) return;
    try {
      await this.#client().transaction((transaction) =>
        recordLastUse(new TenantTransaction(transaction, key.orgId), key.id, now),
      );
    } catch (failure) {
      const cause = withoutValues(failure);
      console.error(
        JSON.stringify({ message: `The use of the API key ${key.id} is not recorded.`, cause: `${cause}` }),
      );
    }
  }
}
