import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { ExampleSubmission } from './example-submission.ts';
import { graphiqlPage } from './graphiql-html.ts';

/** The document that GraphiQL opens with. The welcome names it. */
export const firstQuery = {
  name: 'ClaimFile',
  file: 'codegen/documents/claim-file.graphql',
};

/** The mutation in GraphiQL's second tab. The welcome names it. */
export const firstMutation = {
  name: 'ClaimSubmission',
  file: 'codegen/documents/claim-submission.graphql',
};

interface GraphiqlPageSettings {
  readonly directory: string;
  readonly token: string;
  /** The number of the claim that the first query asks for. */
  readonly claimNumber: string;
  /** The submission that the mutation claims. */
  readonly submission: ExampleSubmission;
}

/** Writes the page into the folder of the Worker's assets, as `/graphiql`. The Worker redirects `/` to it. */
export async function writeGraphiqlPage({
  directory,
  token,
  claimNumber,
  submission,
}: GraphiqlPageSettings): Promise<void> {
  const textOf = ({ file }: { file: string }) => readFile(join(repositoryDirectory, file), 'utf8');
  const input = { submissionId: submission.id, expectedVersion: submission.version };
  const mutation = {
    title: firstMutation.name,
    query: await textOf(firstMutation),
    // With the same key, each press gives the outcome of the first.
    variables: { input, key: crypto.randomUUID() },
  };
  const query = await textOf(firstQuery);
  const variables = { number: claimNumber };
  const page = graphiqlPage({ endpoint: '/graphql', token, query, variables, others: [mutation] });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'graphiql.html'), page);
}
