import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ordinaryWords } from '../../test/docs/ordinary-words.ts';
import { schema } from '../server/schema.ts';
import { labelOf } from './enum-label.ts';

const names = Object.values(schema.getTypeMap())
  .filter((type) => isEnumType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) => type.getValues().map(({ name }) => name));

/** Short words that are English, beside the ordinary ones of the graph: any other may be an abbreviation that nobody would read. */
const shortWords = new Set([
  ...ordinaryWords,
  'and',
  'any',
  'bad',
  'fee',
  'in',
  'no',
  'non',
  'of',
  'off',
  'out',
  'pro',
  'tax',
  'ten',
]);
for (const abbreviation of ['api', 'gl', 'org']) shortWords.delete(abbreviation);

describe('the label of a value', () => {
  test.each([
    ['PRO_RATA', 'Pro rata'],
    ['NON_RENEWAL', 'Non-renewal'],
    ['PIF', 'Paid in full'],
    ['NSF_FEE', 'NSF fee'],
    ['WORKERS_COMPENSATION', "Workers' compensation"],
    ['UNDERWRITER', 'Underwriter'],
  ])('of %s is %s', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });

  test('has no abbreviation that was taken for a word: put it among the words or the phrases of enum-label.ts', () => {
    const unread = names
      .map((name) => ({ name, label: labelOf(name) }))
      .filter(({ label }) =>
        label
          .split(/[ ,'-]+/)
          .some(
            (word) => /^[a-z]{1,3}$/i.test(word) && word !== word.toUpperCase() && !shortWords.has(word.toLowerCase()),
          ),
      );
    expect(unread).toEqual([]);
  });

  test('tells the values of one enumeration apart', () => {
    for (const type of Object.values(schema.getTypeMap()).filter((one) => isEnumType(one))) {
      const labels = type.getValues().map(({ name }) => labelOf(name));
      expect(new Set(labels).size, type.name).toBe(labels.length);
    }
  });
});
