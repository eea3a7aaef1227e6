import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { Coverage } from './coverage.ts';
import { Policy } from './policy.ts';
import { PolicySegment } from './policy-segment.ts';
import { type PolicyPremium, type PremiumFile, premiumAsOf, premiumAtEndOf } from './rules/earned-premium.ts';
import { isInForce } from './rules/lifecycle.ts';
import type { BookedPremium, SegmentSpan } from './rules/policy-file.ts';
import { type AsKnown, segmentOn } from './rules/segments.ts';

const PolicyPremiumType = builder.objectRef<PolicyPremium>('PolicyPremium').implement({
  description:
    'The premium of a policy as of a day, by what was known on another. Earned and unearned premium always sum to what is written.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'Date',
      description: 'The day that the figures are for: at its beginning, or when it is over, as was asked.',
    }),
    knownAt: t.expose('knownAt', {
      type: 'Date',
      nullable: true,
      description: 'The last day whose transactions count. Null when all do.',
    }),
    written: t.expose('writtenCents', {
      type: Money,
      description: 'What the transactions known then charge that had taken effect by the day.',
    }),
    earned: t.expose('earnedCents', {
      type: Money,
      description:
        'The part of it for the days that have passed, by days in force over the days of the term; all of it once cover has ended. Audits are earned at once.',
    }),
    unearned: t.expose('unearnedCents', { type: Money, description: 'The part of it for the days to come.' }),
  }),
});

const spanColumns = {
  id: true,
  fromDate: true,
  toDate: true,
  openedByTransactionId: true,
  supersededByTransactionId: true,
} as const;

/** The transactions of a policy, as premium is computed from them. */
const transactionsOf = async (context: GraphContext, policyId: string): Promise<readonly BookedPremium[]> => {
  const columns = { id: true, type: true, effectiveDate: true, bookedAt: true, premiumChangeCents: true };
  // The rows have the columns that were selected.
  return (await context.policiesDb.findByKey('policyTransactions', 'policyId', policyId, {
    columns,
  })) as unknown as BookedPremium[];
};

/** The segments of a policy that may hold: when all is known, those that nothing has replaced. */
const segmentsOf = (
  context: GraphContext,
  policyId: string,
  columns: Record<string, boolean>,
  knownAt: string | null,
) =>
  context.policiesDb.findByKey('policySegments', 'policyId', policyId, {
    columns,
    ...(knownAt === null && { where: { supersededByTransactionId: { isNull: true } } }),
  });

/** The identifier of the segment that holds on a day by what was known on another; null when there is no cover. */
const segmentIdOn = async (context: GraphContext, policyId: string, known: AsKnown): Promise<string | null> => {
  const { knownAt } = known;
  const [rows, transactions] = await Promise.all([
    segmentsOf(context, policyId, spanColumns, knownAt),
    // Which of them hold depends on when they were booked only where a day of knowledge is asked for.
    knownAt === null ? [] : transactionsOf(context, policyId),
  ]);
  // The rows have the columns that were selected.
  return segmentOn(rows as unknown as SegmentSpan[], transactions, known)?.id ?? null;
};

const pricedSegmentsOf = async (
  context: GraphContext,
  policyId: string,
  knownAt: string | null,
): Promise<PremiumFile['segments']> => {
  const columns = { ...spanColumns, annualPremiumCents: true };
  // The rows have the columns that were selected.
  return (await segmentsOf(context, policyId, columns, knownAt)) as unknown as PremiumFile['segments'];
};

/** A policy, by its term. */
interface PolicyOfTerm {
  readonly id: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
}

/** What the premium of a policy that the viewer sees is computed from, by what was known at the end of a day; without one, all. */
export const readPremiumFile = async (
  { id, effectiveDate: termStart, expirationDate: termEnd }: PolicyOfTerm,
  context: GraphContext,
  knownAt: string | null = null,
): Promise<PremiumFile> => {
  const [transactions, segments] = await Promise.all([
    transactionsOf(context, id),
    pricedSegmentsOf(context, id, knownAt),
  ]);
  return { termStart, termEnd, segments, transactions };
};

