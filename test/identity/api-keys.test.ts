import type { RowDataPacket } from 'mysql2/promise';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { demonstrationApiKeys, organizationId, producerId } from '../../scripts/seed/people.ts';
import { makeApiKey } from '../../src/auth/api-key.ts';
import { recordLastUse } from '../../src/auth/last-use.ts';
import { sha256 } from '../../src/auth/sha256.ts';
import { RequestData } from '../../src/data/request-data.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { ask, askAs, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { connectAsAdmin, ownSources, withoutRights } from '../support/database.ts';
import { judgeStatements } from '../support/statements.ts';

/** Who is asking, where a test asks nothing else. */
const query = '{ viewer { id role } }';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
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
    const book =
      '{ viewer { id role user { id } producer { id } organization { id } } policies { totalCount { count } } }';
    const { data } = await ask({ credential: ratingPortal, query: book });
    const { id } = await keyRow();
    const [producer, organization] = [{ id: producerId }, { id: organizationId }];
    const viewer = { id: id.replace(/^key_/, 'vwr_'), role: 'PRODUCER', user: null, producer, organization };
    expect(data.viewer).toEqual(viewer);
    const ofRole = await askAs('PRODUCER', '{ policies { totalCount { count } } }');
    expect(data.policies).toEqual(ofRole.data.policies);
  });

  test('costs one statement, which counts as all others do and is kept by no cache', async () => {
    const { extensions } = await ask({ credential: ratingPortal, query });
    expect(extensions?.statements?.map(({ sql }) => sql.replace(/^select .* from/, 'select … from'))).toEqual([
      'select … from `api_keys` where `api_keys`.`key_hash` = ? /* fresh NOW() */',
    ]);
    expect(extensions?.keyspaces.global).toMatchObject({ statements: 1, rows: 1, connections: 1 });
  });

  test('that is revoked is refused with the day', async () => {
    const { status, errors } = await ask({ credential: retiredPortal, query });
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toContain('revoked on 2026-02-03');
  });

  /** Changes the rating portal's key for as long as `run` takes. */
  const withKey = async (assignment: string, values: readonly unknown[], run: () => Promise<void>) => {
    const admin = await connectAsAdmin('oi_global');
    const hash = await sha256(ratingPortal);
    const restore = 'UPDATE api_keys SET scopes = NULL, expires_at = NULL WHERE key_hash = ?';
    try {
      await admin.query(`UPDATE api_keys SET ${assignment} WHERE key_hash = ?`, [...values, hash]);
      await run().finally(() => admin.query(restore, [hash]));
    } finally {
      await admin.end();
    }
  };

  test('that has expired is refused with the moment, and not before', async () => {
    await withKey('expires_at = ?', [minutesAgo(-10)], async () => {
      expect((await ask({ credential: ratingPortal, query })).status).toBe(200);
    });
    const expiresAt = minutesAgo(1);
    await withKey('expires_at = ?', [expiresAt], async () => {
      const { status, errors } = await ask({ credential: ratingPortal, query });
      expect(status).toBe(401);
      expect(errors?.[0]?.message).toContain(`expired on ${expiresAt.toISOString()}`);
    });
  });

  test('that was made for some groups of data opens no others that its role may read', async () => {
    const asked = '{ viewer { role } policies { totalCount { count } } invoices { totalCount { count } } }';
    await withKey('scopes = ?', ['["policies"]'], async () => {
      const { data } = await ask({ credential: ratingPortal, query: asked });
      expect(data.policies).not.toEqual({ totalCount: { count: 0 } });
      expect(data.invoices).toEqual({ totalCount: { count: 0 } });
    });
    const { data } = await ask({ credential: ratingPortal, query: asked });
    expect(data.invoices).not.toEqual({ totalCount: { count: 0 } });
  });

  test('that nobody has is refused', async () => {
    const { status, errors } = await ask({ credential: makeApiKey('test'), query });
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toContain('not known');
  });

  const unreachable = (): KeyspaceSources => {
    throw new Error('No statement may be sent.');
  };

  test.each([
    ['that is mistyped', () => `${ratingPortal.slice(0, -1)}0`, {}, 'checksum'],
    ['that is cut', () => ratingPortal.slice(0, 20), {}, 'checksum'],
    ['of tests in production', () => ratingPortal, { ENVIRONMENT: 'production' as const }, 'oi_live_'],
    ['of production in development', () => makeApiKey('live'), {}, 'oi_test_'],
  ])('%s is refused without a statement', async (_, keyOf, settings, text) => {
    const sources = { own: new Proxy({}, { get: unreachable }) } as KeyspaceSources;
    const { status, errors } = await asking(inProcess({ settings, sources })).ask({ credential: keyOf(), query });
    expect(status).toBe(401);
    expect(errors?.[0]?.message).toContain(text);
  });

  test('opens production when it is a live one', async () => {
    const live = makeApiKey('live');
    const admin = await connectAsAdmin('oi_global');
    const [known, other] = [await sha256(ratingPortal), await sha256(live)];
    await admin.query('UPDATE api_keys SET key_hash = ? WHERE key_hash = ?', [other, known]);
    try {
      const production = inProcess({ settings: { ENVIRONMENT: 'production', ARBITRARY_DOCUMENTS: 'allow' } });
      expect((await asking(production).ask({ credential: live, query })).data.viewer.role).toBe('PRODUCER');
    } finally {
      await admin.query('UPDATE api_keys SET key_hash = ? WHERE key_hash = ?', [known, other]);
      await admin.end();
    }
  });

  test('is let in or refused by nobody while the keyspace is out of reach: 503', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const outage = await withoutRights('global');
    try {
      const { status, errors } = await ask({ credential: ratingPortal, query });
      expect(status).toBe(503);
      expect(errors?.[0]?.extensions.code).toBe('AUTHENTICATION_UNAVAILABLE');
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
    await ask({ credential: ratingPortal, query });
    const after = await keyRow();
    expect(Date.now() - Number(after.lastUsedAt)).toBeLessThan(60_000);
    expect(after.version).toBe(version);
  });

  test('is not written again within five minutes', async () => {
    const before = await keyRow(minutesAgo(4));
    await ask({ credential: ratingPortal, query });
    expect((await keyRow()).lastUsedAt).toEqual(before.lastUsedAt);
  });

  test('is written by one of several requests that saw it missing', async () => {
    await keyRow(null);
    const { id } = await keyRow();
    const write = async (second: number) => {
      const data = RequestData.withoutViewer(ownSources(), { now: new Date(Date.now() + second * 1000) });
      const matched = await data.writeFor('global', organizationId, (transaction) => recordLastUse(transaction, id));
      judgeStatements(data.log.statements);
      await data.close();
      return matched;
    };
    expect([await write(0), await write(1), await write(2)]).toEqual([1, 0, 0]);
  });

  test('that cannot be written changes nothing about the answer', async () => {
    await keyRow(minutesAgo(6));
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const admin = await connectAsAdmin('oi_global');
    await admin.query("REVOKE UPDATE ON oi_global.* FROM 'oi_global'@'127.0.0.1'");
    await admin.query("REVOKE UPDATE ON oi_global.* FROM 'oi_global'@'localhost'");
    try {
      expect((await ask({ credential: ratingPortal, query })).data.viewer.role).toBe('PRODUCER');
    } finally {
      await admin.query("GRANT UPDATE ON oi_global.* TO 'oi_global'@'127.0.0.1'");
      await admin.query("GRANT UPDATE ON oi_global.* TO 'oi_global'@'localhost'");
      await admin.end();
    }
    expect(log).toHaveBeenCalledOnce();
  });
});
