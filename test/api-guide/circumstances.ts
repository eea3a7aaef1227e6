import { createConnection } from 'mysql2/promise';
import { vi } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { admissionBounds, isolateAdmission } from '../../src/server/limits/admission.ts';
import { bodyTime } from '../../src/server/limits/limits.ts';
import { connectAsAdmin, sourcesThrough } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';

/** What must be so for a code to come about, until it is undone. */
export interface Circumstance {
  readonly sources?: KeyspaceSources;
  undo(): Promise<void>;
}

/** The policies keyspace has no room for another connection. */
export const noRoomForConnections = async (): Promise<Circumstance> => {
  const database = keyspaceDatabases.policies;
  const admin = await connectAsAdmin(database);
  const allow = async (connections: number) => {
    for (const host of ['127.0.0.1', 'localhost']) {
      await admin.query(`ALTER USER '${database}'@'${host}' WITH MAX_USER_CONNECTIONS ${connections}`);
    }
  };
  await allow(1);
  const only = await createConnection(localConnectionString(database, databasePort(), database));
  return {
    undo: async () => {
      await only.end();
      await allow(0);
      await admin.end();
    },
  };
};

/** No COMMIT in the claims keyspace is answered. */
export const commitsLost = async (): Promise<Circumstance> => {
  const proxy = await startFaultyProxy(databasePort());
  await proxy.suffer('uncommitted');
  return { sources: sourcesThrough('claims', proxy.port), undo: () => proxy.stop() };
};

/** A key that somebody else's request is using. */
export const keyUsed = 'guide-in-progress';

/** Another request of the same underwriter is working on the key. */
export const keyInUse = async (): Promise<Circumstance> => {
  const admin = await connectAsAdmin(keyspaceDatabases.submissions);
  const { userId, organizationId } = demonstrationUsers.UNDERWRITER;
  await admin.beginTransaction();
  await admin.query(
    `INSERT INTO submissions_idempotency_keys
      (org_id, caller_id, idempotency_key, mutation, arguments_hash, outcome, created_at) VALUES (?, ?, ?, '', '', '{}', ?)`,
    [organizationId, userId, keyUsed, new Date()],
  );
  return {
    undo: async () => {
      await admin.rollback();
      await admin.end();
    },
  };
};

/** A claim has a status that only a later release knows. */
export const statusOfLaterRelease = async (): Promise<Circumstance> => {
  const admin = await connectAsAdmin(keyspaceDatabases.claims);
  const [rows] = await admin.query('SELECT status FROM claims WHERE number = ?', [exampleClaimNumber]);
  const [{ status }] = rows as [{ status: string }];
  const set = (value: string) =>
    admin.query('UPDATE claims SET status = ? WHERE number = ?', [value, exampleClaimNumber]);
  await set('of_a_later_release');
  return {
    undo: async () => {
      await set(status);
      await admin.end();
    },
  };
};

/** As many requests are worked on and wait as may. */
export const noPlaceLeft = async (): Promise<Circumstance> => {
  const { maxInFlight, maxWaiting } = admissionBounds;
  const over = new AbortController();
  const entering = Array.from({ length: maxInFlight + maxWaiting }, () => isolateAdmission.enter(over.signal));
  return {
    undo: async () => {
      over.abort();
      for (const leave of await Promise.all(entering)) leave?.();
    },
  };
};

/** The time that a body may take passes at once. */
export const bodyTimePasses = async (): Promise<Circumstance> => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const passing = setInterval(() => vi.advanceTimersByTime(bodyTime.maximumSeconds * 1_000), 10);
  return {
    undo: async () => {
      clearInterval(passing);
      vi.useRealTimers();
    },
  };
};
