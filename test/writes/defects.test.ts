import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { tables } from '../../schema/tables.ts';
import { findMarket } from '../support/intake.ts';
import { ask, mutationText, rowsOf } from '../support/mutating.ts';
import { triedMutations } from './statements/mutations.ts';

findMarket();

/** The request whose audit entries no keyspace takes, and what the database says of them. */
const requestId = 'a-request-that-fails';
const databaseSays = 'Column entity_id of the entry';

const eachKeyspace = async (sql: (keyspace: Keyspace) => string) => {
  for (const keyspace of keyspaces) await rowsOf(keyspace, sql(keyspace));
};

beforeAll(() =>
  eachKeyspace(
    (keyspace) => `CREATE TRIGGER fails BEFORE INSERT ON ${keyspace}_audit_entries FOR EACH ROW
      BEGIN
        IF NEW.request_id = '${requestId}' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${databaseSays}';
        END IF;
      END`,
  ),
);

afterAll(() => eachKeyspace(() => 'DROP TRIGGER fails'));

/** Texts of an input that are a caller's own: long enough to be found by no chance. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length > 7 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The names of tables, which only SQL has. */
const tableNames = Object.values(tables)
  .map((table) => getTableName(table))
  .filter((name) => name.includes('_'));

describe.each(Object.entries(triedMutations))('%s', (name, { role, user: chosen, input, done }) => {
  test('shows nobody the SQL that failed, and the log no value, changes nothing then, and is done under the same key', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [user, variables] = [await chosen?.(), { input: await input(), key: crypto.randomUUID() }];
    const asked = { role, user, query: mutationText(name, { done }), variables };
    const { errors, data } = await ask({ ...asked, headers: { 'CF-Ray': requestId } });
    expect(data).toBeFalsy();
    expect(errors).toMatchObject([{ path: [name], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    const shown = JSON.stringify(errors);
    expect(shown).toMatch(/Quote the id [\da-f-]{36} when/);
    expect(shown).not.toMatch(/`|\b(select|insert|update|where|sqlstate)\b/i);
    expect(tableNames.filter((table) => shown.includes(table))).toEqual([]);
    expect(shown).not.toContain(databaseSays);
    // Whoever is told the id finds in the log what it was.
    const lines = logged.mock.calls.flat().map(String);
    expect(lines.join()).toContain(databaseSays);
    for (const value of textsIn(variables.input)) expect(lines.filter((line) => line.includes(value))).toEqual([]);
    logged.mockRestore();
    const again = await ask(asked);
    expect(again.errors).toBeUndefined();
    expect(again.data[name].__typename).toMatch(/Done$/);
  });
});
