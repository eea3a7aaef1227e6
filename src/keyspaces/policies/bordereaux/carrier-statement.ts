import { builder } from '../../../graphql/builder.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { type CarrierMonth, CarrierStatement } from '../../global/accounts/carrier-statement.ts';
import { PremiumTotals, readPremiumTotals } from './premium-totals.ts';
import { transactionsOfMonth } from './transactions-of-month.ts';

builder.objectFields(CarrierStatement, (t) => ({
  totals: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: PremiumTotals,
    description: 'What its lines come to, under all programs: as much as the bordereaux of these together.',
    resolve: (statement, _, context) => readPremiumTotals(context, { carrierId: statement.carrierId }, statement),
  }),
  lines: t.field(
    transactionsOfMonth<CarrierMonth>(
      'carrierId',
      ({ carrierId }) => carrierId,
      'Its lines: the transactions of policies that count in the month, by the day on which they do.',
    ),
  ),
}));
