import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import {
  argumentsOf,
  type ConnectionArguments,
  connectionType,
  loadConnection,
  withOwnFilters,
} from '../../../graphql/connection/index.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { monthDescription, readClosedMonth } from '../../global/closing/closed-month.ts';
import { CsvPage, csvPage, csvPageSize, endOfPartBefore } from '../../global/closing/csv-page.ts';
import type { ProgramMonth } from '../../global/closing/program-month.ts';
import { Program } from '../../global/program.ts';
import { claimsColumns } from '../rules/claims-bordereau.ts';
import { ClaimsTotals, readClaimsTotals } from './claims-totals.ts';
import { readClaimLines } from './read-claim-lines.ts';

const ClaimsBordereau = builder.objectRef<ProgramMonth>('ClaimsBordereau').implement({
  description:
    'What the claims under a program came to in a month of the books that is closed, claim by claim: what the carrier is told. Its lines are the claims that were open in the month, or on which something was booked in it. It was written down when the month was over, and never moves: what is booked later belongs to a later month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'The first day of the month.' }),
    program: t.field({
      type: Program,
      nullable: true,
      description: 'The program under which the policies of its claims are written.',
      resolve: ({ programId }, _, context, info) => edgeByKey('programs', 'id', programId, context, info),
    }),
    totals: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: ClaimsTotals,
      description:
        'What its lines come to. What they hold in reserve, over all programs, is `AccountingPeriod.outstandingLosses` of the month.',
      resolve: (bordereau, _, context) => readClaimsTotals(context, bordereau),
    }),
    lines: t.field({
      type: connectionType('ClaimValuation'),
      nullable: true,
      description:
        'Its lines: the claims as they stood at the end of the month, in the order in which they were reported.',
      args: argumentsOf('claimValuations'),
      resolve: ({ programId, month, next }, args, context, info) => {
        // The arguments are those that `argumentsOf` declares.
        const list = withOwnFilters(args as ConnectionArguments, { monthFrom: month, monthBefore: next });
        return loadConnection('claimValuations', { column: 'programId', key: programId }, list, context, info);
      },
    }),
    csv: t.field({
      ...costing({ hiddenStatements: 9, hiddenRows: 12 * csvPageSize }),
      type: CsvPage,
      description:
        "Its lines with the headings of Lloyd's Coverholder Reporting Standards 5.2, in the order in which the claims were reported. Fees are what it takes to adjust and defend a claim.",
      args: { after: t.arg.string({ description: 'The end of the part before. Without it: the first part.' }) },
      resolve: async (bordereau, args, context) => {
        const after = endOfPartBefore(args.after, 'claimValuations');
        const { lines, last } = await readClaimLines(context, bordereau, after ?? '', csvPageSize);
        return csvPage(claimsColumns, lines, { after, last });
      },
    }),
  }),
});

/** Whether some claim is still to be valued at the end of a month, or of one before it. */
const isBeingValued = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, month: string): Promise<boolean> => {
  const pending = await rulesDb('claims').query.claimMonths.findFirst({
    where: { completedAt: { isNull: true }, month: { lte: month } },
    columns: { id: true },
  });
  return pending !== undefined;
};

builder.queryFields((t) => ({
  claimsBordereau: t.field({
    ...costing({ hiddenStatements: 2 }),
    type: ClaimsBordereau,
    nullable: true,
    description:
      'The claims bordereau of a program for a month. Null while the month is not closed or its claims are not valued, and for roles that do not read agreements with carriers or the claim file.',
    args: {
      programId: t.arg.id({ required: true, description: 'The program.' }),
      month: t.arg({ type: 'Date', required: true, description: monthDescription }),
    },
    resolve: async (_, { programId, month }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'claimValuations')) return null;
      const closed = await readClosedMonth(context, month);
      if (!closed || (await isBeingValued(context, closed.month))) return null;
      return { ...closed, programId };
    },
  }),
}));
