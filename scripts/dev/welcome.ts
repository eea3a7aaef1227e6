import { localPaths } from '../support/local-paths.ts';
import { firstMutation, firstQuery } from './tour/documents.ts';

const shortQueries = ['{ viewer { id role } }', '{ policies(first: 5) { nodes { id number status } } }'];

interface Welcome {
  url: string;
  /** A token to try, and its role. */
  token: string;
  role: string;
}

/** The text that the terminal shows when everything runs: addresses, a token, and first queries. */
export function welcome({ url, token, role }: Welcome): string {
  const curls = shortQueries.map(
    (query) =>
      `  curl -s ${url}/graphql -H "Authorization: Bearer $(make -s token ROLE=UNDERWRITER)" \\\n` +
      `    -H 'Content-Type: application/json' -d '${JSON.stringify({ query })}'`,
  );
  return [
    '',
    `GraphiQL   ${url}/graphiql`,
    `GraphQL    ${url}/graphql`,
    `Log        ${localPaths.log}`,
    'Stop       Ctrl-C',
    '',
    `A token for ${role}, valid for 30 days (for another role: make token ROLE=UNDERWRITER; make token names them all):`,
    `  ${token}`,
    '',
    `Three queries to try: ${firstQuery.name}, which GraphiQL opens with (${firstQuery.file}), and in another terminal`,
    ...curls,
    '',
    `A change to try: ${firstMutation.name}, in GraphiQL's second tab (${firstMutation.file}).`,
    '',
  ].join('\n');
}
