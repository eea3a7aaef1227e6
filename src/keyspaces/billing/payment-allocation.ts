import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

defineListing('paymentAllocations', { type: 'PaymentAllocation', defaultDirection: 'ascending' });

/** How much of a payment pays an invoice. */
export const PaymentAllocation = builder.drizzleObject('paymentAllocations', {
  name: 'PaymentAllocation',
  description: 'Which invoice a payment pays, and how much of it. Allocations never change.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the allocation.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'How much of the payment goes to the invoice; negative when a refund settles a credit.',
    }),
    createdAt: createdAt(t, 'When it was allocated.'),
    payment: t.relation('payment', { nullable: true, description: 'The payment that pays it.' }),
    invoice: t.relation('invoice', { nullable: true, description: 'The invoice that is paid.' }),
  }),
});
