import { builder } from '../../graphql/builder.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

defineListing('policyTransactions', { type: 'PolicyTransaction', defaultDirection: 'ascending' });

/** Something that happened to a policy. */
export const PolicyTransaction = builder.drizzleObject('policyTransactions', {
  name: 'PolicyTransaction',
  description: 'Something that happened to a policy: its beginning, a change, its end.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the transaction.' }),
    premiumChange: t.expose('premiumChangeCents', {
      type: Money,
      description: 'Premium charged; negative when returned.',
    }),
    policy: t.relation('policy', { description: 'The policy that it happened to.' }),
  }),
});
