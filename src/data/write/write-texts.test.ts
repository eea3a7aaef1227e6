import { eq, getColumns, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { invoices } from '../../../schema/billing/tables/index.ts';
import { isTableName, tableOf } from '../../../schema/lookup.ts';
import { rowToWrite } from '../../../schema/row-to-write.ts';
import { tables } from '../../../schema/tables.ts';
import { buildRows } from '../../../scripts/seed/seed.ts';
import type { Row } from '../read/relational-query/rows.ts';
import { build, textOf } from '../wire/drizzle.ts';
import { insertText, mergeText, updateText } from './write-texts.ts';

const demonstration = buildRows();

const names = Object.keys(tables)
  .filter(isTableName)
  .filter((name) => demonstration[name].length > 0);

describe('the text of a write', () => {
  test.each(names)('to %s is what Drizzle builds, also when it is known already', (name) => {
    const table = tableOf(name);
    const rows: Row[] = demonstration[name].slice(0, 20).map((row) => rowToWrite(table, row));
    for (const row of rows) {
      expect(insertText(name, [row])).toEqual(textOf(build.insert(table).values(row as never)));
      const { orgId, id, ...set } = row;
      if (typeof id !== 'string' || Object.values(set).every((value) => value === undefined)) continue;
      const where = eq(getColumns(table).id as never, id);
      expect(updateText(name, set, where)).toEqual(textOf(build.update(table).set(set).where(where)));
    }
    for (const half of [rows.slice(0, 10), rows.slice(10)].filter(({ length }) => length > 0))
      expect(insertText(name, half)).toEqual(textOf(build.insert(table).values(half as never)));
  });

  test('tells expressions apart by what they say, and keeps their values', () => {
    const [row] = demonstration.invoices.map((one) => rowToWrite(invoices, one));
    if (!row) throw new Error('The demonstration has no invoice.');
    const where = eq(invoices.id, 'inv_1');
    for (const openCents of [sql`${invoices.openCents} + ${1}`, sql`${invoices.openCents} - ${2}`, 3n]) {
      const set = { openCents };
      expect(updateText('invoices', set, where)).toEqual(textOf(build.update(invoices).set(set).where(where)));
      expect(mergeText('invoices', [row], set)).toEqual(
        textOf(
          build
            .insert(invoices)
            .values(row as never)
            .onDuplicateKeyUpdate({ set }),
        ),
      );
    }
  });

  test('tells a column without a value from one that is null', () => {
    const where = eq(invoices.id, 'inv_1');
    for (const set of [{ insuredId: null, version: 2 }, { version: 3 }, { insuredId: undefined, version: 4 }])
      expect(updateText('invoices', set, where)).toEqual(textOf(build.update(invoices).set(set).where(where)));
  });
});
