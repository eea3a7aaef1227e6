import { describe, expect, it } from 'vitest';
import { connectAsAdmin as connect } from '../../test/support/database.ts';
import { checkBooks } from './check-books.ts';
import { plantedDefects } from './checks/planted-defects.ts';

/** What the check finds after a statement that is rolled back. */
const findingsAfter = async (database: string, statement: string): Promise<string[]> => {
  const planted = await connect(database);
  try {
    await planted.beginTransaction();
    await planted.query(statement);
    return await checkBooks({
      connect: async (name) => (name === database ? planted : await connect(name)),
      release: async (connection) => (connection === planted ? undefined : await connection.end()),
    });
  } finally {
    await planted.rollback();
    await planted.end();
  }
};

describe('the books in the database', () => {
  it('have no findings', async () => {
    expect(await checkBooks({ connect })).toEqual([]);
  });

  it.each(plantedDefects)('show when %s is changed behind their back', async (_, database, statement, words) => {
    expect((await findingsAfter(database, statement)).join('\n')).toContain(words);
  });
});
