import type { GraphContext } from '../../graphql/context.ts';
import { takingEntries } from '../global/rules/accounting-date.ts';
import { commissionEndOf } from '../global/rules/run-off.ts';
import { noticeDaysOf, stateRuleOn } from '../global/rules/state-rules.ts';
import type { CancellationFacts } from './rules/cancellation-request.ts';
import type { PolicyFile } from './rules/policy-file.ts';

/** What a policy's changes are computed by, beside what has happened to it: its program and its state, as its term began. */
export type FileTerms = Pick<PolicyFile, 'rounding' | 'surplusLines' | 'returnTerms'>;

type Eyes = Pick<GraphContext, 'policiesDb' | 'rulesDb' | 'today' | 'timeZone'>;

/** A policy as the viewer sees it; undefined when it is out of sight. */
const findPolicy = ({ policiesDb }: Eyes, id: string) =>
  policiesDb.query.policies.findFirst({
    where: { id },
    columns: {
      id: true,
      quoteId: true,
      producerId: true,
      programVersionId: true,
      stateCode: true,
      lineOfBusinessCode: true,
      effectiveDate: true,
      nonAdmitted: true,
    },
  });

type Policy = NonNullable<Awaited<ReturnType<typeof findPolicy>>>;

/** What stands beside the policy. All of it is known by the policy's own columns, so that the keyspaces answer side by side. */
const readBesidePolicy = async ({ rulesDb }: Eyes, { id: policyId, producerId, programVersionId }: Policy) => {
  const global = rulesDb('global').query;
  const [version, producer, claims] = await Promise.all([
    global.programVersions.findFirst({ where: { id: programVersionId } }),
    global.producers.findFirst({
      where: { id: producerId },
      columns: { remittanceDays: true, terminationDate: true, earnsAfterTermination: true },
    }),
    rulesDb('claims').query.claims.findMany({
      where: { policyId },
      columns: { id: true, status: true, closedReason: true },
    }),
  ]);
  if (!version) throw new Error(`The policy ${policyId} has no terms.`);
  return { version, producer, claims };
};

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
    where: { status: { in: [...takingEntries] } },
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
 * Reads what decides on the cancellation of a policy that the viewer sees, past the viewer's eyes: its terms, its state's
 * rules, its claims, and which capacity its premium was taken from. Null when the viewer has no such policy.
 */
export const readCancellationFacts = async (context: Eyes, policyId: string) => {
  const policy = await findPolicy(context, policyId);
  if (!policy) return null;
  const [beside, rule, openDay, capacityId] = await Promise.all([
    readBesidePolicy(context, policy),
    readStateRule(context, policy),
    firstOpenDay(context),
    capacityOf(context, policy),
  ]);
  const { stateCode, effectiveDate, nonAdmitted } = policy;
  const { version, producer, claims } = beside;
  const terms: FileTerms = {
    rounding: version.rounding,
    surplusLines: nonAdmitted ? rule : null,
    returnTerms: { stateCode, rule: rule.returnPremiumRule, shortRateTable: version.shortRateTable },
  };
  const facts: Omit<CancellationFacts, 'boundOn'> = {
    effectiveDate,
    noticeDays: noticeDaysOf(rule, version.noticeDays),
    claims,
  };
  const remittanceDays = producer?.remittanceDays ?? 0;
  const { commissionBasis } = version;
  const commissionEndsOn = producer ? commissionEndOf(producer) : null;
  const { timeZone } = context;
  return {
    terms,
    facts,
    timeZone,
    firstOpenDay: openDay,
    capacityId,
    commissionBasis,
    commissionEndsOn,
    remittanceDays,
  };
};

/** What decides on a policy's cancellation. */
export type KnownOfCancellation = NonNullable<Awaited<ReturnType<typeof readCancellationFacts>>>;
