import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import { isObjectType } from 'graphql';
import { traitsOf } from '../../../schema/column-traits.ts';
import type { TableName } from '../../../schema/tables.ts';
import { isProtected } from '../../../src/data/write/protected-columns.ts';
import type { DeclaredTable } from '../../docs/declared-tables.ts';
import { references } from '../../docs/entities.ts';
import { schema, typeOfTable } from '../graph.ts';
import { linkToTable } from './paths.ts';

/** What columns are that most tables have. */
const commonColumns: Readonly<Record<string, string>> = {
  org_id: 'The organization whose row it is. It leads every key: vtgate finds the shard by its hash.',
  id: 'Its identifier: a prefix that names its kind, and a ULID.',
  version: 'Counted up by every change, so that no change of somebody else is lost.',
  created_at: 'When it was recorded, by the clock of the Worker.',
  updated_at: 'When it was last changed, by the clock of the Worker.',
  producer_id: 'The agency in whose book it is.',
  carrier_id: 'The carrier whose paper it is on.',
  insured_id: 'The insured whose it is.',
  policy_id: 'The policy that it belongs to.',
  claim_id: 'The claim that it belongs to.',
};

/** What the graph says of the field that shows a column. */
const fieldDescription = (table: TableName, property: string): string => {
  const type = schema.getType(typeOfTable.get(table) ?? '');
  if (!isObjectType(type)) return '';
  const fields = type.getFields();
  const shown = [property, property.replace(/Cents$/, ''), property.replace(/(Id|Code)$/, '')];
  return shown.map((name) => fields[name]?.description).find(Boolean) ?? '';
};

/** What a column holds: what is said beside it in the code, else what the graph says of its field. */
export const columnMeaning = (declared: DeclaredTable, property: string, column: MySqlColumn): string => {
  const { names, folded } = traitsOf(column);
  const reference = references.find((one) => one.from === declared.name && one.column === column.name);
  const said =
    declared.columns.get(property) ||
    fieldDescription(declared.name, property) ||
    commonColumns[column.name] ||
    (folded ? `Follows from \`${folded.from}\`, which is sorted and searched by it.` : '');
  return [
    said,
    names ? names.readable.map((name) => `\`${name}\``).join(', ') : '',
    reference ? `→ ${linkToTable(reference.to)}` : '',
    isProtected(property, null) ? '**Protected**: no audit entry shows it.' : '',
  ]
    .filter(Boolean)
    .join(' ');
};
