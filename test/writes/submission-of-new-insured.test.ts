import { describe, expect, test } from 'vitest';
import { carrierId, otherProducerId, producerId } from '../../scripts/seed/people.ts';
import { business, finds, nobody, otherAgency, recorded } from '../support/insureds.ts';
import { asked, findMarket } from '../support/intake.ts';
import { mutate, mutateWell, rowsOf } from '../support/mutating.ts';

findMarket();

const done = 'submission { id insured { id name } }';
const ofNew = (more: object = {}) => asked({ insuredId: null, insured: business(more) });

describe('createSubmission for an insured that is not recorded', () => {
  test('records it, in the books of the agency and of the carrier of the program', async () => {
    const { submission } = await mutateWell('PRODUCER', 'createSubmission', ofNew({ name: 'Osprey Roofing' }), {
      done,
    });
    expect(submission.insured.name).toBe('Osprey Roofing');
    const books = await rowsOf(
      'submissions',
      'SELECT producer_id, carrier_id FROM insured_books WHERE insured_id = ?',
      [submission.insured.id],
    );
    expect(books).toEqual([{ producer_id: producerId, carrier_id: carrierId }]);
    expect(await finds('CARRIER_ADMIN', submission.insured.id)).toBe(true);
    expect(await finds('PRODUCER', submission.insured.id, await otherAgency())).toBe(false);
  });

  test('refuses one that may be in the book already, and says where it stands in the input', async () => {
    const { name, id } = await recorded();
    const also = '... on DuplicateInsured { candidateIds }';
    expect(await mutate('PRODUCER', 'createSubmission', ofNew({ name }), { also })).toMatchObject({
      code: 'DUPLICATE_INSURED',
      path: ['insured', 'name'],
      candidateIds: [id],
    });
    await mutateWell('PRODUCER', 'createSubmission', ofNew({ name, confirmNew: true }));
  });

  test('leaves nothing behind when the submission is refused', async () => {
    const name = 'Never Recorded';
    const input = { ...ofNew({ name }), stateCode: 'CA' };
    expect(await mutate('PRODUCER', 'createSubmission', input)).toMatchObject({ code: 'STATE_NOT_ELIGIBLE' });
    expect(await rowsOf('submissions', 'SELECT id FROM insureds WHERE name = ?', [name])).toEqual([]);
  });

  test.each([
    ['neither is given', () => asked({ insuredId: null }), 'insured'],
    ['both are given', () => asked({ insured: business() }), 'insured'],
  ])('is refused when %s', async (_, input, path) => {
    expect(await mutate('PRODUCER', 'createSubmission', input())).toMatchObject({
      code: 'INVALID_INPUT',
      path: [path],
    });
  });

  test('is refused for an insured that is not there', async () => {
    expect(await mutate('PRODUCER', 'createSubmission', asked({ insuredId: nobody }))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['insuredId'],
    });
  });
});

describe('createSubmission for a recorded insured', () => {
  test('puts it into the book of the carrier, once', async () => {
    const { id } = await recorded();
    expect(await finds('CARRIER_ADMIN', id)).toBe(false);
    for (const _ of [1, 2]) await mutateWell('PRODUCER', 'createSubmission', asked({ insuredId: id }));
    expect(await finds('CARRIER_ADMIN', id)).toBe(true);
    const books = await rowsOf('submissions', 'SELECT carrier_id FROM insured_books WHERE insured_id = ? ORDER BY id', [
      id,
    ]);
    expect(books).toEqual([{ carrier_id: null }, { carrier_id: carrierId }]);
  });

  test('lets another agency see it, for which an underwriter asks', async () => {
    const { id } = await recorded();
    const user = await otherAgency();
    expect(await finds('PRODUCER', id, user)).toBe(false);
    const input = asked({ insuredId: id, producerId: otherProducerId, stateCode: 'MD' });
    const outcome = await mutate('UNDERWRITER', 'createSubmission', input);
    expect(outcome.__typename).toBe('CreateSubmissionDone');
    expect(await finds('PRODUCER', id, user)).toBe(true);
  });
});
