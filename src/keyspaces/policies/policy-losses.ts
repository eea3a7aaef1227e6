import { builder } from '../../graphql/builder.ts';
import { type LossRunTermShape, readTerm } from '../global/losses/loss-run.ts';
import { costOfLossRun, Losses, valuedAtDescription } from '../global/losses/loss-run-types.ts';
import { valuationDay } from '../global/losses/valuation-day.ts';
import { ratio } from '../global/rules/decimal.ts';
import { Policy } from './policy.ts';
import { costOfFile, readPremiumAtEndOf } from './policy-as-of.ts';

const PolicyLossExperience = builder.objectRef<LossRunTermShape>('PolicyLossExperience').implement({
  description: 'What the losses of a policy had cost by the end of a day, in figures alone.',
  interfaces: [Losses],
  fields: (t) => ({
    valuedAt: t.expose('valuedAt', { type: 'Date', description: 'The day at whose end they are valued.' }),
    claimCount: t.int({
      description: 'How many losses were reported by then.',
      resolve: ({ claims }) => claims.length,
    }),
    lossRatio: t.field({
      ...costOfFile,
      type: 'Decimal',
      nullable: true,
      description:
        'What was incurred over what was earned of the premium by then: 0.650000 is 65 %. Null where nothing was earned, and for roles that do not read what was incurred.',
      resolve: async ({ term, valuedAt, incurredCents }, _, context) => {
        if (incurredCents === null) return null;
        const { earnedCents } = await readPremiumAtEndOf(term, valuedAt, context);
        return earnedCents > 0n ? ratio(incurredCents, earnedCents) : null;
      },
    }),
  }),
});

builder.drizzleObjectFields(Policy, (t) => ({
  losses: t.field({
    ...costOfLossRun(1),
    type: PolicyLossExperience,
    nullable: true,
    description: 'What its losses had cost by the end of a day. Null for roles that do not read claims.',
    args: { valuedAt: t.arg({ type: 'Date', description: valuedAtDescription }) },
    select: { columns: { id: true, number: true, effectiveDate: true, expirationDate: true } },
    resolve: (policy, { valuedAt }, context) => readTerm(policy, valuationDay(valuedAt, context), context),
  }),
}));
