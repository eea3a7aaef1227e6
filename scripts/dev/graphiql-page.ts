import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayIn } from '../../src/keyspaces/global/rules/dates.ts';
import { organizationPlans } from '../seed/organizations.ts';
import { organizationId } from '../seed/people.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { ExampleSubmission } from './example-submission.ts';
import { graphiqlPage } from './graphiql-html.ts';
import { chosenOn, type GuideRequest, readWholeWay } from './guide-requests.ts';

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
  /** A token of each role that the guide's requests are sent by. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Where the day of the demonstration's organization begins. */
const timeZone = organizationPlans.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC';

/** A request of the guide as a tab: with the days of today, and a key of its own, so that each press gives the outcome of the first. */
const tabOf = ({ name, role, query, variables }: GuideRequest, claimNumber: string) => {
  const chosen = { ...chosenOn(dayIn(timeZone, new Date())), number: claimNumber };
  return {
    title: name,
    role,
    query: `# as ${role}\n${query}`,
    variables: Object.fromEntries(
      Object.entries(variables).map(([variable, value]) => [
        variable,
        new Map(Object.entries(chosen)).get(variable) ?? value,
      ]),
    ),
  };
};

/** Writes the page into the folder of the Worker's assets, as `/graphiql`. The Worker redirects `/` to it. */
export async function writeGraphiqlPage({
  directory,
  token,
  claimNumber,
  submission,
  tokens,
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
  const others = [mutation, ...(await readWholeWay()).map((request) => tabOf(request, claimNumber))];
  const page = graphiqlPage({ endpoint: '/graphql', token, query, variables, others, tokens });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'graphiql.html'), page);
}
