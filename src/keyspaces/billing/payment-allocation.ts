import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

defineListing('paymentAllocations', { type: 'PaymentAllocation', defaultDirection: 'ascending' });

/** How much of a payment pays an invoice. */
export const PaymentAllocation = builder.drizzleObject('paymentAllocations', {
  name: 'PaymentAllocation',
  description:
    'Which invoice a payment pays, and how much of it. Allocations never change. No node: it is found again through `Payment.allocations`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the allocation.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description:
        'How much of the payment goes to the invoice. Negative when it takes an allocation back, and where a credit of an agency makes its payment smaller.',
    }),
    createdAt: createdAt(t, 'When it was allocated.'),
    premium: t.expose('premiumCents', {
      type: Money,
      description: 'The premium in it, on which commission is earned.',
    }),
    tax: t.expose('taxCents', { type: Money, description: 'The surplus-lines tax and stamping fee in it.' }),
    fee: t.expose('feeCents', { type: Money, description: 'The fees in it.' }),
    payment: t.relation('payment', { nullable: true, description: 'The payment that pays it.' }),
    invoice: t.relation('invoice', { nullable: true, description: 'The invoice that is paid.' }),
    reverses: t.relation('reverses', {
      nullable: true,
      description: 'The allocation that it takes back. Null unless it is a reversal.',
    }),
    reversedBy: t.relation('reversedBy', {
      nullable: true,
      description: 'The allocation that takes it back. Null while it stands.',
    }),
    commissionLines: t.field(
      edgeConnection(
        'paymentAllocations',
        'commissionLines',
        'The commission that it earned. Empty for roles that do not read commission.',
      ),
    ),
    journalEntries: t.field(
      edgeConnection(
        'paymentAllocations',
        'journalEntries',
        'What the ledger says of that commission. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});
