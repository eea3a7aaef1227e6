// What `make codegen` runs: writes the typed documents of clients, and adds new documents to the persisted ones.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateFiles } from './contracts/generated-files.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  for (const { file, content } of await generateFiles()) {
    await writeFile(join(repositoryDirectory, file), content);
    process.stdout.write(`Wrote ${file}.\n`);
  }
});
