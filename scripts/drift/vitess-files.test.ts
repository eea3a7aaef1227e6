import { expect, test } from 'vitest';
import { vschemaOf } from '../vitess/vschema.ts';
import { compareVschema } from './vitess-files.ts';

test('a VSchema that the code does not make is found', () => {
  const wanted = vschemaOf('claims');
  const { claims, claim_notes: _, ...others } = wanted.tables;
  const planted = { ...wanted, sharded: false, tables: { ...others, claims: { ...claims, columns: [] }, planted: {} } };
  expect(compareVschema('schema/claims/vschema.json', planted, wanted)).toEqual(
    ['the sharding', 'the table claims', 'the table planted', 'the table claim_notes'].map((part) => ({
      kind: 'vschema',
      where: 'schema/claims/vschema.json',
      what: `${part} is not as the code has it`,
      todo: 'Run make vschema.',
    })),
  );
});
