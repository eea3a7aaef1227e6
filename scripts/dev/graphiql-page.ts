import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryDirectory } from '../support/local-paths.ts';
import { graphiqlPage } from './graphiql-html.ts';

/** The document that GraphiQL opens with. The welcome names it. */
export const firstQuery = {
  name: 'ClaimFile',
  file: 'codegen/documents/claim-file.graphql',
};

interface GraphiqlPageSettings {
  readonly directory: string;
  readonly token: string;
  /** The number of the claim that the first query asks for. */
  readonly claimNumber: string;
}

/** Writes the page into the folder of the Worker's assets, as `/graphiql`. The Worker redirects `/` to it. */
export async function writeGraphiqlPage({ directory, token, claimNumber }: GraphiqlPageSettings): Promise<void> {
  const query = await readFile(join(repositoryDirectory, firstQuery.file), 'utf8');
  const page = graphiqlPage({ endpoint: '/graphql', token, query, variables: { number: claimNumber } });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'graphiql.html'), page);
}
