import type { SQL, SQLWrapper } from 'drizzle-orm';
import { MySqlDialect } from 'drizzle-orm/mysql-core';
import { drizzle } from 'drizzle-orm/mysql2';

/** Drizzle as a builder of statements, without a connection: the connections of this folder send what it builds. */
export const build = drizzle.mock({ mode: 'planetscale' });

const dialect = new MySqlDialect();

/** A part of a statement, or a whole one, as text with a placeholder for each value. */
export interface Text {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Writes a part of a statement, or a whole one. */
export const textOf = (part: SQL | SQLWrapper): Text => {
  const { sql: text, params: values } = dialect.sqlToQuery(part.getSQL());
  return { text, values };
};
