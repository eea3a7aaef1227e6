// What `make import-manifest FILE= CLIENT= VERSION=` runs: persists the documents of a client whose compiler writes its own.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../src/keyspaces/global/rules/dates.ts';
import { schema } from '../src/server/schema.ts';
import { addRelease } from './clients/add-release.ts';
import { checkManifest } from './clients/check-manifest.ts';
import { clientFileOf, clientsFolder, parseReleases, printReleases } from './clients/client-releases.ts';
import { parseManifest } from './clients/manifest.ts';
import { readManifest } from './clients/read-manifest.ts';
import { readFromClone, writeToClone } from './contracts/generated-files.ts';
import {
  parsePersistedDocuments,
  persistedDocumentsFile,
  printPersistedDocuments,
} from './contracts/persisted-documents.ts';
import { renderProblems } from './contracts/problem.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const { FILE: file = '', CLIENT: client = '', VERSION: version = '' } = process.env;
  const operations = parseManifest(await readManifest(file), file);
  const known = {
    persisted: parsePersistedDocuments(await readFromClone(persistedDocumentsFile)),
    releases: parseReleases(await readFromClone(clientFileOf(client))),
  };
  const { persisted, releases } = addRelease(known, operations, { client, version, importedOn: dayOf(new Date()) });
  const problems = checkManifest(operations, schema, file);
  if (problems.length > 0) {
    process.stdout.write(`${renderProblems(problems)}\n`);
    process.exitCode = 1;
    return;
  }
  await mkdir(join(repositoryDirectory, clientsFolder), { recursive: true });
  await writeToClone([
    { file: persistedDocumentsFile, content: printPersistedDocuments(persisted) },
    { file: clientFileOf(client), content: printReleases(releases) },
  ]);
  const added = Object.keys(persisted).length - Object.keys(known.persisted).length;
  process.stdout.write(
    `${operations.length} documents of ${client} ${version}, ${added} of them new. Commit both files; they are answered from the next release of the Worker on.\n`,
  );
});
