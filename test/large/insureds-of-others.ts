import { getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { tableOf } from '../../schema/lookup.ts';
import { rowToWrite } from '../../schema/row-to-write.ts';
import { fixedToday } from '../../scripts/seed/calendar.ts';
import { organizationId, otherCarrierId, otherProducerId } from '../../scripts/seed/people.ts';
import { emptyRows } from '../../scripts/seed/rows.ts';
import { addSearchTerms } from '../../scripts/seed/search-terms.ts';
import { seedDatabase } from '../../scripts/seed/seed.ts';
import type { OnProgress } from '../../scripts/support/progress.ts';

/** As many as the slowest search is promised for. */
export const insuredsOfOthers = 50_000;

/** With which words their names begin: by the alphabet before whatever the demonstration has. */
export const firstWords: readonly string[] = (
  'Aabel Aachen Aagaard Aalborg Aalto Aalund Aamodt Aanes Aardvark Aarhus Aaron Aarseth ' +
  'Aase Abacus Abalone Abbey Abbott Abel Aberdeen Abernathy Abilene Able Abraham'
).split(' ');

const trades = (
  'Bakery Carpentry Concrete Dairy Drywall Electric Fencing Ferries Foundry Glazing Grading Heating ' +
  'Landscaping Masonry Paving Plumbing Roofing Tiling Trucking Welding'
).split(' ');

const nameOf = (count: number): string =>
  `${firstWords[count % firstWords.length]} ${trades[count % trades.length]} ${count}`;

const rowsPerStatement = 1_000;

const filled = ['insureds', 'insuredBooks', 'submissionsSearchTerms', 'submissionsBookTerms'] as const;

const moment = new Date(`${fixedToday}T09:00:00.000Z`);

const idOf = (table: 'insureds' | 'insuredBooks', count: number): string =>
  `${identifierPrefixes[table]}_01HK153X0MANY${String(count).padStart(13, '0')}`;

const rowsOfOthers = () => {
  const rows = emptyRows();
  const columns = { orgId: organizationId, createdAt: moment };
  for (let count = 1; count <= insuredsOfOthers; count += 1) {
    const insuredId = idOf('insureds', count);
    rows.insureds.push({
      ...columns,
      id: insuredId,
      name: nameOf(count),
      entityType: 'corporation',
      addressLine1: `${count} Mill Road`,
      city: 'Annapolis',
      stateCode: 'MD',
      postalCode: '21401',
      naicsCode: '238350',
      yearsInBusiness: 12,
      updatedAt: moment,
    });
    const books = { producerId: otherProducerId, carrierId: otherCarrierId };
    rows.insuredBooks.push({ ...columns, id: idOf('insuredBooks', count), insuredId, ...books });
  }
  addSearchTerms(rows);
  return rows;
};

interface FillOptions {
  connect(database: string): Promise<Connection>;
  readonly onProgress: OnProgress;
}

/** The demonstration, and 50,000 insureds beside it that are in the books of one other agency and of one other carrier. */
export const seedInsuredsOfOthers = async ({ connect, onProgress }: FillOptions): Promise<void> => {
  await seedDatabase({ connect, onProgress });
  const connection = await connect(keyspaceDatabases.submissions);
  const database = drizzle({ client: connection });
  const rows = rowsOfOthers();
  await connection.beginTransaction();
  for (const name of filled) {
    const table = tableOf(name);
    for (let start = 0; start < rows[name].length; start += rowsPerStatement) {
      const some = rows[name].slice(start, start + rowsPerStatement);
      await database.insert(table).values(some.map((row) => rowToWrite(table, row)));
      onProgress(`${name}: ${start + some.length} of ${rows[name].length} rows`);
    }
  }
  await connection.commit();
  for (const name of filled) await connection.query(`ANALYZE TABLE ${getTableName(tableOf(name))}`);
  await connection.end();
};
