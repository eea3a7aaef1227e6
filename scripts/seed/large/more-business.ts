import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { agedReceivables, commissionTotals } from '../../../schema/billing/tables/index.ts';
import { lossTotals } from '../../../schema/claims/tables/index.ts';
import { earnedPremiums, writtenPremiums } from '../../../schema/policies/tables/index.ts';
import { productionTotals } from '../../../schema/submissions/tables/index.ts';
import { agedSums } from '../../../src/keyspaces/billing/rules/aged-receivables.ts';
import { commissionSums } from '../../../src/keyspaces/billing/rules/commission-totals.ts';
import { lossSums } from '../../../src/keyspaces/claims/rules/loss-totals.ts';
import { earnedSums, writtenSums } from '../../../src/keyspaces/policies/rules/premium-sums.ts';
import { productionSums } from '../../../src/keyspaces/submissions/rules/production.ts';
import type { OnProgress } from '../../support/progress.ts';
import { accountOfOne, businessTables, type SqlTable } from './copied-tables.ts';
import { repeatTerms } from './more-terms.ts';
import { copiedColumn } from './renaming.ts';
import { type Repetition, renamingOf } from './repetition.ts';

/** Rows per statement: a few seconds of work, so that progress is reported often. */
const rowsPerStatement = 150_000;

/** Conditions that exclude rows of a repeated table: accounts that do not belong to a single policy or claim. */
const repeated: Readonly<Record<string, string>> = {
  gl_accounts: `AND name REGEXP '${accountOfOne}'`,
  gl_daily_balances: `AND account_id IN (SELECT id FROM gl_accounts WHERE org_id = ? AND name REGEXP '${accountOfOne}')`,
};

const repeatTable = async (
  connection: Connection,
  { name, columns }: SqlTable,
  repetition: Repetition,
  onProgress: OnProgress,
): Promise<void> => {
  const { orgId, times } = repetition;
  const values = columns.map((column) => copiedColumn(name, column, renamingOf(repetition))).join(', ');
  // A copy of the rows to repeat, because their table grows meanwhile.
  await connection.query('DROP TEMPORARY TABLE IF EXISTS template');
  const condition = `org_id = ? ${repeated[name] ?? ''}`;
  await connection.query(`CREATE TEMPORARY TABLE template AS SELECT * FROM \`${name}\` WHERE ${condition}`, [
    orgId,
    orgId,
  ]);
  const [[counted]] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS count FROM template');
  const templates = Number(counted?.count);
  const perStatement = Math.max(1, Math.floor(rowsPerStatement / times));
  const into = `INSERT INTO \`${name}\` (${columns.map((column) => `\`${column}\``).join(', ')})`;
  for (let start = 0; start < templates; start += perStatement) {
    // A row's repetitions follow it in the primary key: rows are appended, not spread over the whole table.
    const some = `(SELECT * FROM template ORDER BY id LIMIT ${start}, ${perStatement}) t`;
    await connection.query(`${into} SELECT ${values} FROM ${some} STRAIGHT_JOIN repetitions WHERE n <= ${times}`);
    onProgress(`${name}: ${Math.min(start + perStatement, templates) * times} of ${templates * times} rows`);
  }
};

/** Creates the table of repetition numbers, 1 to `times`, that statements join. */
const numberRepetitions = async (connection: Connection, times: number): Promise<void> => {
  await connection.query('CREATE TEMPORARY TABLE IF NOT EXISTS repetitions (n INT PRIMARY KEY)');
  await connection.query('DELETE FROM repetitions');
  const numbers = Array.from({ length: times }, (_, index) => [index + 1]);
  await connection.query('INSERT INTO repetitions (n) VALUES ?', [numbers]);
};

/** The names that columns have in the database. */
const columnNames = <Column extends string>(table: Record<Column, MySqlColumn>, columns: readonly Column[]): string[] =>
  columns.map((column) => table[column].name);

/** Columns with sums over all business, which are multiplied. */
const sums = [
  { keyspace: 'policies', table: 'written_premiums', columns: columnNames(writtenPremiums, writtenSums), where: '1' },
  { keyspace: 'policies', table: 'earned_premiums', columns: columnNames(earnedPremiums, earnedSums), where: '1' },
  { keyspace: 'claims', table: 'loss_totals', columns: columnNames(lossTotals, lossSums), where: '1' },
  {
    keyspace: 'billing',
    table: 'commission_totals',
    columns: columnNames(commissionTotals, commissionSums),
    where: '1',
  },
  { keyspace: 'billing', table: 'aged_receivables', columns: columnNames(agedReceivables, agedSums), where: '1' },
  {
    keyspace: 'submissions',
    table: 'production_totals',
    columns: columnNames(productionTotals, productionSums),
    where: '1',
  },
  { keyspace: 'global', table: 'da_capacity', columns: ['committed_cents', 'limit_cents'], where: '1' },
  {
    keyspace: 'billing',
    table: 'gl_daily_balances',
    columns: ['debit_cents', 'credit_cents'],
    where: 'account_id IN (?)',
  },
  { keyspace: 'billing', table: 'gl_kind_balances', columns: ['debit_cents', 'credit_cents'], where: '1' },
];

/** The figures of closed months, as the text of their checksum names them. */
const monthFigures = [
  'commissionDue',
  'earned',
  'outstandingLoss',
  'posted',
  'receivable',
  'trust',
  'unearned',
  'written',
].map((figure) => ({
  name: `${figure}Cents`,
  column: `${figure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_cents`,
}));

/** Gives closed months the figures of all business, each with the checksum that belongs to them. */
const closeAnew = async (connection: Connection, orgId: string, times: number): Promise<void> => {
  const raised = monthFigures.map(({ column }) => `${column} = ${column} * ${times + 1}`).join(', ');
  await connection.query(`UPDATE accounting_periods SET ${raised} WHERE org_id = ?`, [orgId]);
  const figures = monthFigures.map(({ name, column }) => `CONCAT('${name}=', ${column})`).join(', ');
  await connection.query(
    `UPDATE accounting_periods SET checksum = SHA2(CONCAT_WS(CHAR(10), org_id, month, ${figures}), 256) WHERE org_id = ? AND status = 'closed'`,
    [orgId],
  );
};

interface Reports {
  onProgress: OnProgress;
  /** Called when a table is filled. */
  onTable(): void;
}

/** Repeats one organization's business in a keyspace. */
export const repeatBusiness = async (
  keyspace: string,
  connection: Connection,
  repetition: Repetition,
  { onProgress, onTable }: Reports,
): Promise<void> => {
  const { orgId, times, sharedAccountIds } = repetition;
  await numberRepetitions(connection, times);
  for (const table of businessTables.filter((one) => one.keyspace === keyspace)) {
    await repeatTable(connection, table, repetition, onProgress);
    onTable();
  }
  await repeatTerms(keyspace, connection, repetition);
  for (const { table, columns, where } of sums.filter((sum) => sum.keyspace === keyspace)) {
    const raised = columns.map((column) => `${column} = ${column} * ${times + 1}`).join(', ');
    await connection.query(`UPDATE ${table} SET ${raised} WHERE org_id = ? AND ${where}`, [orgId, sharedAccountIds]);
  }
  if (keyspace === 'billing') await closeAnew(connection, orgId, times);
  await connection.query(`UPDATE ${keyspace}_number_counters SET last_number = last_number * ? WHERE org_id = ?`, [
    times + 1,
    orgId,
  ]);
};
