// What `make reseal` runs: seals protected numbers with the current key of PHI_KEYS that are sealed with an older one. PLAN=1 only
// counts. The keys come on standard input; TARGET=production works on the databases of PlanetScale.
import type { RowDataPacket } from 'mysql2/promise';
import type { SealKeys } from '../src/data/seal.ts';
import { confirm } from './operations/confirm.ts';
import type { Output } from './operations/output.ts';
import { runOperation } from './operations/run-operation.ts';
import { readHandedOver } from './operations/standard-input.ts';
import { type WrittenDatabase, withDatabases } from './reseal/databases.ts';
import { keysOfRows, resealTable } from './reseal/reseal-table.ts';
import { takeSealKeys } from './reseal/seal-keys.ts';
import { type SealedTableName, sealedTableNames, sealedTableOf } from './reseal/sealed-tables.ts';
import { sparingly } from './support/progress.ts';
import { UserError } from './support/user-error.ts';

/** How many rows of a table still name another key than the current one. */
type Left = Readonly<Record<SealedTableName, number>>;

/** Counts the rows of every table by their keys, and tells. */
const count = async (database: WrittenDatabase, keysAtHand: SealKeys, output: Output): Promise<Left> => {
  const left: Record<SealedTableName, number> = { producers: 0, insureds: 0, claimParties: 0 };
  for (const name of sealedTableNames) {
    const keys = await database.with(sealedTableOf(name).keyspace, (connection) => keysOfRows(connection, name));
    for (const [key, rows] of keys) if (key !== keysAtHand.currentId) left[name] += rows;
    refuseUnknown(name, [...keys.keys()], keysAtHand);
    const told = [...keys].map(([key, rows]) => `${key} ${rows}`).join(', ');
    output.say(`${database.name}: ${name.padEnd(14)} ${told || 'nothing is sealed'}`);
  }
  return left;
};

const refuseUnknown = (name: SealedTableName, named: readonly string[], keys: SealKeys): void => {
  const unknown = named.filter((key) => !keys.knows(key));
  if (unknown.length === 0) return;
  throw new UserError({
    what: `Nothing was sealed anew: rows of ${name} are sealed with ${unknown.join(', ')}.`,
    why: 'PHI_KEYS, as it was handed over, has no such key, and without it nobody can open them.',
    todo: 'Hand over all keys that the rows name, the current one first.',
  });
};

const organizationsOf = (database: WrittenDatabase): Promise<string[]> =>
  database.with('global', async (connection) => {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT id FROM organizations ORDER BY id');
    return rows.map(({ id }) => String(id));
  });

const reseal = async (database: WrittenDatabase, keys: SealKeys, left: Left, output: Output): Promise<void> => {
  const report = sparingly((text) => output.say(text));
  const organizations = await organizationsOf(database);
  for (const name of sealedTableNames) {
    let done = 0;
    const onBatch = (rows: number) => {
      done += rows;
      report(`${database.name}: ${name}, ${done} of ${left[name]} sealed anew`);
    };
    for (const orgId of organizations) {
      // A connection for each: a password of PlanetScale's ends after a while, and the next one is made in time.
      await database.with(sealedTableOf(name).keyspace, (connection) =>
        resealTable(connection, name, { orgId, keys, onBatch }),
      );
    }
  }
};

await runOperation(async (output) => {
  const keys = takeSealKeys(await readHandedOver());
  const result: Record<string, { before: Left; left: Left }> = {};
  await withDatabases(
    process.env,
    (text) => output.say(text),
    async (database) => {
      const before = await count(database, keys, output);
      const rows = Object.values(before).reduce((sum, one) => sum + one, 0);
      result[database.name] = { before, left: before };
      if (process.env.PLAN === '1' || rows === 0) return;
      await confirm(`Seal ${rows} rows of ${database.name} anew, with the key ${keys.currentId}?`);
      await reseal(database, keys, before, output);
      result[database.name] = { before, left: await count(database, keys, output) };
    },
  );
  return { key: keys.currentId, databases: result };
});
