import { expect, test } from 'vitest';
import { connectAsAdmin } from '../../test/support/database.ts';
import { organizationId, secondOrganization } from '../seed/people.ts';
import { rebuildTerms } from './rebuild-terms.ts';

test('rows have their words again as they were, when these are written anew', async () => {
  const connection = await connectAsAdmin('oi_policies');
  const readAll = async () =>
    (await connection.query('SELECT * FROM policies_search_terms ORDER BY org_id, field, term, subject_id'))[0];
  const before = await readAll();
  await connection.query("DELETE FROM policies_search_terms WHERE field = 'policy_named_insured'");
  await connection.query("UPDATE policies_search_terms SET term = CONCAT(term, 'X') LIMIT 40");
  for (const orgId of [organizationId, secondOrganization.organizationId]) {
    await rebuildTerms(connection, 'policies', orgId);
  }
  expect(await readAll()).toEqual(before);
  await connection.end();
});
