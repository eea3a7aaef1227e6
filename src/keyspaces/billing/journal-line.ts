import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

defineListing('journalLines', {
  type: 'JournalLine',
  order: { column: 'ordinal', kind: 'integer', description: 'By their places.' },
  defaultDirection: 'ascending',
});

/** A debit or a credit of a journal entry. */
export const JournalLine = builder.drizzleObject('journalLines', {
  name: 'JournalLine',
  description: 'A debit or a credit of a journal entry. Lines never change.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Its place in the entry, from 1.' }),
    debit: t.expose('debitCents', { type: Money, description: 'The debit; zero when the line is a credit.' }),
    credit: t.expose('creditCents', { type: Money, description: 'The credit; zero when the line is a debit.' }),
    createdAt: createdAt(t, 'When it was posted.'),
    entry: t.relation('entry', { nullable: true, description: 'The entry that it is a part of.' }),
    account: t.relation('account', { nullable: true, description: 'The account that it is posted to.' }),
  }),
});
