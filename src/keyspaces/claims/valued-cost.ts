import { builder } from '../../graphql/builder.ts';
import { Money } from '../../graphql/money.ts';
import type { ValuedMoney } from './rules/valuation.ts';

/** What one kind of cost had come to at the end of a month and before it, in cents. */
export interface ValuedCostShape {
  readonly paidCents: bigint;
  readonly paidBeforeCents: bigint;
  readonly outstandingCents: bigint;
  readonly outstandingBeforeCents: bigint;
}

/** What goes to those who suffered losses. */
export const indemnityOf = (money: ValuedMoney): ValuedCostShape => ({
  paidCents: money.indemnityPaidCents,
  paidBeforeCents: money.indemnityPaidBeforeCents,
  outstandingCents: money.indemnityOutstandingCents,
  outstandingBeforeCents: money.indemnityOutstandingBeforeCents,
});

/** What it takes to adjust and defend claims, which bordereaux call fees. */
export const expenseOf = (money: ValuedMoney): ValuedCostShape => ({
  paidCents: money.expensePaidCents,
  paidBeforeCents: money.expensePaidBeforeCents,
  outstandingCents: money.expenseOutstandingCents,
  outstandingBeforeCents: money.expenseOutstandingBeforeCents,
});

/** What one kind of cost had come to. */
export const ValuedCost = builder.objectRef<ValuedCostShape>('ValuedCost').implement({
  description: 'What one kind of cost of claims had come to at the end of a month, and what the month did to it.',
  fields: (t) => ({
    previouslyPaid: t.expose('paidBeforeCents', {
      type: Money,
      description: 'What was paid and not taken back before the month: paid to date of the month before.',
    }),
    paidThisMonth: t.field({
      type: Money,
      description: 'What was paid in the month, less what was taken back in it.',
      resolve: ({ paidCents, paidBeforeCents }) => paidCents - paidBeforeCents,
    }),
    paidToDate: t.expose('paidCents', {
      type: Money,
      description: 'What was paid and not taken back until the last day: previously and this month.',
    }),
    reserve: t.expose('outstandingCents', {
      type: Money,
      description: 'What was set aside on the last day for payments to come.',
    }),
    incurred: t.field({
      type: Money,
      description: 'Paid to date and the reserve together, before recoveries.',
      resolve: ({ paidCents, outstandingCents }) => paidCents + outstandingCents,
    }),
    incurredChange: t.field({
      type: Money,
      description: 'By how much the month has changed what was incurred; below zero, by how much less it is.',
      resolve: ({ paidCents, paidBeforeCents, outstandingCents, outstandingBeforeCents }) =>
        paidCents + outstandingCents - paidBeforeCents - outstandingBeforeCents,
    }),
  }),
});
