import { installmentStatus } from '../../../schema/billing/enums.ts';
import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { isInstallmentOverdue } from './rules/open-items.ts';

const InstallmentStatus = storedEnum('InstallmentStatus', 'Where an installment stands.', installmentStatus);

// A change of a policy adds few; the schedule of a policy lists them all.
defineListing('installments', {
  type: 'Installment',
  order: { column: 'ordinal', kind: 'integer', description: 'By their places.' },
  defaultDirection: 'ascending',
});

/** One part of a billing schedule. The first one includes the rounding remainder. */
export const Installment = builder.drizzleObject('installments', {
  name: 'Installment',
  description:
    'One part of a billing schedule. The first one carries the cents that do not divide. No node: it is found again through `BillingSchedule.installments`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the installment.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place in the schedule, from 1.' }),
    dueDate: t.expose('dueDate', { type: 'Date', description: 'The day on which the plan asks for it.' }),
    invoiceOn: t.expose('invoiceOn', {
      type: 'Date',
      description: 'The day on which its invoice is written: before the due date by the days that the program gives.',
    }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'Premium and tax together, without the fee; negative when premium is returned.',
    }),
    premium: t.expose('premiumCents', { type: Money, description: 'The premium in it.' }),
    tax: t.expose('taxCents', { type: Money, description: 'The surplus-lines tax and stamping fee in it.' }),
    fee: t.expose('feeCents', { type: Money, description: "The policy's fees that are due with it." }),
    installmentFee: t.expose('installmentFeeCents', {
      type: Money,
      description: 'The fee for paying in parts: charged with its invoice, and until then not owed.',
    }),
    status: t.expose('status', { type: InstallmentStatus, description: 'Where it stands.' }),
    isOverdue: t.boolean({
      nullable: true,
      description:
        'Whether it is overdue on a day: the invoice that asks for it is. False while none does. Null when the invoice cannot be read.',
      args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
      select: {
        columns: { status: true },
        with: { invoice: { columns: { status: true, dueDate: true, totalCents: true, paidCents: true } } },
      },
      // An edge is on its way while its row is already there.
      resolve: async ({ status, invoice }, { asOf }, context) =>
        isInstallmentOverdue(status, await invoice, asOf ?? context.today),
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was planned.'),
    updatedAt: updatedAt(t),
    schedule: t.relation('schedule', { nullable: true, description: 'The schedule that it is a part of.' }),
    transaction: t.relation('transaction', {
      nullable: true,
      description: 'The change of the policy whose charges it is a part of.',
    }),
    invoice: t.relation('invoice', {
      nullable: true,
      description: 'The invoice that asks for it. Null until there is one.',
    }),
  }),
});
