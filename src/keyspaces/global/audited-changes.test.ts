import { getColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tables } from '../../../schema/tables.ts';
import { changesOf } from './audited-changes.ts';

describe('the changes of an audit entry', () => {
  test('are the values that differ, as text', () => {
    const before = { status: 'open', amountCents: 100, states: ['CA'], note: 'same', closedAt: null };
    const after = { status: 'closed', amountCents: 250, states: ['CA', 'NV'], note: 'same', closedAt: null };
    expect(changesOf(before, after)).toEqual([
      { field: 'status', before: 'open', after: 'closed', withheld: false },
      { field: 'amountCents', before: '100', after: '250', withheld: false },
      { field: 'states', before: '["CA"]', after: '["CA","NV"]', withheld: false },
    ]);
  });

  test('have nothing before a creation, and nothing after what left no value', () => {
    expect(changesOf(null, { status: 'open' })).toEqual([
      { field: 'status', before: null, after: 'open', withheld: false },
    ]);
    expect(changesOf({ role: 'producer' }, null)).toEqual([
      { field: 'role', before: 'producer', after: null, withheld: false },
    ]);
    expect(changesOf(null, null)).toEqual([]);
  });

  const hidden = ['socialSecurityNumber', 'medicalRecordNumber', 'diagnosisCodes', 'treatmentNotes', 'keyHash'];
  const sealed = Object.values(tables).flatMap((table) =>
    Object.keys(getColumns(table)).filter((name) => /seal/i.test(name)),
  );

  test.each([...hidden, ...new Set(sealed)])('tell that %s changed, not from what to what', (field) => {
    expect(changesOf({ [field]: 'secret-1' }, { [field]: 'secret-2' })).toEqual([
      { field, before: null, after: null, withheld: true },
    ]);
  });

  test('keep back a value that has a protected one inside', () => {
    const party = { name: 'Ada Moss', health: [{ treatmentNotes: 'secret' }] };
    expect(changesOf(null, { party })).toEqual([{ field: 'party', before: null, after: null, withheld: true }]);
  });
});
