import { afterAll, beforeAll, expect, test } from 'vitest';
import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { databasePort } from '../support/database-port.ts';
import { Database } from './database.ts';
import { namesOfOthers } from './names-of-others.ts';

let database: Database;

beforeAll(async () => {
  database = await Database.connect(databasePort());
});

afterAll(() => database.close());

const planting = async (statement: string, values: readonly unknown[]): Promise<string[]> => {
  await database.rows('START TRANSACTION');
  try {
    await database.rows(statement, values);
    return await namesOfOthers(database);
  } finally {
    await database.rows('ROLLBACK');
  }
};

const { organizationId: other } = secondOrganization;

test("no row of the demonstration names another organization's", async () => {
  expect(await namesOfOthers(database)).toEqual([]);
});

test("finds a policy of another organization's agency", async () => {
  const statement = `UPDATE oi_policies.policies SET producer_id = (SELECT MIN(p.id) FROM oi_global.producers p WHERE p.org_id = ?)
    WHERE org_id = ? LIMIT 1`;
  const [problem] = await planting(statement, [other, organizationId]);
  expect(problem).toContain(`oi_policies.policies pol_`);
  expect(problem).toContain(`of ${organizationId} names prd_`);
});

test("finds another organization's row inside of an audit entry", async () => {
  const statement = `UPDATE oi_billing.billing_audit_entries SET after_values = JSON_OBJECT('paid', JSON_OBJECT('by',
    (SELECT MIN(p.id) FROM oi_billing.payments p WHERE p.org_id = ?))) WHERE org_id = ? LIMIT 1`;
  const [problem] = await planting(statement, [organizationId, other]);
  expect(problem).toContain(`oi_billing.billing_audit_entries`);
  expect(problem).toContain(`of ${organizationId}`);
});

test('finds a column that names a row which is not there', async () => {
  const statement = `UPDATE oi_billing.payment_allocations SET invoice_id = 'inv_00000000000000000000000000' WHERE org_id = ? LIMIT 1`;
  expect((await planting(statement, [organizationId])).join('\n')).toContain('by invoice_id, and there is no such row');
});

test('looks only at what was changed since a moment', async () => {
  expect(await namesOfOthers(database, new Date('2099-01-01'))).toEqual([]);
});
