import type { Charge } from '../../../../schema/charge.ts';
import { type PremiumFile, premiumAsOf } from './earned-premium.ts';
import type { BookedPremium, CoverageLine, StoredSegment } from './policy-file.ts';
import { type AsKnown, isKnown, segmentOn, segmentsKnownAt } from './segments.ts';

/** What a difference is about. */
export const policyPart = {
  cover: 'Whether and how long it gives cover.',
  terms: 'Whom it names, and where its mail goes.',
  risk: 'What its premium is computed from.',
  coverage: 'What it covers: a line that came or went, another limit, deductible or premium.',
  additional_insured: 'Others who are insured under it.',
  premium: 'Its premium: for a whole term, and written and earned by the day.',
  charge: 'What was charged by the day beside premium: taxes and fees.',
} as const;

/** A value of a policy: an amount in cents, or a text, such as a day or a name; null where there is none. */
export type ComparedValue = bigint | string | null;

/** One value of a policy that is another on another day. */
export interface PolicyDifference {
  readonly part: keyof typeof policyPart;
  /** Which coverage, person or charge; null for the policy itself. */
  readonly subject: string | null;
  readonly field: string;
  readonly before: ComparedValue;
  readonly after: ComparedValue;
}

/** Somebody else who is insured, from a day to a day. */
export interface NamedInsured {
  readonly id: string;
  readonly name: string;
  readonly interest: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly createdAt: Date;
}

/** All that is compared of a policy. */
export interface ComparedPolicy {
  readonly termStart: string;
  readonly termEnd: string;
  readonly segments: readonly (Omit<StoredSegment, 'coverages'> &
    Pick<PremiumFile['segments'][number], 'annualPremiumCents'>)[];
  /** The lines of the segments that hold on one of the days, by segment. */
  readonly coverages: ReadonlyMap<string, readonly CoverageLine[]>;
  readonly transactions: readonly (BookedPremium & { readonly charges: readonly Charge[] })[];
  readonly additionalInsureds: readonly NamedInsured[];
}

/** A value of a policy on a day. */
type Value = Omit<PolicyDifference, 'before' | 'after'> & { readonly value: ComparedValue };

const valuesOf = (
  part: PolicyDifference['part'],
  subject: string | null,
  fields: Readonly<Record<string, ComparedValue>>,
): Value[] => Object.entries(fields).map(([field, value]) => ({ part, subject, field, value }));

const coverValues = ({ segments, transactions }: ComparedPolicy, { asOf, ...known }: AsKnown): Value[] => {
  const live = segmentsKnownAt(segments, transactions, known);
  const isCovered = live.some(({ fromDate, toDate }) => fromDate <= asOf && asOf < toDate);
  return valuesOf('cover', null, {
    inForce: String(isCovered),
    coverBegins: live.at(0)?.fromDate ?? null,
    coverEnds: live.at(-1)?.toDate ?? null,
  });
};

const money = (text: string | undefined): bigint | null => (text === undefined ? null : BigInt(text));

const segmentValues = (policy: ComparedPolicy, at: AsKnown): Value[] => {
  const segment = segmentOn(policy.segments, policy.transactions, at);
  if (!segment) return [];
  const { namedInsured, ratingInput: risk, annualPremiumCents } = segment;
  const { mailingAddressLine1, mailingAddressLine2, mailingCity, mailingStateCode, mailingPostalCode } = segment;
  const address = { mailingAddressLine1, mailingAddressLine2, mailingCity, mailingStateCode, mailingPostalCode };
  return [
    ...valuesOf('terms', null, { namedInsured, ...address }),
    ...valuesOf('risk', null, {
      stateCode: risk.stateCode,
      classCode: risk.classCode,
      revenue: money(risk.revenueCents),
      payroll: money(risk.payrollCents),
      totalInsuredValue: money(risk.totalInsuredValueCents),
      limit: money(risk.limitCents),
      deductible: money(risk.deductibleCents),
      lossRatio: risk.lossRatio,
      scheduleModifier: risk.scheduleModifier,
      scheduleReason: risk.scheduleReason,
    }),
    ...(policy.coverages.get(segment.id) ?? []).flatMap(({ coverage, limitCents, deductibleCents, premiumCents }) =>
      valuesOf('coverage', coverage, { limit: limitCents, deductible: deductibleCents, premium: premiumCents }),
    ),
    ...valuesOf('premium', null, { annualPremium: annualPremiumCents }),
  ];
};

const premiumValues = (policy: ComparedPolicy, at: AsKnown): Value[] => {
  const { writtenCents, earnedCents, unearnedCents } = premiumAsOf(policy, at);
  return valuesOf('premium', null, { written: writtenCents, earned: earnedCents, unearned: unearnedCents });
};

const chargeValues = ({ transactions }: ComparedPolicy, { asOf, ...known }: AsKnown): Value[] => {
  const sums = new Map<string, bigint>();
  for (const transaction of transactions) {
    if (transaction.effectiveDate > asOf || !isKnown(transaction, known)) continue;
    for (const { kind, amountCents } of transaction.charges) {
      if (kind !== 'premium') sums.set(kind, (sums.get(kind) ?? 0n) + amountCents);
    }
  }
  return [...sums].flatMap(([kind, amount]) => valuesOf('charge', kind, { amount }));
};

const insuredValues = ({ additionalInsureds }: ComparedPolicy, { asOf, ...known }: AsKnown): Value[] =>
  additionalInsureds
    .filter(
      ({ fromDate, toDate, createdAt }) => fromDate <= asOf && asOf < toDate && isKnown({ bookedAt: createdAt }, known),
    )
    .flatMap(({ name, interest }) => valuesOf('additional_insured', name, { interest }));

const placeOf = ({ part, subject, field }: Omit<PolicyDifference, 'before' | 'after'>): string =>
  JSON.stringify([part, subject, field]);

const valuesOn = (policy: ComparedPolicy, at: AsKnown): ReadonlyMap<string, Value> =>
  new Map(
    [
      ...coverValues(policy, at),
      ...segmentValues(policy, at),
      ...insuredValues(policy, at),
      ...premiumValues(policy, at),
      ...chargeValues(policy, at),
    ].map((value) => [placeOf(value), value]),
  );

const parts = Object.keys(policyPart);

/**
 * The values of a policy that differ between two days, each day by what was known at the end of another: in the order of the
 * parts, then as the days say them. What is said on one of the days alone is null on the other.
 */
export const comparePolicy = (policy: ComparedPolicy, from: AsKnown, to: AsKnown): readonly PolicyDifference[] => {
  const [before, after] = [valuesOn(policy, from), valuesOn(policy, to)];
  const places = new Map([...before, ...after]);
  return [...places]
    .flatMap(([place, { part, subject, field }]): PolicyDifference[] => {
      const [one, other] = [before.get(place)?.value ?? null, after.get(place)?.value ?? null];
      return one === other ? [] : [{ part, subject, field, before: one, after: other }];
    })
    .toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part));
};
