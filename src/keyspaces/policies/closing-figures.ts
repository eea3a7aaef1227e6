import { type ClosingEyes, contributeToClosing } from '../global/closing/closing-figures.ts';
import { monthOf } from '../global/rules/dates.ts';
import { withPremium } from './premium-columns.ts';
import { type PolicyPremium, premiumAtEndOf } from './rules/earned-premium.ts';

/** Policies that are read at once. */
const pageSize = 500;

const readPage = ({ rulesDb }: Pick<ClosingEyes, 'rulesDb'>, after: string) =>
  rulesDb('policies').query.policies.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    limit: pageSize,
    columns: { id: true, effectiveDate: true, expirationDate: true },
    with: withPremium,
  });

type Policy = Awaited<ReturnType<typeof readPage>>[number];

const premiumAtEnd = (policy: Policy, day: string, timeZone: string): PolicyPremium => {
  const { effectiveDate: termStart, expirationDate: termEnd, transactions, segments } = policy;
  return premiumAtEndOf({ termStart, termEnd, transactions, segments }, { day, timeZone });
};

/** What all policies have written and earned when a day is over, by what was booked until then: policy by policy. */
const readPolicyByPolicy = async (context: ClosingEyes, day: string) => {
  let [writtenCents, earnedCents] = [0n, 0n];
  for (let after = ''; ; ) {
    const page = await readPage(context, after);
    for (const policy of page) {
      const premium = premiumAtEnd(policy, day, context.timeZone);
      writtenCents += premium.writtenCents;
      earnedCents += premium.earnedCents;
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { writtenCents, earnedCents };
    after = last.id;
  }
};

const sumOf = <Column extends string>(
  groups: readonly { readonly sums: Readonly<Record<Column, bigint>> }[],
  column: Column,
) => groups.reduce((sum, { sums }) => sum + sums[column], 0n);

/**
 * The same by what is added up already. All that was written is earned or not; where what was written is not both together, a
 * policy has come since its month was added up, or that month is not added up yet, and each policy is looked at.
 */
const readPremium = async (context: ClosingEyes, lastDay: string) => {
  const policies = context.rulesDb('policies');
  const month = monthOf(lastDay);
  const [written, earned, unearned] = await Promise.all([
    policies.sums('writtenPremiums', { by: {}, sums: ['premiumCents'], where: { accountingDate: { lte: lastDay } } }),
    policies.sums('earnedPremiums', { by: {}, sums: ['earnedCents'], where: { month: { lte: month } } }),
    policies.sums('earnedPremiums', { by: {}, sums: ['unearnedCents'], where: { month } }),
  ]);
  const writtenCents = sumOf(written, 'premiumCents');
  const earnedCents = sumOf(earned, 'earnedCents');
  if (writtenCents !== earnedCents + sumOf(unearned, 'unearnedCents')) return readPolicyByPolicy(context, lastDay);
  return { writtenCents, earnedCents };
};

contributeToClosing('policies', async (context, lastDay) => {
  const [premium, waiting] = await Promise.all([
    readPremium(context, lastDay),
    context.rulesDb('policies').query.policies.findFirst({
      where: { status: { in: ['bound', 'issued'] }, effectiveDate: { lte: lastDay } },
      columns: { id: true },
    }),
  ]);
  return { ...premium, termsNotBegun: waiting !== undefined };
});
