import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import configuration from '../../codegen.ts';
import { clientsFolder, parseReleases } from '../clients/client-releases.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { UserError } from '../support/user-error.ts';
import type { ClientDocument } from './check-client-documents.ts';
import { documentIdsInHistory } from './document-history.ts';
import {
  parsePersistedDocuments,
  persistedDocumentsFile,
  printPersistedDocuments,
  withCurrentDocuments,
} from './persisted-documents.ts';
import type { ReleaseDay } from './released-on.ts';

/** A file that a script writes, by its path from the root folder. */
export interface GeneratedFile {
  readonly file: string;
  readonly content: string;
}

const documentsFolder = 'codegen/documents';
const typedDocumentsFile = 'codegen/typed-documents.ts';

const header = `// Written by \`make codegen\` from codegen/documents and schema/schema.graphql: change those instead.
/* eslint-disable */`;

/** The text of a file of the clone, or nothing where there is none yet. */
export const readFromClone = (file: string): Promise<string> =>
  readFile(join(repositoryDirectory, file), 'utf8').catch(() => '');

const sayOnOutput = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Writes files of the clone, and says so. */
export const writeToClone = async (files: readonly GeneratedFile[], say = sayOnOutput): Promise<void> => {
  for (const { file, content } of files) {
    await writeFile(join(repositoryDirectory, file), content);
    say(`Wrote ${file}.`);
  }
};

/** The documents that clients are built from. */
export const readClientDocuments = async (): Promise<ClientDocument[]> => {
  const names = await readdir(join(repositoryDirectory, documentsFolder));
  const files = names.toSorted().map((name) => `${documentsFolder}/${name}`);
  return Promise.all(files.map(async (file) => ({ file, text: await readFromClone(file) })));
};

/** The ids of documents that clients of other builds send: none of them is among the documents here. */
export const importedDocumentIds = async (): Promise<ReadonlySet<string>> => {
  const names = await readdir(join(repositoryDirectory, clientsFolder)).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFromClone(`${clientsFolder}/${name}`)));
  return new Set(texts.flatMap(parseReleases).flatMap(({ documents }) => Object.keys(documents)));
};

const makeFiles = async (): Promise<{ filename: string; content: string }[]> => {
  // Loaded here: it takes a second, which scripts that only read or write files need not wait for.
  const { generate } = await import('@graphql-codegen/cli');
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
export const generateFiles = async (releasedOn: ReleaseDay): Promise<GeneratedFile[]> => {
  const made = await makeFiles();
  const contentOf = (name: string): string => {
    const file = made.find(({ filename }) => filename.endsWith(`/${name}`));
    if (!file)
      throw new Error(`The generator made no ${name}, but ${made.map(({ filename }) => filename).join(', ')}.`);
    return file.content;
  };
  const persisted = parsePersistedDocuments(await readFromClone(persistedDocumentsFile));
  const history = await documentIdsInHistory(repositoryDirectory, releasedOn);
  const imported = await importedDocumentIds();
  // Without a history, as in an unpacked archive, each of them may have been released.
  const mayBeReleased = (id: string) => imported.has(id) || (releasedOn !== null && (history?.has(id) ?? true));
  const current = parsePersistedDocuments(contentOf('persisted-documents.json'));
  return [
    {
      file: typedDocumentsFile,
      content: `${contentOf('graphql.ts').replace('/* eslint-disable */', header).trimEnd()}\n`,
    },
    {
      file: persistedDocumentsFile,
      content: printPersistedDocuments(withCurrentDocuments(persisted, mayBeReleased, current)),
    },
  ];
};