/** The premium of a policy that the viewer sees, as of a day and by what was known on another. */
const readPremium = async (policy: PolicyOfTerm, at: Omit<AsKnown, 'timeZone'>, context: GraphContext) =>
  premiumAsOf(await readPremiumFile(policy, context, at.knownAt), { ...at, timeZone: context.timeZone });

/** The premium of a policy that the viewer sees when a day is over, by what was known then. */
export const readPremiumAtEndOf = async (policy: PolicyOfTerm, day: string, context: GraphContext) =>
  premiumAtEndOf(await readPremiumFile(policy, context, day), { day, timeZone: context.timeZone });

/** What it costs to read the transactions and the segments of a policy. */
export const costOfFile = costing({
  hiddenRows: listBounds.segments + listBounds.policyTransactions,
  hiddenStatements: 2,
});

const knownAtDescription =
  "The last day of the organization's calendar whose transactions count: what was known then, and not what came later. Without it all count.";

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
    resolve: (policy, { asOf }, context) => isInForce(policy, asOf ?? context.today),
  }),
  segment: t.field({
    ...costOfFile,
    type: PolicySegment,
    nullable: true,
    description: 'What the policy says on a day. Null when it gives no cover on that day.',
    args: {
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
      knownAt: t.arg({ type: 'Date', description: knownAtDescription }),
    },
    select: { columns: { id: true } },
    resolve: async (policy, { asOf, knownAt }, context, info) => {
      const known = { asOf: asOf ?? context.today, knownAt: knownAt ?? null, timeZone: context.timeZone };
      const segmentId = await segmentIdOn(context, policy.id, known);
      if (segmentId === null) return null;
      const [segment] = await context.policiesDb.findByKey(
        'policySegments',
        'id',
        segmentId,
        selectionOf(info, { id: true }),
      );
      return (segment ?? null) as never;
    },
  }),
  coverages: t.field({
    ...costing({
      maxLength: listBounds.coverages,
      hiddenRows: listBounds.segments + listBounds.policyTransactions,
      hiddenStatements: 2,
    }),
    type: [Coverage],
    nullable: true,
    description: 'What is covered on a day, line by line. Empty when the policy gives no cover on that day.',
    args: {
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
      knownAt: t.arg({ type: 'Date', description: knownAtDescription }),
    },
    select: { columns: { id: true } },
    resolve: async (policy, { asOf, knownAt }, context, info) => {
      const known = { asOf: asOf ?? context.today, knownAt: knownAt ?? null, timeZone: context.timeZone };
      const segmentId = await segmentIdOn(context, policy.id, known);
      const selection = { ...selectionOf(info, { id: true }), orderBy: { ordinal: 'asc' as const } };
      return segmentId === null
        ? []
        : ((await context.policiesDb.findByKey('coverages', 'segmentId', segmentId, selection)) as never);
    },
  }),
  premium: t.field({
    ...costOfFile,
    type: PolicyPremiumType,
    nullable: true,
    description: 'Written, earned and unearned premium as of a day, without taxes and fees.',
    args: {
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
      knownAt: t.arg({ type: 'Date', description: knownAtDescription }),
    },
    select: { columns: { id: true, effectiveDate: true, expirationDate: true } },
    resolve: (policy, { asOf, knownAt }, context) =>
      readPremium(policy, { asOf: asOf ?? context.today, knownAt: knownAt ?? null }, context),
  }),
  premiumAtEndOf: t.field({
    ...costOfFile,
    type: PolicyPremiumType,
    nullable: true,
    description:
      'Written, earned and unearned premium when a day is over, by what was known then. A month is closed with these figures: of all policies together they are those of its `AccountingPeriod`.',
    args: {
      day: t.arg({ type: 'Date', required: true, description: 'The day, which is earned with those before it.' }),
    },
    select: { columns: { id: true, effectiveDate: true, expirationDate: true } },
    resolve: (policy, { day }, context) => readPremiumAtEndOf(policy, day, context),
  }),
}));
