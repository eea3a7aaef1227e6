import { localPaths } from '../support/local-paths.ts';
import { localRoles, mintToken } from '../support/local-token.ts';
import { firstQuery } from './graphiql-page.ts';

const shortQueries = ['{ viewer { id role } }', '{ policies(first: 5) { nodes { id number status } } }'];

/** What the terminal shows when everything runs: where, as whom, and what to ask first. */
export async function welcome({ url, secret }: { url: string; secret: string }): Promise<string> {
  const tokens = await Promise.all(
    localRoles.map(async (role) => `  ${role.padEnd(18)} ${await mintToken({ secret, role })}`),
  );
  const curls = shortQueries.map(
    (query) =>
      `  curl -s ${url}/graphql -H "Authorization: Bearer $(make -s token ROLE=UNDERWRITER)" \\\n` +
      `    -H 'Content-Type: application/json' -d '${JSON.stringify({ query })}'`,
  );
  return [
    '',
    'Tokens, valid for 30 days (one alone: make token ROLE=UNDERWRITER):',
    ...tokens,
    '',
    'Three queries to try:',
    `  ${firstQuery.name}, in ${firstQuery.file}; GraphiQL opens with it. Its variables:`,
    `    ${JSON.stringify(firstQuery.variables)}`,
    ...curls,
    '',
    `GraphiQL   ${url}/graphiql`,
    `GraphQL    ${url}/graphql`,
    `Log        ${localPaths.log}`,
    'Stop       Ctrl-C',
    '',
  ].join('\n');
}
