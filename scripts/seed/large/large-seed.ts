import type { Connection, RowDataPacket } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';
import type { OnProgress } from '../../support/progress.ts';
import { organizationId, secondOrganization } from '../people.ts';
import { renewStatistics } from '../renew-statistics.ts';
import { seedDatabase } from '../seed.ts';
import { accountOfOne, businessTables } from './copied-tables.ts';
import { repeatBusiness } from './more-business.ts';
import type { Repetition, Series } from './repetition.ts';
import { addThirdOrganization, thirdOrganizationId } from './third-organization.ts';

/** The large data has at least this many policies. */
export const largePolicies = 100_000;

/** What a database server keeps on its disk beside the policies: the demonstration, its logs, and what it undoes. */
const bytesOfServer = 1e9;

/** A policy with its submission, its claims, its bills and its ledger, in rows and indexes. */
const bytesPerPolicy = 210_000;

/** How many bytes a disk must have free before a database is filled with so many policies. */
export const largeDataBytes = (policies: number): number => bytesOfServer + policies * bytesPerPolicy;

interface LargeSeedOptions {
  /** A connection to one database (`oi_policies`), by a user who may insert and make temporary tables. */
  connect(database: string): Promise<Connection>;
  onProgress: OnProgress;
  /** The least number of policies. */
  policies?: number;
  /** The day on which the demonstration ends; without it, the fixed day of tests. */
  today?: string;
}

/** More than the copies of any organization. */
const copiesOfOne = 0x100000;

const organizationIds = [organizationId, secondOrganization.organizationId, thirdOrganizationId];

type Connections = Readonly<Record<Keyspace, Connection>>;

const sharedAccountsOf = async (billing: Connection, orgId: string): Promise<string[]> => {
  const [rows] = await billing.query<RowDataPacket[]>(
    'SELECT id FROM gl_accounts WHERE org_id = ? AND name NOT REGEXP ?',
    [orgId, accountOfOne],
  );
  return rows.map(({ id }) => String(id));
};

const seriesOf = async (connections: Connections, orgId: string): Promise<Series> => {
  const series = new Map<string, number>();
  for (const keyspace of keyspaces) {
    const [rows] = await connections[keyspace].query<RowDataPacket[]>(
      `SELECT series, last_number FROM ${keyspace}_number_counters WHERE org_id = ?`,
      [orgId],
    );
    for (const { series: name, last_number: last } of rows) series.set(String(name), Number(last));
  }
  return series;
};

const policiesIn = async (policies: Connection): Promise<number> => {
  const [[row]] = await policies.query<RowDataPacket[]>('SELECT COUNT(*) AS count FROM policies');
  return Number(row?.count);
};

/**
 * Fills five empty, migrated databases with three organizations, 100,000 policies and all that belongs to them: the
 * demonstration data, a third organization made after the second, and the business of each repeated inside the server.
 * Identifiers, numbers and accounts are those of new business; books balance and numbers have no gaps, as before.
 */
export const seedLargeDatabase = async ({ connect, onProgress, policies = largePolicies, today }: LargeSeedOptions) => {
  await seedDatabase({ connect, onProgress, today });
  const opened = await Promise.all(
    keyspaces.map(async (keyspace) => [keyspace, await connect(keyspaceDatabases[keyspace])] as const),
  );
  // Object.fromEntries loses the literal keys.
  const connections = Object.fromEntries(opened) as Connections;
  try {
    await inEachKeyspace(async (keyspace) => {
      // Faster: the copies are unique by construction, and after a crash the data is loaded again.
      await connections[keyspace].query('SET unique_checks = 0, foreign_key_checks = 0');
      await addThirdOrganization(keyspace, connections[keyspace]);
    });
    const times = Math.ceil(policies / (await policiesIn(connections.policies))) - 1;
    const tables = businessTables.length * organizationIds.length;
    let filled = 0;
    const onTable = () => {
      filled += 1;
    };
    const report = (text: string) => onProgress(`${filled} of ${tables} tables filled; ${text}`);
    for (const [index, orgId] of organizationIds.entries()) {
      const sharedAccountIds = await sharedAccountsOf(connections.billing, orgId);
      const series = await seriesOf(connections, orgId);
      const repetition: Repetition = { orgId, times, firstCopy: index * copiesOfOne, series, sharedAccountIds };
      await inEachKeyspace(async (keyspace) => {
        await repeatBusiness(keyspace, connections[keyspace], repetition, { onProgress: report, onTable });
      });
    }
    onProgress('having the server look at what there is now');
    await inEachKeyspace((keyspace) => renewStatistics(connections[keyspace]));
  } finally {
    for (const connection of Object.values(connections)) await connection.end();
  }
};

const inEachKeyspace = (work: (keyspace: Keyspace) => Promise<void>) => Promise.all(keyspaces.map(work));
