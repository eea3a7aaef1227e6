import { getColumns } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/mysql-core';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { keyspaceOf, tableOf } from '../../../schema/lookup.ts';
import { topology, vitessKeyspaces } from '../../../schema/topology.ts';
import { tableFreshness } from '../../../src/data/freshness.ts';
import { isProtected } from '../../../src/data/write/protected-columns.ts';
import type { DeclaredTable } from '../../docs/declared-tables.ts';
import { databaseName, primaryKeyOf, references } from '../../docs/entities.ts';
import { neighbourPicture } from '../../docs/picture-parts.ts';
import { freshnessInWords, readersOf, typeOfTable } from '../graph.ts';
import { linkTo, listed, type Page, table } from '../page.ts';
import { pathOfType } from '../reference/paths.ts';
import { columnMeaning } from './column-meaning.ts';
import { linkToTable, pathOfKeyspace, pathOfTable } from './paths.ts';

const shardingOf = ({ name }: DeclaredTable): string => {
  const keyspace = keyspaceOf(name);
  const { vindex } = topology[keyspace];
  const shards = vitessKeyspaces().find(({ database }) => database === keyspaceDatabases[keyspace])?.shards ?? [];
  return vindex
    ? `\`${vindex.column}\`, hashed by \`${vindex.type}\` to the shards ${listed(shards.map((one) => `\`${one}\``))}`
    : 'none: the keyspace has one shard';
};

/** What of a table is never shown in an audit entry, and whether it tells of people's health. */
const protectionOf = ({ name }: DeclaredTable): string => {
  const columns = Object.entries(getColumns(tableOf(name))).filter(([property]) => isProtected(property, null));
  const names = columns.map(([, column]) => `\`${column.name}\``);
  const health =
    tableFreshness[name] === 'never_cached' && keyspaceOf(name) === 'claims'
      ? `it may tell of people's health: ${linkTo('read through one field alone', 'decisions/0016-protected-health-information')} where columns are protected, and kept by no cache`
      : 'none';
  return names.length === 0 ? health : `${health === 'none' ? '' : `${health}. `}Protected: ${names.join(', ')}`;
};

const factsOf = (declared: DeclaredTable): string => {
  const { name, file } = declared;
  const keyspace = keyspaceOf(name);
  const type = typeOfTable.get(name);
  return table(
    ['', ''],
    [
      ['Keyspace', linkTo(`\`${keyspaceDatabases[keyspace]}\``, pathOfKeyspace(keyspace))],
      ['Sharding key', shardingOf(declared)],
      ['Freshness', freshnessInWords[tableFreshness[name]]],
      ['Read by', readersOf(name)],
      ['Health information', protectionOf(declared)],
      ['In the graph', type ? linkTo(`\`${type}\``, pathOfType(type), type) : 'no type of its own'],
      ['Declared in', `\`${file}\``],
    ],
  );
};

/** The columns of a table, with what they hold. */
export const columnTable = (declared: DeclaredTable): string => {
  const own = tableOf(declared.name);
  const primaryKey = primaryKeyOf(own);
  return table(
    ['column', 'type', 'null', 'meaning'],
    Object.entries(getColumns(own)).map(([property, column]) => [
      primaryKey.has(column.name) ? `**\`${column.name}\`**` : `\`${column.name}\``,
      `\`${column.getSQLType()}\``,
      column.notNull ? '' : 'null',
      columnMeaning(declared, property, column),
    ]),
  );
};

const columnName = (column: object): string => ('name' in column ? String(column.name) : 'an expression');

/** The primary key and the indexes of a table. */
export const indexTable = ({ name }: DeclaredTable): string => {
  const own = tableOf(name);
  const row = (index: string, columns: readonly string[], kind: string) => [
    index,
    columns.map((one) => `\`${one}\``).join(', '),
    kind,
  ];
  return table(
    ['name', 'columns', ''],
    [
      row('primary key', [...primaryKeyOf(own)], 'unique'),
      ...getTableConfig(own).indexes.map(({ config }) =>
        row(`\`${config.name}\``, config.columns.map(columnName), config.unique ? 'unique' : ''),
      ),
    ],
  );
};

const relationsOf = ({ name }: DeclaredTable): string => {
  const out = references.filter(({ from }) => from === name);
  const back = references.filter(({ to }) => to === name);
  const row = (column: string, other: DeclaredTable['name'], how: string) => [
    `\`${column}\``,
    linkToTable(other, `${keyspaceDatabases[keyspaceOf(other)]}.${databaseName(other)}`),
    how,
  ];
  return [
    table(
      ['column', 'refers to', ''],
      out.map(({ column, to, optional, unique }) =>
        row(column, to, [optional ? 'if any' : '', unique ? 'at most one row each' : ''].filter(Boolean).join(', ')),
      ),
      'It refers to no other table.',
    ),
    table(
      ['column there', 'referred to by', ''],
      back.map(({ column, from, unique }) => row(column, from, unique ? 'at most one row each' : '')),
      'No other table refers to it.',
    ),
  ].join('\n\n');
};

/** The page of one table: what it holds, column by column, and what it refers to. */
export const tablePage = (declared: DeclaredTable): Page => {
  const title = databaseName(declared.name);
  const picture = neighbourPicture(declared.name);
  const content = [
    `# ${title} {#${title}}`,
    declared.meaning,
    factsOf(declared),
    '## Columns',
    columnTable(declared),
    '## Keys and indexes',
    indexTable(declared),
    '## Relations',
    ...(picture ? [picture] : []),
    relationsOf(declared),
  ].join('\n\n');
  return { path: pathOfTable(declared.name), title, content };
};
