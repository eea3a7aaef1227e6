import type { AnyRelations } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { relations } from '../../schema/relations.ts';
import { executeAs } from '../support/asking/execute.ts';
import { entrances, keyOf, rowsBehind, rowsOf, type Step, select, stepsFrom } from '../support/schema-paths.ts';

/** The two columns that an edge joins, in either order the same. */
const pairOf = (table = '', edge: string): string | undefined => {
  const relation = (relations as unknown as AnyRelations)[table]?.relations[edge];
  if (!relation) return undefined;
  const ends = [
    `${table}.${relation.sourceColumns.at(-1)?.name}`,
    `${relation.targetTableName}.${relation.targetColumns.at(-1)?.name}`,
  ];
  return ends.toSorted().join(' = ');
};

/** The edge that leads back to the one row that a step came from. */
const backOf = (table: string | undefined, step: Step): Step | undefined =>
  stepsFrom(step.type).find(
    (back) =>
      back.shape === 'row' &&
      back.table === table &&
      !(back.table === step.table && back.field === step.field) &&
      pairOf(step.table, back.field) === pairOf(table, step.field),
  );

/** Edges that no row of the demonstration data has, or none of the first page that the way leads over. */
const withoutRows: readonly string[] = [
  'JournalEntry.reversal',
  'PolicyTransaction.reversedBy',
  'JournalEntry.reversalOf',
  'DelegatedAuthorityUtilization.policyTransaction',
  'Payment.refunds',
];

const bothWays = entrances.flatMap(({ type, table, way }) =>
  stepsFrom(type).flatMap((step) => {
    const back = pairOf(table, step.field) === undefined ? undefined : backOf(table, step);
    const name = `${type.name}.${step.field}`;
    return back && !withoutRows.includes(name) ? [{ name, back: back.field, type, way, step, backStep: back }] : [];
  }),
);

describe('edges', () => {
  test('of which one end is a single row are many', () => {
    expect(bothWays.length).toBeGreaterThan(100);
  });

  test.each(bothWays)('$name leads to rows whose $back leads back', async ({ type, way, step, backStep }) => {
    const inner = `${keyOf(type)} ${select(step, `${keyOf(step.type)} ${select(backStep, keyOf(type), 'back')}`, 'edge')}`;
    const { data, errors } = await executeAs(
      'ORG_ADMIN',
      `{ ${way.reduceRight((within, one) => select(one, within, 'way'), inner)} }`,
    );
    expect(errors).toBeUndefined();
    const rows = rowsBehind(data, way);
    const targets = rows.flatMap((row) => rowsOf(row.edge).map((target) => ({ from: row.key, back: target.back })));
    expect(targets.length).toBeGreaterThan(0);
    const astray = targets.filter(({ back, from }) => rowsOf(back)[0]?.key !== from);
    expect(astray).toEqual([]);
  });
});
