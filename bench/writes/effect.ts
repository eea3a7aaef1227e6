import type { RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { firstDifference } from '../measure/compare-answers.ts';
import type { Connect } from './connect.ts';

/** All rows of the five keyspaces, a line each. */
const allRows = async (connect: Connect): Promise<ReadonlySet<string>> => {
  const lines = new Set<string>();
  for (const database of Object.values(keyspaceDatabases)) {
    const connection = await connect(database);
    const [tables] = await connection.query<RowDataPacket[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'",
      [database],
    );
    for (const { name } of tables) {
      const [rows] = await connection.query<RowDataPacket[]>({
        sql: `SELECT * FROM ${name}`,
        typeCast: (field) => field.string('utf8'),
      });
      for (const row of rows) lines.add(`${name} ${JSON.stringify(row)}`);
    }
    await connection.end();
  }
  return lines;
};

/** Identifiers and requests: whoever makes a change has others. */
const made = /[a-z]{3}_[0-9A-Z]{26}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Of a request's arguments: the handler has none of its own. */
const digest = /[0-9a-f]{64}/g;
const moment = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\.\d{3}/g;

/** What was there before anybody changed anything. */
export interface Known {
  readonly identifiers: ReadonlySet<string>;
  readonly at: number;
}

/** Looks at all that is there. */
export const knownIn = async (connect: Connect): Promise<Known> => {
  const rows = await allRows(connect);
  return { identifiers: new Set([...rows].flatMap((row) => row.match(made) ?? [])), at: Date.now() };
};

/** A row without what somebody has made since. */
const withoutMade = (row: string, { identifiers, at }: Known): string =>
  row
    .replaceAll(made, (text) => (identifiers.has(text) ? text : `new ${/^[a-z]{3}_/.exec(text)?.[0] ?? ''}`))
    .replaceAll(digest, 'digest')
    .replaceAll(moment, (text) => (Date.parse(`${text.replace(' ', 'T')}Z`) < at ? text : 'since'));

/** What a change does to the rows of a database: those that are there no more, and those that are there since. */
export const effectOf = async (connect: Connect, known: Known, change: () => Promise<void>): Promise<string[]> => {
  const before = await allRows(connect);
  await change();
  const after = await allRows(connect);
  const differing = (sign: string, one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((row) => !other.has(row)).map((row) => `${sign} ${withoutMade(row, known)}`);
  return [...differing('-', before, after), ...differing('+', after, before)].toSorted();
};

/** Throws when two did otherwise, but for identifiers and moments of their own. */
export const compareEffects = (name: string, one: readonly string[], other: readonly string[]): void => {
  if (one.length === 0) throw new Error(`${name} has changed nothing.`);
  const [first, second] = [one.join('\n'), other.join('\n')];
  if (first !== second) throw new Error(`${name} by hand has another effect, ${firstDifference(first, second)}`);
};
