import { builder } from '../../../graphql/builder.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { monthDescription, readClosedMonth } from '../../global/closing/closed-month.ts';
import { CsvPage, csvPage, csvPageSize, endOfPartBefore } from '../../global/closing/csv-page.ts';
import type { ProgramMonth } from '../../global/closing/program-month.ts';
import { Program } from '../../global/program.ts';
import { premiumColumns } from '../rules/premium-bordereau.ts';
import { PremiumTotals, readPremiumTotals } from './premium-totals.ts';
import { readBordereauLines } from './read-lines.ts';
import { transactionsOfMonth } from './transactions-of-month.ts';

const PremiumBordereau = builder.objectRef<ProgramMonth>('PremiumBordereau').implement({
  description:
    'What was written and returned under a program in a month of the books that is closed, transaction by transaction: what the carrier is told. Nothing is booked into a closed month, so it never moves; a later correction is a line of a later month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'The first day of the month.' }),
    program: t.field({
      type: Program,
      nullable: true,
      description: 'The program under which the policies of its lines are written.',
      resolve: ({ programId }, _, context, info) => edgeByKey('programs', 'id', programId, context, info),
    }),
    totals: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: PremiumTotals,
      description: 'What its lines come to: as much as the ledger has of the month.',
      resolve: (bordereau, _, context) => readPremiumTotals(context, { programId: bordereau.programId }, bordereau),
    }),
    lines: t.field(
      transactionsOfMonth<ProgramMonth>(
        'programId',
        ({ programId }) => programId,
        'Its lines: the transactions of policies that count in the month, by the day on which they do.',
      ),
    ),
    csv: t.field({
      ...costing({ hiddenStatements: 5, hiddenRows: 10 * csvPageSize }),
      type: CsvPage,
      description:
        "Its lines with the headings of Lloyd's Coverholder Reporting Standards 5.2, in their order of booking.",
      args: { after: t.arg.string({ description: 'The end of the part before. Without it: the first part.' }) },
      resolve: async (bordereau, args, context) => {
        const after = endOfPartBefore(args.after, 'policyTransactions');
        const { lines, last } = await readBordereauLines(context, bordereau, after ?? '', csvPageSize);
        return csvPage(premiumColumns, lines, { after, last });
      },
    }),
  }),
});

builder.queryFields((t) => ({
  premiumBordereau: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: PremiumBordereau,
    nullable: true,
    description:
      'The premium bordereau of a program for a month. Null while the month is not closed, and for roles that do not read agreements with carriers.',
    args: {
      programId: t.arg.id({ required: true, description: 'The program.' }),
      month: t.arg({ type: 'Date', required: true, description: monthDescription }),
    },
    resolve: async (_, { programId, month }, context) => {
      const closed = await readClosedMonth(context, month);
      return closed && { ...closed, programId };
    },
  }),
}));
