import type { GraphContext } from '../../graphql/context.ts';
import { dayIn } from '../global/rules/dates.ts';
import { noticeDaysOf, stateRuleOn } from '../global/rules/state-rules.ts';
import type { CancellationFacts } from './rules/cancellation-request.ts';
import type { PolicyFile } from './rules/policy-file.ts';

/** What a policy's changes are computed by, beside what has happened to it: its program and its state, as its term began. */
export type FileTerms = Pick<PolicyFile, 'rounding' | 'surplusLines' | 'returnTerms'>;

const readPolicy = ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, id: string) =>
  rulesDb('policies').query.policies.findFirst({
    where: { id },
    columns: {
      id: true,
      quoteId: true,
      stateCode: true,
      lineOfBusinessCode: true,
      effectiveDate: true,
      nonAdmitted: true,
    },
    with: {
      programVersion: true,
      organization: { columns: { id: true, timeZone: true } },
      producer: { columns: { id: true, remittanceDays: true } },
      transactions: { columns: { id: true, ordinal: true, bookedAt: true }, orderBy: { ordinal: 'asc' }, limit: 1 },
      claims: { columns: { id: true, status: true, closedReason: true } },
    },
  });

type Policy = NonNullable<Awaited<ReturnType<typeof readPolicy>>>;

const readStateRule = async (
  { rulesDb }: Pick<GraphContext, 'rulesDb'>,
  { stateCode, lineOfBusinessCode, nonAdmitted, effectiveDate }: Policy,
) => {
  const rules = await rulesDb('global').query.stateRules.findMany({ where: { stateCode, lineOfBusinessCode } });
  const rule = stateRuleOn(rules, { stateCode, lineOfBusinessCode, admitted: !nonAdmitted }, effectiveDate);
  if (!rule) throw new Error(`No rule of ${stateCode} is known for ${lineOfBusinessCode} on ${effectiveDate}.`);
  return rule;
};

const firstOpenDay = async ({ rulesDb, today }: Pick<GraphContext, 'rulesDb' | 'today'>): Promise<string> => {
  const period = await rulesDb('billing').query.accountingPeriods.findFirst({
    where: { status: 'open' },
    orderBy: { month: 'asc' },
    columns: { month: true },
  });
  return period?.month ?? today;
};

const capacityOf = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, { quoteId }: Policy): Promise<string | null> => {
  const taken = await rulesDb('global').query.daUtilization.findFirst({
    where: { quoteId },
    columns: { capacityId: true },
  });
  return taken?.capacityId ?? null;
};

/**
 * Reads what decides on a policy's cancellation, fresh and past the viewer's eyes: its terms, its state's rules, its claims,
 * and which capacity its premium was taken from. Null when there is no such policy.
 */
export const readCancellationFacts = async (context: Pick<GraphContext, 'rulesDb' | 'today'>, policyId: string) => {
  const policy = await readPolicy(context, policyId);
  if (!policy) return null;
  const [rule, openDay, capacityId] = await Promise.all([
    readStateRule(context, policy),
    firstOpenDay(context),
    capacityOf(context, policy),
  ]);
  const { programVersion: version, organization, stateCode, effectiveDate, nonAdmitted, claims, transactions } = policy;
  const [bind] = transactions;
  if (!version || !bind) throw new Error(`The policy ${policyId} has no terms, or no transaction.`);
  const terms: FileTerms = {
    rounding: version.rounding,
    surplusLines: nonAdmitted ? rule : null,
    returnTerms: { stateCode, rule: rule.returnPremiumRule, shortRateTable: version.shortRateTable },
  };
  const facts: CancellationFacts = {
    effectiveDate,
    boundOn: dayIn(organization?.timeZone ?? 'UTC', bind.bookedAt),
    noticeDays: noticeDaysOf(rule, version.noticeDays),
    claims,
  };
  const remittanceDays = policy.producer?.remittanceDays ?? 0;
  const { commissionBasis } = version;
  return { terms, facts, firstOpenDay: openDay, capacityId, commissionBasis, remittanceDays };
};

/** What decides on a policy's cancellation. */
export type KnownOfCancellation = NonNullable<Awaited<ReturnType<typeof readCancellationFacts>>>;
