import type { Connection } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { carrierId, organizationId, otherProducerId } from '../../scripts/seed/people.ts';
import { connectAsAdmin } from '../support/database.ts';
import { named, otherAgency, recorded, shown } from '../support/insureds.ts';
import { asked, findMarket } from '../support/intake.ts';
import { untilOneWaits } from '../support/lock-waits.ts';
import { askAs, mutateWell, rowsOf } from '../support/mutating.ts';
import { idsFound } from '../support/searching.ts';

findMarket();

const foundByAgency = (text: string) => idsFound((query, variables) => askAs('PRODUCER', query, variables), text);

const foundByOther = async (text: string) => {
  const user = await otherAgency();
  return idsFound((query, variables) => askAs('PRODUCER', query, variables, user), text);
};

const foundByCarrier = (text: string) => idsFound((query, variables) => askAs('CARRIER_ADMIN', query, variables), text);

/** What the second agency sells, and where. */
const marketOfOther = async () => {
  const [before] = await rowsOf(
    'submissions',
    'SELECT program_id, class_code_id, state_code FROM submissions WHERE producer_id = ? AND carrier_id = ? ORDER BY id DESC',
    [otherProducerId, carrierId],
  );
  return { programId: before.program_id, classCodeId: before.class_code_id, stateCode: before.state_code };
};

/** A submission of the second agency, which an underwriter begins for it. */
const askForOther = async (insuredId: string) =>
  mutateWell(
    'UNDERWRITER',
    'createSubmission',
    asked({ insuredId, producerId: otherProducerId, ...(await marketOfOther()) }),
    { done: 'submission { id }' },
  );

const wordsInBooks = (insuredId: string) =>
  rowsOf('submissions', 'SELECT owner_id, term FROM submissions_book_terms WHERE subject_id = ?', [insuredId]);

/** Does something while another transaction holds an insured, which does its own work when the first waits for it. */
const whileHeld = async <Result>(
  insuredId: string,
  work: () => Promise<Result>,
  other: (connection: Connection) => Promise<unknown>,
): Promise<Result> => {
  const connection = await connectAsAdmin('oi_submissions');
  try {
    await connection.beginTransaction();
    await connection.query('SELECT id FROM insureds WHERE org_id = ? AND id = ? FOR UPDATE', [
      organizationId,
      insuredId,
    ]);
    const working = work();
    await untilOneWaits('submissions');
    await other(connection);
    await connection.commit();
    return await working;
  } finally {
    await connection.end();
  }
};

describe('an insured that comes into the book of another agency', () => {
  test('is found by that agency and by the carrier that it asks, by all words of both names', async () => {
    const { id } = await recorded({ name: 'Lanternjaw Ironworks', doingBusinessAs: 'Quenchpot' });
    expect([await foundByOther('lanternj'), await foundByCarrier('quenchp')]).toEqual([[], []]);
    await askForOther(id);
    for (const text of ['lanternj', 'ironw lantern', 'quenchp', 'quenchpot ironworks']) {
      expect([await foundByOther(text), await foundByCarrier(text)], text).toEqual([[id], [id]]);
    }
  });

  test('is found there once, however often it is asked for', async () => {
    const { id } = await recorded({ name: 'Twicewoven Textiles' });
    await askForOther(id);
    const words = await wordsInBooks(id);
    await askForOther(id);
    expect(await wordsInBooks(id)).toEqual(words);
    expect(await foundByOther('twicew')).toEqual([id]);
  });

  test('is found in all books by its new name alone, when it is renamed', async () => {
    const insured = await recorded({ name: 'Oldcastle Pumps', doingBusinessAs: 'Oldcastle' });
    await askForOther(insured.id);
    const change = { ...named(insured), name: 'Newcastle Pumps', doingBusinessAs: null };
    await mutateWell('UNDERWRITER', 'updateInsured', change, { done: shown });
    for (const found of [foundByAgency, foundByOther, foundByCarrier]) {
      expect(await found('oldcas')).toEqual([]);
      expect(await found('newcas pumps')).toEqual([insured.id]);
    }
  });

  test('is found there by the name that it gets at the same time', async () => {
    const { id } = await recorded({ name: 'Earlybird Ferries' });
    await whileHeld(
      id,
      () => askForOther(id),
      async (connection) => {
        await connection.query("UPDATE insureds SET name = 'Latecomer Ferries' WHERE id = ?", [id]);
        for (const terms of ['search', 'book']) {
          const renamed = `UPDATE submissions_${terms}_terms SET term = 'LATECOMER' WHERE subject_id = ? AND term = 'EARLYBIRD'`;
          await connection.query(renamed, [id]);
        }
      },
    );
    expect([await foundByOther('earlyb'), await foundByOther('latec')]).toEqual([[], [id]]);
  });

  test('is renamed there, too, when it comes there at the same time', async () => {
    const insured = await recorded({ name: 'Slowcoach Haulage' });
    await whileHeld(
      insured.id,
      () => mutateWell('PRODUCER', 'updateInsured', { ...named(insured), name: 'Fastlane Haulage' }, { done: shown }),
      async (connection) => {
        const into = 'INSERT INTO insured_books (org_id, id, insured_id, producer_id, created_at)';
        const entry = `SELECT org_id, REPLACE(id, 'ins_', 'inb_'), id, ?, NOW() FROM insureds WHERE id = ?`;
        await connection.query(`${into} ${entry}`, [otherProducerId, insured.id]);
        const words = `INSERT INTO submissions_book_terms SELECT org_id, ?, field, term, is_whole, subject_id
          FROM submissions_search_terms WHERE subject_id = ?`;
        await connection.query(words, [otherProducerId, insured.id]);
      },
    );
    expect([await foundByOther('slowc'), await foundByOther('fastl haul')]).toEqual([[], [insured.id]]);
  });
});
