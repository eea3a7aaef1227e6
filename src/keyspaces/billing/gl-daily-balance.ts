import { builder } from '../../graphql/builder.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

defineListing('glDailyBalances', {
  type: 'GlDailyBalance',
  filters: {
    balanceDateFrom: { column: 'balanceDate', from: 'Date', description: 'Of this day or later.' },
    balanceDateBefore: { column: 'balanceDate', before: 'Date', description: 'Of days before this one.' },
  },
  // There is no list without an account: the index is by account, then day.
  sorts: { balance_date: { column: 'balanceDate', kind: 'day', description: 'By day.' } },
});

/** What was posted to an account on one day. */
export const GlDailyBalance = builder.drizzleObject('glDailyBalances', {
  name: 'GlDailyBalance',
  description:
    'What was posted to an account on one day, added up by the postings themselves. A day without postings has none.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    balanceDate: t.expose('balanceDate', { type: 'Date', description: 'The day of the books.' }),
    debit: t.expose('debitCents', { type: Money, description: 'The debits of the day.' }),
    credit: t.expose('creditCents', { type: Money, description: 'The credits of the day.' }),
    account: t.relation('account', { nullable: true, description: 'The account that was posted to.' }),
  }),
});
