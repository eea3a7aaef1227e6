import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { formatCents, Money } from '../../graphql/money.ts';
import { Policy } from './policy.ts';
import {
  type ComparedPolicy,
  type ComparedValue,
  comparePolicy,
  type PolicyDifference,
  policyPart,
} from './rules/comparison.ts';
import { type AsKnown, segmentOn } from './rules/segments.ts';

const PolicyPart = storedEnum('PolicyPart', 'What a difference between two days of a policy is about.', policyPart);

const textOf = (value: ComparedValue): string | null => (typeof value === 'bigint' ? formatCents(value) : value);

const amountOf = ({ before, after }: PolicyDifference): bigint | null => {
  if (typeof before !== 'bigint' && typeof after !== 'bigint') return null;
  return BigInt(after ?? 0n) - BigInt(before ?? 0n);
};

const PolicyDifferenceType = builder.objectRef<PolicyDifference>('PolicyDifference').implement({
  description: 'One value of a policy that is another on another day.',
  fields: (t) => ({
    part: t.expose('part', { type: PolicyPart, description: 'What the value is about.' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description:
        'Which coverage or charge, by the name of its enumeration in lower case, or which additional insured, by name. Null for the policy itself.',
    }),
    field: t.exposeString('field', {
      description: 'The name of the value, as the field of the graph that shows it: `limit`, `namedInsured`, `earned`.',
    }),
    before: t.string({
      nullable: true,
      description: 'The value on the first day, as text: an amount as `"1234.56"`. Null where there was none.',
      resolve: ({ before }) => textOf(before),
    }),
    after: t.string({
      nullable: true,
      description: 'The value on the second day, as text. Null where there is none.',
      resolve: ({ after }) => textOf(after),
    }),
    change: t.field({
      type: Money,
      nullable: true,
      description: 'By how much it grew, negative when it shrank. Null where the value is no amount.',
      resolve: amountOf,
    }),
  }),
});

const PolicyDay = builder.inputType('PolicyDay', {
  description: 'A day of a policy, and by what was known of it on another.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', required: true, description: 'The day.' }),
    knownAt: t.field({
      type: 'Date',
      description:
        "The last day of the organization's calendar whose transactions count: what was known then, and not what came later. Without it all count.",
    }),
  }),
});

/** A policy as its differences need it. */
interface Compared {
  readonly id: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
}

const segmentColumns = {
  id: true,
  fromDate: true,
  toDate: true,
  openedByTransactionId: true,
  supersededByTransactionId: true,
  annualPremiumCents: true,
  ratingInput: true,
  namedInsured: true,
  mailingAddressLine1: true,
  mailingAddressLine2: true,
  mailingCity: true,
  mailingStateCode: true,
  mailingPostalCode: true,
} as const;

const transactionColumns = {
  id: true,
  type: true,
  effectiveDate: true,
  bookedAt: true,
  premiumChangeCents: true,
  charges: true,
} as const;

const insuredColumns = { id: true, name: true, interest: true, fromDate: true, toDate: true, createdAt: true } as const;

const readPolicy = async ({ id, effectiveDate, expirationDate }: Compared, { policiesDb }: GraphContext) => {
  const [segments, transactions, additionalInsureds] = await Promise.all([
    policiesDb.findByKey('policySegments', 'policyId', id, { columns: segmentColumns }),
    policiesDb.findByKey('policyTransactions', 'policyId', id, { columns: transactionColumns }),
    policiesDb.findByKey('additionalInsureds', 'policyId', id, {
      columns: insuredColumns,
      orderBy: { id: 'asc' },
      limit: listBounds.additionalInsureds + 1,
    }),
  ]);
  if (additionalInsureds.length > listBounds.additionalInsureds) {
    throw badUserInput(
      `More than ${listBounds.additionalInsureds} others are insured under the policy. Page through additionalInsureds instead.`,
    );
  }
  // The rows have the columns that were selected.
  const rows = { segments, transactions, additionalInsureds } as unknown as Omit<ComparedPolicy, 'coverages'>;
  return { ...rows, termStart: effectiveDate, termEnd: expirationDate };
};

/** The lines of the segments that hold on the days. */
const readCoverages = async (
  { segments, transactions }: Omit<ComparedPolicy, 'coverages'>,
  days: readonly AsKnown[],
  { policiesDb }: GraphContext,
): Promise<ComparedPolicy['coverages']> => {
  const ids = new Set(days.flatMap((day) => segmentOn(segments, transactions, day)?.id ?? []));
  const read = [...ids].map(async (id) => {
    const lines = await policiesDb.findByKey('coverages', 'segmentId', id, { orderBy: { ordinal: 'asc' } });
    return [id, lines] as const;
  });
  // The rows have all columns of their table.
  return new Map(await Promise.all(read)) as unknown as ComparedPolicy['coverages'];
};

const compare = async (policy: Compared, days: readonly [AsKnown, AsKnown], context: GraphContext) => {
  const file = await readPolicy(policy, context);
  const coverages = await readCoverages(file, days, context);
  return comparePolicy({ ...file, coverages }, ...days);
};

builder.drizzleObjectFields(Policy, (t) => ({
  differences: t.field({
    ...costing({
      maxLength: listBounds.policyDifferences,
      hiddenRows:
        listBounds.segments + listBounds.policyTransactions + listBounds.additionalInsureds + 2 * listBounds.coverages,
      hiddenStatements: 4,
    }),
    type: [PolicyDifferenceType],
    nullable: true,
    description:
      'What differs between two days of the policy, value by value; or, with one day and two days of knowledge, what came to be known in between. Of additional insureds it is known when they were entered, and not what their days were before.',
    args: {
      from: t.arg({ type: PolicyDay, required: true, description: 'The first day.' }),
      to: t.arg({ type: PolicyDay, required: true, description: 'The second day.' }),
    },
    select: { columns: { id: true, effectiveDate: true, expirationDate: true } },
    resolve: (policy, { from, to }, context) => {
      const asKnown = ({ asOf, knownAt = null }: { asOf: string; knownAt?: string | null | undefined }): AsKnown => ({
        asOf,
        knownAt,
        timeZone: context.timeZone,
      });
      return compare(policy, [asKnown(from), asKnown(to)], context);
    },
  }),
}));
