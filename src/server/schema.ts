import '../graphql/enum-descriptions.ts';
import '../graphql/node.ts';
import '../graphql/scalars.ts';
import '../graphql/search/search.ts';
import '../keyspaces/billing/index.ts';
import '../keyspaces/claims/index.ts';
import '../keyspaces/global/index.ts';
import '../keyspaces/policies/index.ts';
import '../keyspaces/submissions/index.ts';
import { builder } from '../graphql/builder.ts';
import { implementRefusals } from '../graphql/mutation/index.ts';

builder.queryType({
  description: 'Everything that can be read. Lists hold what the viewer sees: a row outside of it does not exist.',
});

builder.mutationType({
  description:
    'Everything that can be changed. Each mutation is one transition: it happens whole or not at all, and a refusal is an answer.',
});

implementRefusals();

/** What whoever opens the schema reads first. */
const description = `The graph of OpenInsure: what an agency, an underwriter, an adjuster and an accountant of an MGA work with.

Begin with \`viewer\`: who asks, and in \`permissions\` what it may read and ask for. Then:
- what is known by a number: \`policy(number:)\`, \`claim(number:)\`, \`invoice(number:)\`; by an id: \`node(id:)\`;
- lists, with filters, sorts and pages: \`submissions\`, \`quotes\`, \`policies\`, \`claims\`, \`invoices\`, \`payments\`, \`journalEntries\`;
- from any object on to what belongs to it: a claim leads to its policy, that to its insured, quote, invoices and producer;
- changes: each mutation is one step of the business, answered with what was done or with the reason why not.

A field that leads to another object is null where that is out of the viewer's sight, or out of reach: \`errors\` tells the second. Every answer says in \`extensions\` what it cost. \`enums\` has the words for values. The guide to all this is docs/api.md.`;

/** The graph of all keyspaces. It is sorted where it is printed: that takes a tenth of what a Worker takes to start. */
export const schema = builder.toSchema({ sortSchema: false });
// Pothos takes none for the schema itself.
schema.description = description;
