// What `make export-manifest FILE=` runs: writes all persisted documents as a manifest, for tools that read one.
import { writeFile } from 'node:fs/promises';
import { printManifest } from './clients/manifest.ts';
import { readFromClone } from './contracts/generated-files.ts';
import { parsePersistedDocuments, persistedDocumentsFile } from './contracts/persisted-documents.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const file = process.env.FILE || 'persisted-query-manifest.json';
  const persisted = parsePersistedDocuments(await readFromClone(persistedDocumentsFile));
  await writeFile(file, printManifest(persisted));
  process.stdout.write(`Wrote ${file}: ${Object.keys(persisted).length} documents.\n`);
});
