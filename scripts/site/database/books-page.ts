import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import { tableFreshness } from '../../../src/data/freshness.ts';
import type { DeclaredTable } from '../../docs/declared-tables.ts';
import { databaseName } from '../../docs/entities.ts';
import { readersOf } from '../graph.ts';
import { type Page, table } from '../page.ts';
import { booksPath } from './paths.ts';
import { columnTable, indexTable } from './table-page.ts';

/** What a table is called in every keyspace: `audit_entries` of `billing_audit_entries`. */
const kindOf = ({ name }: DeclaredTable): string => databaseName(name).slice(keyspaceOf(name).length + 1);

const sectionOf = (kind: string, tables: readonly DeclaredTable[]): string => {
  const [first] = tables;
  if (!first) return '';
  const title = kind.replaceAll('_', ' ');
  return [
    `## ${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
    first.meaning,
    table(
      ['table', 'keyspace', 'freshness', 'read by'],
      tables.map(({ name }) => [
        `\`${databaseName(name)}\`{#${databaseName(name)}}`,
        `\`${keyspaceDatabases[keyspaceOf(name)]}\``,
        `\`${tableFreshness[name]}\``,
        readersOf(name),
      ]),
    ),
    `The columns and keys of \`${databaseName(first.name)}\`, as in every keyspace:`,
    columnTable(first),
    indexTable(first),
  ].join('\n\n');
};

/** The tables that every keyspace keeps for writing, each kind once. */
export const booksPage = (declared: readonly DeclaredTable[]): Page => ({
  path: booksPath,
  title: 'Books of writing',
  content: [
    '# Books of writing',
    'Beside its own tables each keyspace keeps what makes writing safe: who changed what, which key was answered with what, which events were raised and handled, which numbers were given out, and the words that rows are found by. They are written in the transaction of the change itself, and are alike in every keyspace.',
    ...Object.entries(Object.groupBy(declared, kindOf)).map(([kind, tables]) => sectionOf(kind, tables ?? [])),
  ].join('\n\n'),
});
