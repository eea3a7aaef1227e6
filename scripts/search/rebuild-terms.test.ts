import type { Connection } from 'mysql2/promise';
import { expect, test } from 'vitest';
import { connectAsAdmin } from '../../test/support/database.ts';
import { organizationId, secondOrganization } from '../seed/people.ts';
import { rebuildTerms } from './rebuild-terms.ts';

const readAll = async (connection: Connection, table: string, order: string) =>
  (await connection.query(`SELECT * FROM ${table} ORDER BY org_id, ${order}field, term, subject_id`))[0];

const rebuild = async (connection: Connection, keyspace: 'policies' | 'submissions') => {
  for (const orgId of [organizationId, secondOrganization.organizationId]) {
    await rebuildTerms(connection, keyspace, orgId);
  }
};

test('rows have their words again as they were, when these are written anew', async () => {
  const connection = await connectAsAdmin('oi_policies');
  const before = await readAll(connection, 'policies_search_terms', '');
  await connection.query("DELETE FROM policies_search_terms WHERE field = 'policy_named_insured'");
  await connection.query("UPDATE policies_search_terms SET term = CONCAT(term, 'X') LIMIT 40");
  await rebuild(connection, 'policies');
  expect(await readAll(connection, 'policies_search_terms', '')).toEqual(before);
  await connection.end();
});

test('and so have all books in which they are', async () => {
  const connection = await connectAsAdmin('oi_submissions');
  const before = await readAll(connection, 'submissions_book_terms', 'owner_id, ');
  await connection.query("DELETE FROM submissions_book_terms WHERE owner_id LIKE 'car_%' LIMIT 30");
  await connection.query("UPDATE submissions_book_terms SET term = CONCAT(term, 'X') LIMIT 40");
  await connection.query("UPDATE submissions_book_terms SET owner_id = 'prd_of_nobody' LIMIT 1");
  await rebuild(connection, 'submissions');
  expect(await readAll(connection, 'submissions_book_terms', 'owner_id, ')).toEqual(before);
  await connection.end();
});
