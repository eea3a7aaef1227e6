import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import configuration from '../../codegen.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { UserError } from '../support/user-error.ts';
import {
  parsePersistedDocuments,
  persistedDocumentsFile,
  printPersistedDocuments,
  withNewDocuments,
} from './persisted-documents.ts';

/** A file that `make codegen` writes, by its path from the root folder. */
interface GeneratedFile {
  readonly file: string;
  readonly content: string;
}

const typedDocumentsFile = 'codegen/typed-documents.ts';

const header = `// Written by \`make codegen\` from codegen/documents and schema/schema.graphql: change those instead.
/* eslint-disable */`;

/** The text of a file of the clone, or nothing where there is none yet. */
export const readFromClone = (file: string): Promise<string> =>
  readFile(join(repositoryDirectory, file), 'utf8').catch(() => '');

const makeFiles = async (): Promise<{ filename: string; content: string }[]> => {
  try {
    return await generate({ ...configuration, cwd: repositoryDirectory }, false);
  } catch (failure) {
    throw new UserError({
      what: 'The documents of clients could not be read.',
      why: failure instanceof Error ? failure.message : String(failure),
      todo: 'Correct the document in codegen/documents that is named above, then try again.',
    });
  }
};

/**
 * Makes the typed documents and the persisted ones, and writes nothing. Of what the preset makes, the function that finds a
 * document by its text is left out: documents are files here, imported by name.
 */
export const generateFiles = async (): Promise<GeneratedFile[]> => {
  const made = await makeFiles();
  const contentOf = (name: string): string => {
    const file = made.find(({ filename }) => filename.endsWith(`/${name}`));
    if (!file)
      throw new Error(`The generator made no ${name}, but ${made.map(({ filename }) => filename).join(', ')}.`);
    return file.content;
  };
  const persisted = parsePersistedDocuments(await readFromClone(persistedDocumentsFile));
  const current = parsePersistedDocuments(contentOf('persisted-documents.json'));
  return [
    {
      file: typedDocumentsFile,
      content: `${contentOf('graphql.ts').replace('/* eslint-disable */', header).trimEnd()}\n`,
    },
    { file: persistedDocumentsFile, content: printPersistedDocuments(withNewDocuments(persisted, current)) },
  ];
};
