import { getColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tables } from '../../../schema/tables.ts';
import { changesOf } from './audited-changes.ts';

describe('the changes of an audit entry', () => {
  test('are the values that differ, as text: those of enums as the graph names them', () => {
    const before = { status: 'open', amountCents: 100, states: ['CA'], note: 'same', closedAt: null };
    const after = { status: 'closed', amountCents: 250, states: ['CA', 'NV'], note: 'same', closedAt: null };
    expect(changesOf('sub_01HK153X000000000000000001', before, after)).toEqual([
      { field: 'status', before: 'OPEN', after: 'CLOSED', withheld: false },
      { field: 'amountCents', before: '100', after: '250', withheld: false },
      { field: 'states', before: '["CA"]', after: '["CA","NV"]', withheld: false },
    ]);
  });

  test('are as they were written where they are no enum’s', () => {
    expect(changesOf('sub_01HK153X000000000000000001', { stateCode: 'ca' }, { stateCode: 'nv' })).toEqual([
      { field: 'stateCode', before: 'ca', after: 'nv', withheld: false },
    ]);
  });

  test('have nothing before a creation, and nothing after what left no value', () => {
    expect(changesOf('sub_01HK153X000000000000000001', null, { status: 'open' })).toEqual([
      { field: 'status', before: null, after: 'OPEN', withheld: false },
    ]);
    expect(changesOf('sub_01HK153X000000000000000001', { role: 'producer' }, null)).toEqual([
      { field: 'role', before: 'producer', after: null, withheld: false },
    ]);
    expect(changesOf('sub_01HK153X000000000000000001', null, null)).toEqual([]);
  });

  const hidden = ['socialSecurityNumber', 'medicalRecordNumber', 'diagnosisCodes', 'treatmentNotes', 'keyHash'];
  const sealed = Object.values(tables).flatMap((table) =>
    Object.keys(getColumns(table)).filter((name) => /seal/i.test(name)),
  );

  test.each([...hidden, ...new Set(sealed)])('tell that %s changed, not from what to what', (field) => {
    expect(changesOf('sub_01HK153X000000000000000001', { [field]: 'secret-1' }, { [field]: 'secret-2' })).toEqual([
      { field, before: null, after: null, withheld: true },
    ]);
  });

  test('keep back a value that has a protected one inside', () => {
    const party = { name: 'Ada Moss', health: [{ treatmentNotes: 'secret' }] };
    expect(changesOf('sub_01HK153X000000000000000001', null, { party })).toEqual([
      { field: 'party', before: null, after: null, withheld: true },
    ]);
  });
});
