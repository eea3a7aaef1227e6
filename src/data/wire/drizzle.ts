import type { SQL, SQLWrapper } from 'drizzle-orm';
import { MySqlDialect } from 'drizzle-orm/mysql-core';
import { drizzle } from 'drizzle-orm/mysql2';

/** Drizzle as a builder of statements, without a connection: the connections of this folder send what it builds. */
export const build = drizzle.mock({ mode: 'planetscale' });

const dialect = new MySqlDialect();

/** A part of a statement, or a whole one, as text with a placeholder for each value. */
export const textOf = (part: SQL | SQLWrapper): { readonly text: string; readonly values: readonly unknown[] } => {
  const { sql: text, params: values } = dialect.sqlToQuery(part.getSQL());
  return { text, values };
};
