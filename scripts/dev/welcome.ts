import { exampleClaimNumber } from '../seed/examples.ts';
import { localPaths } from '../support/local-paths.ts';
import { localRoles, mintToken } from '../support/local-token.ts';

const claimFile = 'codegen/documents/claim-file.graphql';
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
    `  ClaimFile, in ${claimFile}, with the variables`,
    `    ${JSON.stringify({ claimNumber: exampleClaimNumber })}`,
    ...curls,
    '',
    `GraphiQL   ${url}/graphql`,
    `Log        ${localPaths.log}`,
    'Stop       Ctrl-C',
    '',
  ].join('\n');
}
