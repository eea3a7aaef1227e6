import type { TableName } from '../../../schema/tables.ts';
import { mayRead } from '../../auth/permissions.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Claim } from './claim.ts';

// A viewer who may not read these rows would get a sum of zero, which is wrong; it gets null.
const sees = ({ viewer }: GraphContext, table: TableName): boolean => viewer !== null && mayRead(viewer, table);

// All fields need the same sums, so they share one statement per table for all claims of a page.
const reserves = async (context: GraphContext, key: string) =>
  sees(context, 'claimReserveLines')
    ? context.claimsDb.totals('claimReserveLines', { column: 'claimId', key }, ['outstandingCents', 'paidCents'])
    : null;

const recoveries = async (context: GraphContext, key: string) =>
  sees(context, 'claimRecoveries')
    ? context.claimsDb.totals('claimRecoveries', { column: 'claimId', key }, ['receivedCents'])
    : null;

const hidden = 'Null for roles that do not read reserves.';

builder.drizzleObjectFields(Claim, (t) => ({
  outstanding: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: Money,
    nullable: true,
    description: `What is set aside for payments still to come, over all reserve lines. ${hidden}`,
    select: { columns: { id: true } },
    resolve: async ({ id }, _, context) => (await reserves(context, id))?.outstandingCents ?? null,
  }),
  paid: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: Money,
    nullable: true,
    description: `What was paid out and not voided, over all reserve lines. ${hidden}`,
    select: { columns: { id: true } },
    resolve: async ({ id }, _, context) => (await reserves(context, id))?.paidCents ?? null,
  }),
  recovered: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: Money,
    nullable: true,
    description: 'What came back by subrogation, salvage or deductible. Null for roles that do not read recoveries.',
    select: { columns: { id: true } },
    resolve: async ({ id }, _, context) => (await recoveries(context, id))?.receivedCents ?? null,
  }),
  incurred: t.field({
    type: Money,
    nullable: true,
    description: `What the claim costs by today's knowledge: outstanding + paid − recovered. ${hidden}`,
    select: { columns: { incurredCents: true } },
    resolve: ({ incurredCents }, _, context) =>
      sees(context, 'claimReserveLines') && sees(context, 'claimRecoveries') ? incurredCents : null,
  }),
}));
