import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

defineListing('daUtilization', { type: 'DelegatedAuthorityUtilization' });

/** Capacity of an agreement that one quote or policy transaction has taken. */
export const DelegatedAuthorityUtilization = builder.drizzleObject('daUtilization', {
  name: 'DelegatedAuthorityUtilization',
  description:
    'What took capacity of an agreement, or gave it back: once per quote or policy transaction. No node: it is found again through `DelegatedAuthorityCapacity.utilizations`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the utilization.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'The premium that was taken; negative when it was given back.',
    }),
    createdAt: createdAt(t, 'When it was taken.'),
    capacity: t.relation('capacity', {
      nullable: true,
      description: 'The year of the agreement that it is taken from.',
    }),
    quote: t.relation('quote', {
      nullable: true,
      description:
        'The quote that took it when it was bound. Null when a policy transaction did, or for roles that do not read quotes.',
    }),
    policyTransaction: t.relation('policyTransaction', {
      nullable: true,
      description: 'The change of a policy that took it. Null when a quote did.',
    }),
  }),
});
