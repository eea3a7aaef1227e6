import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

defineListing('creditApplications', { type: 'CreditApplication', defaultDirection: 'ascending' });

/** How much of a credit pays another invoice. */
export const CreditApplication = builder.drizzleObject('creditApplications', {
  name: 'CreditApplication',
  description:
    'How much of a credit pays another invoice of the same insured. No money moves; the ledger has an entry where the credit was payable already. It never changes. No node: it is found again through `Invoice.creditsApplied`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the application.' }),
    amount: t.expose('amountCents', { type: Money, description: 'How much of the credit is used; always positive.' }),
    appliedOn: t.expose('appliedOn', { type: 'Date', description: 'The day on which it was applied.' }),
    createdAt: createdAt(t),
    credit: t.relation('credit', { nullable: true, description: 'The credit invoice that is used.' }),
    invoice: t.relation('invoice', { nullable: true, description: 'The invoice that is paid with it.' }),
  }),
});
