import { expect, test } from 'vitest';
import { endOfReplaced, marketOf, type RateSurroundings, rateRefusal, replacedRates } from './rate-activation.ts';
import { exampleRates } from './rating/example-rates.ts';

const rates = (newFrom: string, retiredFrom: string | null = null, status: 'draft' | 'active' = 'active') => ({
  id: `rtb_${newFrom}`,
  status,
  newFrom,
  renewalFrom: newFrom,
  retiredFrom,
});

const terms = { status: 'active', retiredFrom: null, classCodes: ['91340'] } as const;

const surroundings: RateSurroundings = {
  others: [],
  terms: [terms],
  eligibleStates: ['NY'],
  replaced: null,
  today: '2026-11-01',
};

const refusalOf = (newFrom: string, more: Partial<RateSurroundings> = {}) =>
  rateRefusal({ ...rates(newFrom, null, 'draft'), factors: exampleRates }, { ...surroundings, ...more })?.code ?? null;

test('the first rates may begin in the past, all others begin after today and after those before', () => {
  expect(refusalOf('2026-01-01')).toBeNull();
  expect(refusalOf('2026-11-01', { others: [rates('2026-01-01')] })).toBe('not_in_the_future');
  expect(refusalOf('2026-11-02', { others: [rates('2026-01-01')] })).toBeNull();
  expect(refusalOf('2026-12-01', { others: [rates('2026-12-01')] })).toBe('overlaps');
});

test('rates that were retired before they began are as if they had never been agreed', () => {
  expect(refusalOf('2026-12-01', { others: [rates('2026-01-01'), rates('2026-12-01', '2026-12-01')] })).toBeNull();
  const others = [rates('2026-01-01'), rates('2026-12-01', '2026-12-01'), rates('2027-01-01', null, 'draft')];
  expect(replacedRates(others)?.newFrom).toBe('2026-01-01');
});

test('rates price the classes of terms that hold on their first day or later, never those of drafts', () => {
  const all = [
    { ...terms, retiredFrom: '2026-12-01', classCodes: ['old'] },
    { ...terms, classCodes: ['new'] },
    { ...terms, status: 'draft' as const, classCodes: ['draft'] },
  ];
  expect(marketOf({ ...surroundings, terms: all }, '2026-12-01').classCodes).toEqual(['new']);
  expect(marketOf({ ...surroundings, terms: all }, '2026-11-30').classCodes).toEqual(['old', 'new']);
  expect(refusalOf('2026-12-01', { terms: [] })).toBe('no_terms');
  expect(refusalOf('2026-12-01', { terms: all })).toBe('incomplete');
});

test('rates that are replaced price renewals until those of the next ones begin, unless they end before', () => {
  expect(endOfReplaced({ retiredFrom: null }, '2027-02-01')).toBe('2027-02-01');
  expect(endOfReplaced({ retiredFrom: '2027-01-15' }, '2027-02-01')).toBe('2027-01-15');
});
