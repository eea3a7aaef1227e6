import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { isTableName } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import { readFromClone } from '../contracts/generated-files.ts';
import { repositoryDirectory } from '../support/local-paths.ts';

/** Where a table is declared, and what is said there of it and of its columns. */
export interface DeclaredTable {
  readonly name: TableName;
  /** The file, from the root folder. */
  readonly file: string;
  /** What the comment above the table says; empty where there is none. */
  readonly meaning: string;
  /** What the comments above columns say, by the names that the code gives those. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A comment of a file as one line of text. */
const plain = (comment: string | undefined): string =>
  (comment ?? '')
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

interface Declaration {
  readonly name: string;
  readonly meaning: string;
  /** What is called for the value: `mysqlTable`, or what makes the table of one keyspace. */
  readonly maker: string;
  readonly body: string;
}

/** What a file exports, each with the comment above it. Biome's format makes the text as regular as a syntax tree. */
const declarationsOf = (text: string): Declaration[] => {
  const starts = [...text.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export const (\w+) =/g)];
  return starts.map(({ index, 1: comment, 2: name = '' }, position) => {
    const body = text.slice(index, starts[position + 1]?.index);
    return { name, meaning: plain(comment), maker: /=\s*(\w+)\(/.exec(body)?.[1] ?? '', body };
  });
};

/** The comments above the properties of a text. */
const commentsWithin = (body: string): Map<string, string> =>
  new Map(
    [...body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+(\w+):/g)].map(({ 1: comment, 2: name = '' }) => [
      name,
      plain(comment),
    ]),
  );

/** Makes the tables that every keyspace has. */
const sharedFile = 'schema/bookkeeping.ts';

/** The tables that a file declares. Those that every keyspace has are made by functions, which say what is in them. */
const tablesDeclaredIn = (file: string, text: string, makers: readonly Declaration[]): DeclaredTable[] =>
  declarationsOf(text).flatMap(({ name, meaning, maker, body }) => {
    if (!isTableName(name)) return [];
    const made = makers.find((one) => one.name === maker);
    return [{ name, file, meaning: made?.meaning || meaning, columns: commentsWithin(made?.body ?? body) }];
  });

/** Every table of a keyspace with what the code says of it, in the order of the files. */
export const declaredTables = async (keyspace: Keyspace): Promise<DeclaredTable[]> => {
  const folder = `schema/${keyspace}/tables`;
  const makers = declarationsOf(await readFromClone(sharedFile));
  const files = (await readdir(join(repositoryDirectory, folder))).filter((name) => name !== 'index.ts').toSorted();
  const found = files.map(async (name) => {
    const file = `${folder}/${name}`;
    return tablesDeclaredIn(file, await readFromClone(file), makers);
  });
  return (await Promise.all(found)).flat();
};

/** What the tables of one file are about: the file's name. */
export const subjectOf = ({ file }: DeclaredTable): string => {
  const name = basename(file, '.ts').replaceAll('-', ' ');
  return name === 'bookkeeping' ? 'books of writing' : name;
};
