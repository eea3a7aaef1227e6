import { invoiceKind, invoiceStatus } from '../../../schema/billing/enums.ts';
import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import {
  defineListing,
  edgeConnection,
  moneyRange,
  ownerFilters,
  presenceOf,
  rootConnection,
} from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { numberField } from '../global/number-field.ts';
import { isOverdue } from './rules/open-items.ts';

const InvoiceKind = storedEnum('InvoiceKind', 'What an invoice is written for.', invoiceKind);
const InvoiceStatus = storedEnum('InvoiceStatus', 'Where an invoice stands.', invoiceStatus);

/** The condition on invoices of which something is still to be paid, or of a credit to be used. */
const hasOpenAmount = {
  AND: [{ status: { in: ['open', 'overdue'] } }, { paidCents: { differsFromColumn: 'totalCents' } }],
};

const hasNoOpenAmount = {
  OR: [{ status: { in: ['draft', 'paid', 'void'] } }, { paidCents: { equalsColumn: 'totalCents' } }],
};

/** The condition on invoices that are overdue on a day: what `isOverdue` says of one, as a list can be asked for it. */
const overdueOn = (day: string) => ({ AND: [hasOpenAmount, { totalCents: { gt: 0n } }, { dueDate: { lt: day } }] });

// Payments and credits set PAID with the amounts; only from OPEN to OVERDUE time leads, and a task may be late.
const openStatuses = ['open', 'overdue'];

defineListing('invoices', {
  splitBy: { filter: 'status', sorts: { due_date: ['invoices_due', 'invoices_aging'] } },
  type: 'Invoice',
  filters: {
    numberBeginsWith: { column: 'number', beginsWith: 'code', description: 'Whose number begins so; capitals matter.' },
    status: { column: 'status', oneOf: InvoiceStatus, description: 'In one of these statuses.' },
    open: {
      whether: (asked) => (asked ? hasOpenAmount : hasNoOpenAmount),
      among: openStatuses,
      description:
        'Of which something is still to be paid, credits that are not used up among them; or of which nothing is.',
    },
    overdueOn: {
      onDay: overdueOn,
      among: openStatuses,
      description:
        'Which are overdue on this day, by due date and by what is paid of them now. The status does not matter: one that is OPEN past its due date is found.',
    },
    policyId: { column: 'policyId', idOf: 'policies', description: 'For this policy.' },
    ...ownerFilters,
    hasInsured: presenceOf('insuredId', { true: 'to an insured', false: 'to an agency' }),
    ...moneyRange('total', { column: 'totalCents', of: 'Asking for a total' }),
    ...moneyRange('openAmount', { column: 'openCents', of: 'With something open' }),
    dueFrom: { column: 'dueDate', from: 'Date', description: 'Due on this day or later.' },
    dueBefore: { column: 'dueDate', before: 'Date', description: 'Due before this day.' },
  },
  sorts: {
    number: { column: 'number', kind: 'text', unique: true, description: 'By the invoice number.' },
    due_date: { column: 'dueDate', kind: 'day', description: 'By the day on which it is due.' },
    total: { column: 'totalCents', kind: 'cents', description: 'By the amount asked for.' },
    open: { column: 'openCents', kind: 'cents', description: 'By what is still to be paid; credits are below zero.' },
  },
});

/** An invoice to the insured, or to the agency that bills it. */
export const Invoice = builder.drizzleObject('invoices', {
  name: 'Invoice',
  description:
    'What the insured is asked to pay, and by when, or the agency that bills the insured itself. One with a negative total is a credit.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The invoice number, unique in the organization.' }),
    kind: t.expose('kind', { type: InvoiceKind, description: 'What it is written for.' }),
    status: t.expose('status', { type: InvoiceStatus, description: 'Where the invoice stands.' }),
    issueDate: t.expose('issueDate', { type: 'Date', description: 'The day on which it was written.' }),
    dueDate: t.expose('dueDate', { type: 'Date', description: 'The last day on which it is paid in time.' }),
    total: t.expose('totalCents', {
      type: Money,
      description: 'What it asks for: the sum of its lines; negative when premium is returned.',
    }),
    paid: t.expose('paidCents', {
      type: Money,
      description: 'What payments, credits and refunds have settled of it; negative on a credit that is used.',
    }),
    open: t.expose('openCents', {
      type: Money,
      description:
        'What is still to be paid: `total` − `paid`; zero when it is DRAFT or VOID. Negative on a credit that is not used up.',
    }),
    isOverdue: t.boolean({
      description:
        'Whether it is overdue on a day: past its due date, with something still to be paid now. It follows from dates and amounts, whatever the status says.',
      args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
      select: { columns: { status: true, dueDate: true, totalCents: true, paidCents: true } },
      resolve: (invoice, { asOf }, context) => isOverdue(invoice, asOf ?? context.today),
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that bills.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book the policy is in.' }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier on whose paper the policy is written.',
    }),
    insured: t.relation('insured', {
      nullable: true,
      description: 'Who is asked to pay. Null on an invoice to an agency, which bills the insured itself.',
    }),
    program: t.relation('program', {
      nullable: true,
      description: 'The program under which the policy is written.',
    }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is for.' }),
    installments: t.relation('installments', {
      ...atMost(listBounds.installments),
      nullable: true,
      description: "The parts of the policy's schedule that it asks for.",
      query: { orderBy: { ordinal: 'asc' } },
    }),
    lines: t.field(edgeConnection('invoices', 'lines', 'What it asks for, line by line.')),
    allocations: t.field(edgeConnection('invoices', 'allocations', 'The payments that pay it.')),
    creditsApplied: t.field(edgeConnection('invoices', 'creditsApplied', 'The credits that pay it.')),
    appliedTo: t.field(edgeConnection('invoices', 'appliedTo', 'What a credit pays. Empty unless it is one.')),
    refunds: t.field(
      edgeConnection(
        'invoices',
        'refunds',
        'The refunds of a credit. Empty unless it is one, or for roles that do not read money going out.',
      ),
    ),
    journalEntries: t.field(
      edgeConnection(
        'invoices',
        'journalEntries',
        'What the ledger says of a charge that it alone makes, such as a fee. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  invoices: t.field(
    rootConnection('invoices', 'The invoices that the viewer sees. Empty for roles that do not read them.'),
  ),
  invoice: t.field(numberField('invoices', Invoice, 'invoice')),
}));
