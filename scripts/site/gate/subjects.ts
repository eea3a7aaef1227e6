import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isEnumType } from 'graphql';
import { errorCodes } from '../../../src/graphql/errors.ts';
import { readFromClone } from '../../contracts/generated-files.ts';
import { declaredTables } from '../../docs/declared-tables.ts';
import { databaseName, everyKeyspace, everyTableOf } from '../../docs/entities.ts';
import { repositoryDirectory } from '../../support/local-paths.ts';
import { pathOfTable } from '../database/paths.ts';
import { schema } from '../graph.ts';
import { pathOfType } from '../reference/paths.ts';
import { clientDocuments, documentsPath } from '../reference/uses.ts';
import { targetsOf } from '../written/targets-page.ts';
import { anchorsIn, type BuiltSite } from './built-site.ts';

/** Something that a reader looks for, and where it must be found. */
export interface Subject {
  readonly name: string;
  readonly path: string;
  /** Where it stands on the page; the whole page is about it where there is none. */
  readonly anchor?: string;
}

const typeSubjects = (): Subject[] =>
  Object.keys(schema.getTypeMap())
    .filter((name) => !name.startsWith('__'))
    .map((name) => ({ name: `type ${name}`, path: pathOfType(name), anchor: name }));

const errorSubjects = (): Subject[] => {
  const refusals = schema.getType('RefusalCode');
  const codes = [...errorCodes, ...(isEnumType(refusals) ? refusals.getValues().map(({ name }) => name) : [])];
  return codes.map((code) => ({ name: `code ${code}`, path: 'errors', anchor: code }));
};

const decisionSubjects = async (): Promise<Subject[]> => {
  const files = await readdir(join(repositoryDirectory, 'docs/decisions'));
  return files
    .filter((file) => /^\d/.test(file))
    .map((file) => ({ name: `decision ${file}`, path: `decisions/${file.replace(/\.md$/, '')}` }));
};

/** Everything that the site must have a place for: asked of the code, and not of what made the pages. */
export const allSubjects = async (): Promise<Subject[]> => [
  ...everyKeyspace.flatMap(everyTableOf).map((name) => ({
    name: `table ${name}`,
    path: pathOfTable(name),
    // A page of its own is titled by the table's name.
    anchor: databaseName(name),
  })),
  ...typeSubjects(),
  ...errorSubjects(),
  ...targetsOf(await readFromClone('Makefile')).map(({ name }) => ({
    name: `make ${name}`,
    path: 'make-targets',
    anchor: name,
  })),
  ...clientDocuments.map(({ name }) => ({ name: `document ${name}`, path: documentsPath, anchor: name })),
  ...(await decisionSubjects()),
];

/** The subjects that a site has no place for. */
export const missingSubjects = ({ pages }: BuiltSite, subjects: readonly Subject[]): string[] => {
  const anchors = new Map([...pages].map(([path, html]) => [path, anchorsIn(html)] as const));
  return subjects
    .filter(({ path, anchor }) => {
      const found = anchors.get(path);
      return !found || (anchor !== undefined && !found.has(anchor));
    })
    .map(({ name, path }) => `${name}, on ${path}`);
};

/** Tables of which the code does not say what they hold. */
export const undocumentedTables = async (read: typeof declaredTables = declaredTables): Promise<string[]> => {
  const declared = await Promise.all(everyKeyspace.map(read));
  const known = new Map(declared.flat().map(({ name, meaning }) => [name, meaning]));
  return everyKeyspace.flatMap(everyTableOf).filter((name) => !known.get(name));
};
