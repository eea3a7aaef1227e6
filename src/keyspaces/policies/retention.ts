import { mayRead } from '../../auth/permissions.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { daysBetween } from '../global/rules/dates.ts';
import { ratio } from '../global/rules/decimal.ts';

/** Policies and their annual premium in cents. */
interface Added {
  readonly policies: number;
  readonly premiumCents: bigint;
}

interface RetentionShape {
  readonly from: string;
  readonly before: string;
  readonly expiring: Added;
  readonly renewed: Added;
}

/** The longest period that retention is added up over, in days. */
const maxDays = 366;

/** Adds up policies along an index that has all that is asked of them. */
const addUp = async ({ policiesDb }: GraphContext, where: object): Promise<Added> => {
  const [all] = await policiesDb.sums('policies', { by: {}, sums: ['annualPremiumCents'], where });
  return { policies: all?.rows ?? 0, premiumCents: all?.sums.annualPremiumCents ?? 0n };
};

const readRetention = async (from: string, before: string, context: GraphContext): Promise<RetentionShape | null> => {
  if (!context.viewer || !mayRead(context.viewer, 'writtenPremiums')) return null;
  const days = daysBetween(from, before);
  if (days < 1 || days > maxDays) {
    throw badUserInput(`From ${from} to before ${before} are ${days} days. Ask for 1 to ${maxDays}.`, [
      'expiresBefore',
    ]);
  }
  const period = { gte: from, lt: before };
  const [expiring, renewed] = await Promise.all([
    addUp(context, { expirationDate: period, cancellationDate: { isNull: true } }),
    // A renewal begins when the term before it ends. One that was cancelled flat has never begun.
    addUp(context, {
      effectiveDate: period,
      renewalOfId: { isNull: false },
      OR: [{ cancellationDate: { isNull: true } }, { cancellationDate: { differsFromColumn: 'effectiveDate' } }],
    }),
  ]);
  return { from, before, expiring, renewed };
};

const Retention = builder.objectRef<RetentionShape>('Retention').implement({
  description:
    'How many of the policies whose terms end in a period go on: those that were cancelled before do not count. Premium is that of a whole term, without taxes and fees.',
  fields: (t) => ({
    expiresFrom: t.expose('from', { type: 'Date', description: 'The first day of the period.' }),
    expiresBefore: t.expose('before', { type: 'Date', description: 'The first day after the period.' }),
    expiring: t.int({
      description: 'Policies whose terms end in the period, renewed or not.',
      resolve: ({ expiring }) => expiring.policies,
    }),
    renewed: t.int({
      description: 'Those of which a further term is bound.',
      resolve: ({ renewed }) => renewed.policies,
    }),
    ratio: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Renewed over expiring policies: 0.850000 is 85 %. Null where none expire.',
      resolve: ({ expiring, renewed }) =>
        expiring.policies > 0 ? ratio(BigInt(renewed.policies), BigInt(expiring.policies)) : null,
    }),
    expiringPremium: t.field({
      type: Money,
      description: 'Annual premium of the expiring policies.',
      resolve: ({ expiring }) => expiring.premiumCents,
    }),
    renewedPremium: t.field({
      type: Money,
      description: 'Annual premium of the further terms.',
      resolve: ({ renewed }) => renewed.premiumCents,
    }),
    premiumRatio: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Renewed over expiring premium: above 1 where rates rose by more than was lost. Null where none expires.',
      resolve: ({ expiring, renewed }) =>
        expiring.premiumCents > 0n ? ratio(renewed.premiumCents, expiring.premiumCents) : null,
    }),
  }),
});

builder.queryFields((t) => ({
  retention: t.field({
    ...costing({ hiddenRows: 2, hiddenStatements: 1 }),
    type: Retention,
    nullable: true,
    description: `How many of the policies that expire in a period are renewed, in the viewer's own book. Null for roles that do not read figures of premium. \`BAD_USER_INPUT\` for more than ${maxDays} days.`,
    args: {
      expiresFrom: t.arg({ type: 'Date', required: true, description: 'The first day of the period.' }),
      expiresBefore: t.arg({ type: 'Date', required: true, description: 'The first day after the period.' }),
    },
    resolve: (_, { expiresFrom, expiresBefore }, context) => readRetention(expiresFrom, expiresBefore, context),
  }),
}));
