import { seesAllOfInsured } from '../../auth/visibility.ts';
import { leastUlidAt } from '../../data/identifiers.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { type RunTerm, readLossRun } from '../global/losses/loss-run.ts';
import { costOfLossRun, LossRun, valuedAtDescription } from '../global/losses/loss-run-types.ts';
import { endOfValuation } from '../global/losses/losses-as-of.ts';
import { valuationDay } from '../global/losses/valuation-day.ts';
import { Insured } from './insured.ts';

/** The terms of an insured that the viewer sees and that were bound by the end of a day, the last first; one more than are told. */
const readTerms = async (insuredId: string, valuedAt: string, context: GraphContext): Promise<readonly RunTerm[]> => {
  const bound = { id: { lt: `pol_${leastUlidAt(endOfValuation(valuedAt, context))}` } };
  const rows = await context.policiesDb.findByKey('policies', 'insuredId', insuredId, {
    columns: { id: true, number: true, effectiveDate: true, expirationDate: true },
    where: { ...bound, effectiveDate: { lte: valuedAt } },
    orderBy: { id: 'desc' },
    limit: listBounds.termsOfLossRun + 1,
  });
  // The rows have the columns that were selected.
  return rows as unknown as readonly RunTerm[];
};

builder.drizzleObjectFields(Insured, (t) => ({
  lossRun: t.field({
    ...costOfLossRun(listBounds.termsOfLossRun),
    type: LossRun,
    nullable: true,
    description:
      'The losses of its terms that had begun, as they stood at the end of a day, under the policies that the viewer sees; `isComplete` says whether those can be all. Null for roles that do not read claims.',
    args: { valuedAt: t.arg({ type: 'Date', description: valuedAtDescription }) },
    select: { columns: { id: true } },
    resolve: async ({ id }, { valuedAt }, context) => {
      const day = valuationDay(valuedAt, context);
      const terms = await readTerms(id, day, context);
      const areAll = context.viewer !== null && seesAllOfInsured(context.viewer, 'policies');
      return readLossRun({ terms, areAll }, day, context);
    },
  }),
}));
