import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { crossings, databaseName } from './entities.ts';
import { erDiagram } from './er-diagram.ts';

/** What a page that a script writes says at its top. */
export const generatedNote =
  '<!-- Written by `make docs` from the tables and rules of the code: change those instead. -->';

/** The page of one keyspace: its picture, and where its rows refer to other keyspaces. */
export const keyspacePage = (keyspace: Keyspace): string => {
  const out = crossings.filter(({ from }) => keyspaceOf(from) === keyspace);
  const rows = out.map(
    ({ from, column, to }) =>
      `| ${databaseName(from)} | ${column} | ${databaseName(to)} | ${keyspaceDatabases[keyspaceOf(to)]} |`,
  );
  const references =
    rows.length === 0
      ? 'None: the others refer to this one.'
      : ['| table | column | refers to | in |', '|---|---|---|---|', ...rows].join('\n');
  return `${generatedNote}

# ${keyspaceDatabases[keyspace]}

\`cents\` are whole cents, a \`rate\` is a decimal (0.150000 is 15 %), a \`moment\` is in UTC, a \`date\` is a day of the business.

${erDiagram(keyspace)}

## References to other keyspaces

${references}
`;
};
