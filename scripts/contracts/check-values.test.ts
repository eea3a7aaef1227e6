import { describe, expect, test } from 'vitest';
import { checkReleasedValues, checkValues } from './check-values.ts';
import { currentStoredValues, parseStoredValues, printStoredValues, type StoredValue } from './stored-values.ts';

const status = { type: 'string', enum: ['open', 'closed'] };
const note = {
  type: 'object',
  properties: { text: { type: 'string' }, tone: { type: 'string', enum: ['calm'] }, by: { type: 'string' } },
  required: ['text', 'tone'],
};
const released = { 'claims.status': status, 'claims.notes': { type: 'array', items: note } };

const problemsOf = (changed: Partial<Record<keyof typeof released, StoredValue>>) =>
  checkValues(released, { ...released, ...changed }).map(({ where, what }) => `${where} ${what}`);

const noteWith = (changed: StoredValue) =>
  problemsOf({ 'claims.notes': { type: 'array', items: { ...note, ...changed } } });

describe('a value of an enumeration', () => {
  test('that the last release does not know must not be written yet', () => {
    const names = ['open', 'closed', 'paused'];
    expect(problemsOf({ 'claims.status': { type: 'string', enum: names } })).toEqual([
      'claims.status may be written as "paused", which the last release cannot read.',
    ]);
    expect(problemsOf({ 'claims.status': { type: 'string', enum: names, notYetWritten: ['paused'] } })).toEqual([]);
  });

  test('may be written once a release has read it', () => {
    const read = { type: 'string', enum: ['open', 'closed'], notYetWritten: ['closed'] };
    expect(checkValues({ 'claims.status': read }, released)).toEqual([]);
  });

  test('that rows may hold stays readable, and may be retired', () => {
    expect(problemsOf({ 'claims.status': { type: 'string', enum: ['open'] } })).toEqual([
      'claims.status is not read as "closed" any more, and rows may hold it.',
    ]);
    expect(problemsOf({ 'claims.status': { ...status, notYetWritten: ['closed'] } })).toEqual([]);
  });
});

describe('a JSON document', () => {
  test('may get a field that can be missing, and lose one', () => {
    const { by: _, ...properties } = note.properties;
    expect(noteWith({ properties: { ...note.properties, at: { type: 'string' } } })).toEqual([]);
    expect(noteWith({ properties })).toEqual([]);
    expect(noteWith({ required: ['text'] })).toEqual([]);
  });

  test.each([
    ['demands a field that rows may lack', { required: ['text', 'tone', 'by'] }, 'demands the field "by"'],
    ['loses a field that the last release demands', { properties: {}, required: [] }, 'has no field "text" any more'],
    [
      'makes another kind of a field',
      { properties: { ...note.properties, text: { type: 'integer' } } },
      'text is another kind of value',
    ],
    [
      'writes a name that the last release does not know',
      { properties: { ...note.properties, tone: { type: 'string', enum: ['calm', 'loud'] } } },
      'tone may be written as "loud"',
    ],
  ])('is refused when it %s', (_, changed, problem) => {
    expect(noteWith(changed).join('\n')).toContain(problem);
  });
});

test('a column that the last release does not have may hold anything', () => {
  expect(checkValues({}, released)).toEqual([]);
});

test('the values of every enumeration and JSON column of the code are compared, and kept as a file has them', () => {
  const current = currentStoredValues();
  expect(Object.keys(current).length).toBeGreaterThan(70);
  expect(current['policies.status']?.enum).toContain('bound');
  expect(current['rate_tables.factors']?.properties?.coverages?.items?.properties?.coverage?.enum).toContain(
    'building',
  );
  expect(current['program_versions.installment_plans']?.items?.enum).toContain('pif');
  expect(parseStoredValues(printStoredValues(current))).toEqual(current);
});

describe('the file of released values', () => {
  const file = printStoredValues(released);
  const paused = { ...released, 'claims.status': { type: 'string', enum: ['open', 'closed', 'paused'] } };

  test('is what the code reads before the first release, and is compared with it from then on', () => {
    const problems = (day: string | null) => checkReleasedValues(file, paused, day).map(({ what }) => what);
    expect(problems(null)).toEqual(['is not what the code reads.']);
    expect(problems('2027-03-01')).toEqual([expect.stringContaining('may be written as "paused"')]);
    expect(checkReleasedValues(file, released, null)).toEqual([]);
    expect(checkReleasedValues('', released, '2027-03-01')).toHaveLength(1);
  });
});
