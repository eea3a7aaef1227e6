import { builder } from '../../graphql/builder.ts';
import { readLossRun } from '../global/losses/loss-run.ts';
import { costOfLossRun, LossRun, valuedAtDescription } from '../global/losses/loss-run-types.ts';
import { valuationDay } from '../global/losses/valuation-day.ts';
import { Policy } from './policy.ts';

builder.drizzleObjectFields(Policy, (t) => ({
  lossRun: t.field({
    ...costOfLossRun(1),
    type: LossRun,
    nullable: true,
    description: 'The losses of its term, as they stood at the end of a day. Null for roles that do not read claims.',
    args: { valuedAt: t.arg({ type: 'Date', description: valuedAtDescription }) },
    select: { columns: { id: true, number: true, effectiveDate: true, expirationDate: true } },
    resolve: (policy, { valuedAt }, context) =>
      readLossRun({ terms: [policy], areAll: true }, valuationDay(valuedAt, context), context),
  }),
}));
