import { int, type MySqlColumn, mysqlTable } from 'drizzle-orm/mysql-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { traitsOf } from './column-traits.ts';
import { enumerated, enumeration } from './enumeration.ts';
import { jsonDocument } from './json-document.ts';
import { tables } from './tables.ts';
import { UnreadableValueError } from './unreadable-value.ts';

const light = { red: 'Stop.', amber: 'Clear the crossing.', green: 'Go.' } as const;

const phase = z.object({ light: enumerated(light, { notYetWritten: ['amber'] }), seconds: z.int() });

const crossings = mysqlTable('road_crossings', {
  id: int('id').primaryKey(),
  light: enumeration('light', light, { notYetWritten: ['amber'] }).notNull(),
  phases: jsonDocument('phase_list', z.array(phase)),
});

/** What is read of what a driver hands over; of an unreadable value, what its error knows. */
const read = (column: MySqlColumn, stored: unknown): unknown => {
  try {
    return column.mapFromDriverValue(stored);
  } catch (error) {
    if (!(error instanceof UnreadableValueError)) throw error;
    const { table, column: name, value } = error;
    return { unreadable: `${table}.${name}: ${value}` };
  }
};

describe('a column of an enumeration', () => {
  test('reads every value that this release knows, those that it does not write yet too', () => {
    expect(Object.keys(light).map((name) => read(crossings.light, name))).toEqual(['red', 'amber', 'green']);
  });

  test('fails for any other with the place, and the value cut short', () => {
    expect(read(crossings.light, 'blue')).toEqual({ unreadable: 'road_crossings.light: blue' });
    expect(read(crossings.light, 'x'.repeat(65))).toEqual({
      unreadable: `road_crossings.light: ${'x'.repeat(64)}…`,
    });
    expect(read(crossings.light, 'toString')).toEqual({ unreadable: 'road_crossings.light: toString' });
  });

  test('says which values it does not write yet, and lets them be looked for', () => {
    expect(traitsOf(crossings.light).names).toEqual({ readable: Object.keys(light), notYetWritten: ['amber'] });
    expect(crossings.light.mapToDriverValue('amber')).toBe('amber');
  });
});

describe('a JSON column', () => {
  const phases = [{ light: 'amber', seconds: 3 }];

  test('reads a document that came as text and one that came parsed', () => {
    expect(read(crossings.phases, JSON.stringify(phases))).toEqual(phases);
    expect(read(crossings.phases, phases)).toEqual(phases);
  });

  test.each([
    ['without a field', '[{"light":"red"}]', '0.seconds: Invalid input: expected number, received undefined'],
    ['with a value of another kind', '[{"light":"red","seconds":"3"}]', '0.seconds: '],
    ['with a name that this release does not know', '[{"light":"blue","seconds":3}]', '0.light: Invalid option'],
    ['that is cut off', '[{"light":"re', 'the document: '],
    ['of another shape', '{"light":"red"}', 'the document: '],
  ])('fails for a document %s, and says what is wrong but none of its values', (_, stored, problem) => {
    const { unreadable } = read(crossings.phases, stored) as { unreadable: string };
    expect(unreadable).toContain(`road_crossings.phase_list: ${problem}`.slice(0, 60));
    expect(unreadable).not.toMatch(/blue|"3"/);
  });

  test('leaves out a field that only a later release knows', () => {
    expect(read(crossings.phases, '[{"light":"red","seconds":3,"sound":true}]')).toEqual([
      { light: 'red', seconds: 3 },
    ]);
  });

  test('refuses to write what could not be read, and what the release before could not', () => {
    const write = (document: unknown) => crossings.phases.mapToDriverValue(document);
    expect(write([{ light: 'red', seconds: 3 }])).toBe('[{"light":"red","seconds":3}]');
    expect(() => write([{ light: 'red' }])).toThrow(
      'for road_crossings.phase_list is not as its schema says: 0.seconds',
    );
    expect(() => write(phases)).toThrow('0.light: the release before cannot read this value');
  });
});

test('a rate table is read as far as rating relies on it', () => {
  const { factors } = tables.rateTables;
  const stored = { exposureBase: 'revenue', exposureUnitCents: '100000' };
  expect(read(factors, stored)).toEqual({ unreadable: expect.stringContaining('rate_tables.factors: order: ') });
  expect(read(factors, { ...stored, exposureUnitCents: '1.5' })).toEqual({
    unreadable: 'rate_tables.factors: exposureUnitCents: is no amount of cents',
  });
});
