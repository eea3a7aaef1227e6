import type { RowDataPacket } from 'mysql2/promise';
import { expect, test } from 'vitest';
import { connectAsAdmin } from '../support/database.ts';

/** Inserts a copy of one row with some columns changed, and takes it out again. */
const insertCopy = async (table: string, changes: Readonly<Record<string, string>>): Promise<void> => {
  const admin = await connectAsAdmin('oi_global');
  try {
    await admin.beginTransaction();
    const [[row]] = await admin.query<RowDataPacket[]>(`SELECT * FROM ${table} LIMIT 1`);
    await admin.query(`INSERT INTO ${table} SET ?`, [{ ...row, ...changes }]);
  } finally {
    await admin.rollback();
    await admin.end();
  }
};

const id = (prefix: string) => `${prefix}_01HK153X00ANOTHERPER10D0001`;

test('an agency can be appointed to a program again, from another day', async () => {
  await insertCopy('producer_appointments', { id: id('apt'), effective_date: '2031-01-01' });
  await expect(insertCopy('producer_appointments', { id: id('apt') })).rejects.toThrow('Duplicate entry');
});

test('an agency can hold a licence of one state for one period after another', async () => {
  await insertCopy('producer_licenses', { id: id('lic'), effective_date: '2031-01-01' });
  await expect(insertCopy('producer_licenses', { id: id('lic') })).rejects.toThrow('Duplicate entry');
});
