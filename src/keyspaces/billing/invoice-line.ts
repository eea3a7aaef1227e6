import { invoiceLineType } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';

const InvoiceLineType = storedEnum('InvoiceLineType', 'What an invoice line asks for.', invoiceLineType);

defineListing('invoiceLines', {
  type: 'InvoiceLine',
  filters: { type: { column: 'type', oneOf: InvoiceLineType, description: 'Of one of these types.' } },
  order: { column: 'ordinal', kind: 'integer', description: 'By their places.' },
  defaultDirection: 'ascending',
});

/** One line of an invoice. */
export const InvoiceLine = builder.drizzleObject('invoiceLines', {
  name: 'InvoiceLine',
  description: 'One line of an invoice. Lines never change. No node: it is found again through `Invoice.lines`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the line.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place on the invoice, from 1.' }),
    type: t.expose('type', { type: InvoiceLineType, description: 'What it asks for.' }),
    description: t.exposeString('description', { description: 'The same in words.' }),
    amount: t.expose('amountCents', { type: Money, description: 'How much; negative when it is returned.' }),
    createdAt: createdAt(t, 'When it was written.'),
    invoice: t.relation('invoice', { nullable: true, description: 'The invoice that it is on.' }),
  }),
});
