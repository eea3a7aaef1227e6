import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';

defineListing('claimNotes', {
  type: 'ClaimNote',
  filters: { authorId: { column: 'authorId', idOf: 'users', description: 'By this user.' } },
});

/** A note on a claim. */
export const ClaimNote = builder.drizzleObject('claimNotes', {
  name: 'ClaimNote',
  description:
    'What somebody noted on a claim. Notes never change: a correction is another note. No node: it is found again through `Claim.notes`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the note.' }),
    body: t.exposeString('body', { description: 'The text, without formatting.' }),
    createdAt: createdAt(t, 'When it was written.'),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it is about.' }),
    author: t.relation('author', {
      nullable: true,
      description: 'Who wrote it. Null when that is not a user whom the viewer may see.',
    }),
  }),
});
