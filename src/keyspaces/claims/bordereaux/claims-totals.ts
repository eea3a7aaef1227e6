import { builder } from '../../../graphql/builder.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { Money } from '../../../graphql/money.ts';
import { totalOf } from '../../../graphql/summary/merged-groups.ts';
import type { ProgramMonth } from '../../global/closing/program-month.ts';
import { type ValuedMoney, valuedSums } from '../rules/valuation.ts';
import { expenseOf, indemnityOf, ValuedCost } from '../valued-cost.ts';

/** What the lines of a month come to, in cents, and how many there are. */
interface ClaimsTotalsShape extends ValuedMoney {
  readonly lineCount: number;
}

/** Adds up the claims of a program's month by how they were valued. */
export const readClaimsTotals = async (
  { claimsDb }: Pick<GraphContext, 'claimsDb'>,
  { programId, month }: ProgramMonth,
): Promise<ClaimsTotalsShape> => {
  const added = await claimsDb.sums('claimValuations', { by: {}, sums: valuedSums, where: { programId, month } });
  const parts = added.map(({ keys, sums }) => ({ keys, figures: sums }));
  const lineCount = added.reduce((count, { rows }) => count + rows, 0);
  return { ...totalOf(valuedSums, parts), lineCount };
};

/** What the lines of a claims bordereau come to. */
export const ClaimsTotals = builder.objectRef<ClaimsTotalsShape>('ClaimsTotals').implement({
  description: 'What the lines of a month come to. A month without open claims has none, and is reported as nil.',
  fields: (t) => ({
    lineCount: t.exposeInt('lineCount', { description: 'How many lines there are.' }),
    indemnity: t.field({
      type: ValuedCost,
      description: 'What goes to those who suffered the losses.',
      resolve: indemnityOf,
    }),
    expense: t.field({
      type: ValuedCost,
      description: 'What it takes to adjust and defend the claims: the fees of a bordereau.',
      resolve: expenseOf,
    }),
    recovered: t.expose('recoveredCents', {
      type: Money,
      description: 'What had come back on them until the last day.',
    }),
    recoveredThisMonth: t.field({
      type: Money,
      description: 'What came back in the month.',
      resolve: ({ recoveredCents, recoveredBeforeCents }) => recoveredCents - recoveredBeforeCents,
    }),
  }),
});
