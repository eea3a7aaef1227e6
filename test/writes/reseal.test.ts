import { randomBytes } from 'node:crypto';
import { getColumns } from 'drizzle-orm';
import type { RowDataPacket } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { tables } from '../../schema/tables.ts';
import { keysOfRows, resealTable } from '../../scripts/reseal/reseal-table.ts';
import { sealedTableNames, sealedTableOf } from '../../scripts/reseal/sealed-tables.ts';
import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { localPhiKeys } from '../../scripts/support/local-phi-keys.ts';
import { SealKeys } from '../../src/data/seal.ts';
import { placeOf } from '../../src/keyspaces/claims/phi-reader.ts';
import { placeOfFein, scopeOfFein } from '../../src/keyspaces/submissions/insureds/fein.ts';
import { connectAsAdmin } from '../support/database.ts';

const newKey = `2026-12:${randomBytes(32).toString('base64')}`;
const rotated = new SealKeys(`${newKey},${localPhiKeys}`);
/** Small ones, so that the demonstration has several. */
const batchRows = 10;
const newAlone = new SealKeys(newKey);
const organizations = [organizationId, secondOrganization.organizationId];

const connect = (name: (typeof sealedTableNames)[number]) =>
  connectAsAdmin(keyspaceDatabases[sealedTableOf(name).keyspace]);

test('every sealed column of the schema is sealed anew', () => {
  const declared = Object.entries(tables).flatMap(([table, columns]) =>
    Object.keys(getColumns(columns)).flatMap((column) => (column.endsWith('Sealed') ? [`${table}.${column}`] : [])),
  );
  const known = sealedTableNames.flatMap((name) =>
    Object.keys(sealedTableOf(name).columns).map((column) => `${name}.${column}`),
  );
  expect(known.toSorted()).toEqual(declared.toSorted());
});

describe('after the keys were rotated', () => {
  test('a run that breaks off has done whole batches, and the next one finds the rest', async () => {
    const connection = await connect('insureds');
    const before = await keysOfRows(connection, 'insureds');
    const all = before.get('local') ?? 0;
    expect(all).toBeGreaterThan(batchRows);
    const breakOff = () => {
      throw new Error('broken off');
    };
    const run = resealTable(connection, 'insureds', {
      orgId: organizationId,
      keys: rotated,
      batchRows,
      onBatch: breakOff,
    });
    await expect(run).rejects.toThrow('broken off');
    expect(await keysOfRows(connection, 'insureds')).toEqual(
      new Map([
        ['2026-12', batchRows],
        ['local', all - batchRows],
      ]),
    );
    let rows = 0;
    for (const orgId of organizations) rows += await resealTable(connection, 'insureds', { orgId, keys: rotated });
    expect(rows).toBe(all - batchRows);
    expect(await keysOfRows(connection, 'insureds')).toEqual(new Map([['2026-12', all]]));
    await connection.end();
  });

  test('the new key alone opens what the old one had sealed, and finds equal numbers; nothing else of a row changes', async () => {
    const old = new SealKeys(localPhiKeys);
    const connection = await connect('insureds');
    const [insureds] = await connection.query<RowDataPacket[]>(
      'SELECT id, org_id, seal_key_id, fein_sealed, fein_hash FROM insureds WHERE fein_sealed IS NOT NULL LIMIT 20',
    );
    for (const { id, org_id, seal_key_id, fein_sealed, fein_hash } of insureds) {
      const fein = await newAlone.open({ keyId: seal_key_id, text: fein_sealed }, placeOfFein(id));
      expect(fein).toMatch(/^00-0\d{6}$/);
      expect(await newAlone.findable(fein, scopeOfFein(org_id))).toEqual([fein_hash]);
    }
    await connection.end();
    const claims = await connect('claimParties');
    const read = async () =>
      (
        await claims.query<RowDataPacket[]>(
          'SELECT * FROM claim_parties WHERE seal_key_id IS NOT NULL ORDER BY org_id, id',
        )
      )[0];
    const before = await read();
    for (const orgId of organizations) await resealTable(claims, 'claimParties', { orgId, keys: rotated });
    const after = await read();
    const sealed = ['seal_key_id', 'social_security_number_sealed', 'medical_record_number_sealed'];
    const withoutSealed = (rows: RowDataPacket[]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !sealed.includes(name))));
    expect(withoutSealed(after)).toEqual(withoutSealed(before));
    for (const [at, row] of after.entries()) {
      const place = placeOf(row.id, 'socialSecurityNumber');
      const was = { keyId: 'local', text: String(before[at]?.social_security_number_sealed) };
      const is = { keyId: row.seal_key_id, text: row.social_security_number_sealed };
      expect(await newAlone.open(is, place)).toBe(await old.open(was, place));
    }
    await claims.end();
  });

  test('a key that nobody has any more ends the run before it has changed anything', async () => {
    const connection = await connect('producers');
    const without = new SealKeys(`2027-01:${randomBytes(32).toString('base64')}`);
    const before = await keysOfRows(connection, 'producers');
    await expect(resealTable(connection, 'producers', { orgId: organizationId, keys: without })).rejects.toThrow(
      '"local" is not known here',
    );
    expect(await keysOfRows(connection, 'producers')).toEqual(before);
    await connection.end();
  });
});
