import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { everyKeyspace, tablesOf } from './entities.ts';
import { crossingDiagram } from './er-diagram.ts';
import { generatedNote } from './keyspace-page.ts';

/** The first page of the data model: the keyspaces, and the references that cross them. */
export const overviewPage = (): string => `${generatedNote}

# The data model

| keyspace | tables |
|---|---|
${everyKeyspace.map((keyspace) => `| [${keyspaceDatabases[keyspace]}](${keyspace}.md) | ${tablesOf(keyspace).length} |`).join('\n')}

What each status means and which may follow it is on [the page of lifecycles](lifecycles.md); the trade's words are in
[the glossary](../glossary.md).

Beside these tables each keyspace keeps the books of writing: \`<keyspace>_audit_entries\` (who changed what, from what to
what), \`_idempotency_keys\`, \`_outbox_events\`, \`_handled_events\`, and \`_number_counters\`.

## References across keyspaces

No statement joins two keyspaces: the graph follows these references with statements of their own. Every row also names its
organization, and many name users and states, which the picture leaves out.

${crossingDiagram()}
`;
