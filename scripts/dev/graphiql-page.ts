import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleClaimNumber } from '../seed/examples.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { graphiqlPage } from './graphiql-html.ts';

/** The document that GraphiQL opens with, and its variables. The welcome names it. */
export const firstQuery = {
  name: 'ClaimFile',
  file: 'codegen/documents/claim-file.graphql',
  variables: { number: exampleClaimNumber },
};

/** Writes the page into the folder of the Worker's assets, as `/graphiql`. The Worker redirects `/` to it. */
export async function writeGraphiqlPage({ directory, token }: { directory: string; token: string }): Promise<void> {
  const query = await readFile(join(repositoryDirectory, firstQuery.file), 'utf8');
  const page = graphiqlPage({ endpoint: '/graphql', token, query, variables: firstQuery.variables });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'graphiql.html'), page);
}
