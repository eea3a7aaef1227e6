import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { dayOf } from '../global/rules/dates.ts';
import { Coverage } from './coverage.ts';
import { Policy } from './policy.ts';
import { PolicySegment } from './policy-segment.ts';
import { earnedPremiumCents, unearnedPremiumCents, type WrittenTerm } from './rules/earned-premium.ts';
import { isInForce } from './rules/lifecycle.ts';

const inForceOn = (asOf: string) => ({ fromDate: { lte: asOf }, toDate: { gt: asOf } });

type Segment = WrittenTerm['segments'][number];

const PolicyPremium = builder.objectRef<WrittenTerm & { asOf: string }>('PolicyPremium').implement({
  description: 'The premium of a policy as of a day. Earned and unearned premium always sum to what is written.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that the figures are for, at its beginning.' }),
    written: t.expose('writtenPremiumCents', {
      type: Money,
      description: 'What all transactions together charge for the term, whenever they were made.',
    }),
    earned: t.field({
      type: Money,
      description: 'The part of it for the days that have passed, by days in force over the days of the term.',
      resolve: earnedPremiumCents,
    }),
    unearned: t.field({
      type: Money,
      description: 'The part of it for the days to come.',
      resolve: unearnedPremiumCents,
    }),
  }),
});

const writtenPremium = async (context: GraphContext, key: string): Promise<bigint> => {
  const sums = await context.policiesDb.totals('policyTransactions', { column: 'policyId', key }, [
    'premiumChangeCents',
  ]);
  return sums.premiumChangeCents;
};

const segmentsOf = async (context: GraphContext, policyId: string): Promise<readonly Segment[]> => {
  const columns = { fromDate: true, toDate: true, annualPremiumCents: true };
  // The rows have the columns that were selected.
  return (await context.policiesDb.findByKey('policySegments', 'policyId', policyId, {
    columns,
  })) as unknown as Segment[];
};

const asOfDescription = 'The day, in the calendar of the policy. Without it: today in UTC.';

builder.drizzleObjectFields(Policy, (t) => ({
  isInForce: t.boolean({
    description:
      'Whether it gives cover on a day: within the term, not cancelled, not lapsed. It follows from the dates alone, whatever the status says.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    select: {
      columns: {
        effectiveDate: true,
        expirationDate: true,
        cancellationDate: true,
        pendingCancellationDate: true,
        lapseFromDate: true,
        lapseToDate: true,
      },
    },
    resolve: (policy, { asOf }, context) => isInForce(policy, asOf ?? dayOf(context.now)),
  }),
  segment: t.field({
    type: PolicySegment,
    nullable: true,
    description: 'What the policy says on a day. Null when it gives no cover on that day.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    select: { columns: { id: true } },
    resolve: async (policy, { asOf }, context, info) => {
      const where = inForceOn(asOf ?? dayOf(context.now));
      const selection = { ...selectionOf(context, info, { id: true }), where };
      const [segment] = await context.policiesDb.findByKey('policySegments', 'policyId', policy.id, selection);
      return (segment ?? null) as never;
    },
  }),
  coverages: t.field({
    ...costing({ maxLength: listBounds.coverages, hiddenRows: 1, hiddenStatements: 1 }),
    type: [Coverage],
    nullable: true,
    description: 'What is covered on a day, line by line. Empty when the policy gives no cover on that day.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    select: { columns: { id: true } },
    resolve: async (policy, { asOf }, context, info) => {
      const selection = { ...selectionOf(context, info, { id: true }), orderBy: { ordinal: 'asc' as const } };
      const where = inForceOn(asOf ?? dayOf(context.now));
      const db = context.policiesDb;
      const [segment] = await db.findByKey('policySegments', 'policyId', policy.id, { columns: { id: true }, where });
      if (!segment) return [];
      return (await db.findByKey('coverages', 'segmentId', String(segment.id), selection)) as never;
    },
  }),
  premium: t.field({
    ...costing({ hiddenRows: listBounds.segments, hiddenStatements: 2 }),
    type: PolicyPremium,
    nullable: true,
    description: 'Written, earned and unearned premium as of a day, without taxes and fees.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    select: { columns: { id: true, effectiveDate: true, expirationDate: true } },
    resolve: async (policy, { asOf }, context) => {
      const [writtenPremiumCents, segments] = await Promise.all([
        writtenPremium(context, policy.id),
        segmentsOf(context, policy.id),
      ]);
      const { effectiveDate: termStart, expirationDate: termEnd } = policy;
      return { termStart, termEnd, segments, writtenPremiumCents, asOf: asOf ?? dayOf(context.now) };
    },
  }),
}));
