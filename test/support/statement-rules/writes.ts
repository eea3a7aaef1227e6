import { getTableConfig } from 'drizzle-orm/mysql-core';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { keyspaceTables } from '../../../schema/tables.ts';
import { isDemanded, wordsOf } from './demanded.ts';
import { tablesNamed } from './tables-named.ts';

/** Whether a scanned statement changes rows. */
export const isWrite = (code: string): boolean => /^\s*(?:insert|update|delete|replace)\b/i.test(code);

/** Whether a scanned statement reads rows and locks them. */
export const isLockingRead = (code: string): boolean =>
  /^[\s(]*(?:select|with)\b/i.test(code) && /\bfor\s+(?:update|share)\b|\block\s+in\s+share\s+mode\b/i.test(code);

const nameOf = (column: object): string => ('name' in column ? String(column.name) : '');

/** The columns of each unique key of a table, the primary key's first. */
const keysOf = (table: Parameters<typeof getTableConfig>[0]): readonly (readonly string[])[] => {
  const { columns, primaryKeys, indexes, uniqueConstraints } = getTableConfig(table);
  return [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map(({ name }) => [name]),
    ...primaryKeys.map((key) => key.columns.map(nameOf)),
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => config.columns.map(nameOf)),
    ...uniqueConstraints.map((constraint) => constraint.columns.map(nameOf)),
  ];
};

const uniqueKeys = new Map<string, readonly (readonly string[])[]>(
  keyspaces.flatMap((keyspace: Keyspace) =>
    Object.values(keyspaceTables[keyspace]).map((table): [string, readonly (readonly string[])[]] => [
      getTableConfig(table).name,
      keysOf(table),
    ]),
  ),
);

const comparison = /(?:\b\w+\.)?\b(\w+)\s*=\s*(?:\?|'')/g;

/** Whether a locking read finds its one row by a primary or unique key: any other condition locks whatever its plan scans. */
export const locksByKey = (code: string): boolean => {
  const [table, ...others] = tablesNamed(code);
  if (!table || others.length > 0) return false;
  const all = wordsOf(code);
  const compared = new Set(
    [...code.matchAll(comparison)]
      .filter(({ index }) => isDemanded(all, index))
      .map(([, column = '']) => column.toLowerCase()),
  );
  return (uniqueKeys.get(table.name) ?? []).some((key) => key.every((column) => compared.has(column)));
};

/** Whether an UPDATE, or what an INSERT does about a row that is there, gives a row to another tenant. */
export const movesTenant = (code: string): boolean => {
  const set = /^\s*update\b[\s\S]*?\bset\b([\s\S]*?)(?:\bwhere\b|$)|\bon\s+duplicate\s+key\s+update\b([\s\S]*)$/i.exec(
    code,
  );
  return set !== null && /\borg_id\s*=(?!\s*values\b)/i.test(set[1] ?? set[2] ?? '');
};
