import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { monthFilters } from '../global/month-filters.ts';
import { ClaimStatus, CoverageStatus } from './claim.ts';
import { expenseOf, indemnityOf, ValuedCost } from './valued-cost.ts';

defineListing('claimValuations', {
  type: 'ClaimValuation',
  filters: monthFilters,
  order: {
    column: 'month',
    kind: 'day',
    description: 'By month, then in the order in which the claims were reported.',
  },
  defaultDirection: 'ascending',
});

const costColumns = {
  indemnityPaidCents: true,
  indemnityPaidBeforeCents: true,
  indemnityOutstandingCents: true,
  indemnityOutstandingBeforeCents: true,
  expensePaidCents: true,
  expensePaidBeforeCents: true,
  expenseOutstandingCents: true,
  expenseOutstandingBeforeCents: true,
  recoveredCents: true,
  recoveredBeforeCents: true,
} as const;

/** How a claim stood at the end of a month. */
export const ClaimValuation = builder.drizzleObject('claimValuations', {
  name: 'ClaimValuation',
  description:
    'How a claim stood at the end of a month: a line of a claims bordereau. It was written when the month was over, and never changes. A claim that was closed before the month, and on which nothing was booked in it, has none.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'The first day of the month.' }),
    status: t.expose('status', { type: ClaimStatus, description: 'Where the claim stood at the end of the last day.' }),
    coverageStatus: t.expose('coverageStatus', {
      type: CoverageStatus,
      description: 'Whether the policy was taken to cover the loss.',
    }),
    litigated: t.exposeBoolean('litigated', { description: 'Whether there was a suit.' }),
    catastropheCode: t.exposeString('catastropheCode', {
      nullable: true,
      description: 'The code of the catastrophe that it was part of. Null for all other losses.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed: on the last day or before. Null when it was open at its end.',
    }),
    claimantNames: t.exposeString('claimantNames', {
      description:
        'Who asks to be paid, by the names that were known then, separated by semicolons. Empty when nobody was named; of very many, the first ones.',
    }),
    indemnity: t.field({
      type: ValuedCost,
      description: 'What goes to those who suffered the loss.',
      select: { columns: costColumns },
      resolve: indemnityOf,
    }),
    expense: t.field({
      type: ValuedCost,
      description: 'What it takes to adjust and defend the claim: the fees of a bordereau.',
      select: { columns: costColumns },
      resolve: expenseOf,
    }),
    recovered: t.expose('recoveredCents', {
      type: Money,
      description: 'What had come back until the last day, by subrogation, salvage or deductible.',
    }),
    recoveredThisMonth: t.field({
      type: Money,
      description: 'What came back in the month.',
      select: { columns: { recoveredCents: true, recoveredBeforeCents: true } },
      resolve: ({ recoveredCents, recoveredBeforeCents }) => recoveredCents - recoveredBeforeCents,
    }),
    createdAt: createdAt(t, 'When the claim was valued.'),
    claim: t.relation('claim', { nullable: true, description: 'The claim, as it is now.' }),
    program: t.relation('program', { nullable: true, description: 'The program under which its policy is written.' }),
    carrier: t.relation('carrier', { nullable: true, description: 'The carrier on whose paper its policy is.' }),
  }),
});
