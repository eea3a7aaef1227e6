// What `make codegen` runs: writes the typed documents of clients and the persisted ones, when documents are as they should be.
import { buildSchema } from 'graphql';
import { checkClientDocuments } from './contracts/check-client-documents.ts';
import { schemaFile } from './contracts/check-schema.ts';
import { generateFiles, readClientDocuments, readFromClone, writeToClone } from './contracts/generated-files.ts';
import { renderProblems } from './contracts/problem.ts';
import { releasedOn } from './contracts/released-on.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  // The generator says best what is wrong with a document that it cannot read.
  const files = await generateFiles(releasedOn);
  const problems = checkClientDocuments(await readClientDocuments(), buildSchema(await readFromClone(schemaFile)));
  if (problems.length > 0) {
    process.stdout.write(`${renderProblems(problems)}\nNothing was written.\n`);
    process.exitCode = 1;
    return;
  }
  await writeToClone(files);
});
