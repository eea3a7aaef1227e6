import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Invoice } from './invoice.ts';

// Both fields need the same sum, so they share one statement for all invoices of a page. Every role that may read
// invoices may read allocations, so the sum never misses rows.
const paidCents = async (context: GraphContext, key: string): Promise<bigint> => {
  const sums = await context.billingDb.totals('paymentAllocations', { column: 'invoiceId', key }, ['amountCents']);
  return sums.amountCents;
};

builder.drizzleObjectFields(Invoice, (t) => ({
  paid: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: Money,
    nullable: true,
    description: 'What is paid of it: the sum of its allocations. Null when that cannot be read.',
    select: { columns: { id: true } },
    resolve: ({ id }, _, context) => paidCents(context, id),
  }),
  open: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: Money,
    nullable: true,
    description: 'What is still to be paid: `total` − `paid`; zero when it is VOID. Null when that cannot be read.',
    select: { columns: { id: true, totalCents: true, status: true } },
    resolve: async ({ id, totalCents, status }, _, context) =>
      status === 'void' ? 0n : totalCents - (await paidCents(context, id)),
  }),
}));
