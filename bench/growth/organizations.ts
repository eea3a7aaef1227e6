import { drizzle } from 'drizzle-orm/mysql2';
import { createConnection } from 'mysql2/promise';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { tableOf } from '../../schema/lookup.ts';
import { type NewRow, rowToWrite } from '../../schema/row-to-write.ts';
import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { DemonstrationUser } from '../../scripts/seed/people.ts';
import { identifierOf } from '../../src/data/identifiers.ts';

/** When all of them were founded. */
const foundedAt = new Date('2026-01-01T00:00:00Z');
const rowsOfThen = { version: 1, createdAt: foundedAt, updatedAt: foundedAt };

/** The benchmark's organization of a number, by its administrator. */
const administratorOf = (number: number): DemonstrationUser & { readonly organizationId: string } => {
  const of = (prefix: string) => identifierOf(prefix, 'organization of the benchmark', String(number));
  return { userId: of(identifierPrefixes.users), organizationId: of(identifierPrefixes.organizations) };
};

const organizationRow = (number: number): NewRow<'organizations'> => ({
  id: administratorOf(number).organizationId,
  name: `Organization ${number}`,
  type: 'mga',
  timeZone: 'America/New_York',
  status: 'active',
  ...rowsOfThen,
});

const userRow = (number: number): NewRow<'users'> => ({
  orgId: administratorOf(number).organizationId,
  id: administratorOf(number).userId,
  name: `Administrator ${number}`,
  email: `administrator@organization-${number}.example`,
  role: 'org_admin',
  status: 'active',
  ...rowsOfThen,
});

/** Adds so many organizations with an administrator each, all alike, and returns the administrators. */
export const addOrganizations = async (
  { adminConnectionString }: RunningDatabase,
  count: number,
): Promise<DemonstrationUser[]> => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const connection = await createConnection(adminConnectionString(keyspaceDatabases.global));
  try {
    const database = drizzle({ client: connection });
    const rows = { organizations: numbers.map(organizationRow), users: numbers.map(userRow) };
    for (const name of ['organizations', 'users'] as const) {
      const table = tableOf(name);
      await database.insert(table).values(rows[name].map((row) => rowToWrite(table, row)));
    }
  } finally {
    await connection.end();
  }
  return numbers.map(administratorOf);
};
