import { buildSchema, isEnumType } from 'graphql';
import { type Lifecycle, lifecycles } from '../support/lifecycles.ts';
import { mermaid } from './er-diagram.ts';
import { generatedNote } from './keyspace-page.ts';

const shown = (status: string): string => status.toUpperCase();

/** The picture of a lifecycle, as the lines that are drawn. */
export const stateDiagram = ({ transitions, firstStatuses }: Lifecycle): string[] => [
  'stateDiagram-v2',
  ...firstStatuses.map((status) => `  [*] --> ${shown(status)}`),
  ...Object.entries(transitions).flatMap(([from, next]) =>
    next.length === 0 ? [`  ${shown(from)} --> [*]`] : next.map((to) => `  ${shown(from)} --> ${shown(to)}`),
  ),
];

/** What the graph says of each status, as a table. */
const meanings = ({ statusType }: Lifecycle, sdl: string): string => {
  const type = buildSchema(sdl).getType(statusType);
  if (!isEnumType(type)) return '';
  const rows = type
    .getValues()
    .map(({ name, description }) => `| ${name} | ${(description ?? '').replaceAll('\n', ' ')} |`);
  return ['| status | meaning |', '|---|---|', ...rows].join('\n');
};

/** The page of all lifecycles, from the transition tables that the rules themselves go by. */
export const lifecyclePage = (sdl: string): string => `${generatedNote}

# Lifecycles

Each picture is the table of transitions that the rules go by (\`src/keyspaces/*/rules\`). A status whose time has come by the
calendar is not stored anew for it: whether a policy is in force or a quote is open on a day follows from its dates.

${lifecycles.map((one) => `## ${one.kind}\n\n${mermaid(stateDiagram(one))}\n\n${meanings(one, sdl)}`).join('\n\n')}
`;
