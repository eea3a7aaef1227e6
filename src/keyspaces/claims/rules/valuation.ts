import { addDays, addMonths, lastDayOfMonth, monthOf } from '../../global/rules/dates.ts';
import { type LossFile, lossTotalsOf } from './loss-totals.ts';
import { type ClaimChange, type ClaimStanding, standingAt } from './standing-at.ts';

type Booked = ReturnType<typeof lossTotalsOf>[number];

/** What is added up of what was booked on a claim. */
type Sum =
  | 'indemnityReservedCents'
  | 'indemnityPaidCents'
  | 'expenseReservedCents'
  | 'expensePaidCents'
  | 'recoveredCents';

const sumOf = (booked: readonly Booked[], column: Sum): bigint => booked.reduce((sum, one) => sum + one[column], 0n);

/** What a claim had come to, in cents. */
const moneyOf = (booked: readonly Booked[]) => {
  const [indemnityPaidCents, expensePaidCents] = [
    sumOf(booked, 'indemnityPaidCents'),
    sumOf(booked, 'expensePaidCents'),
  ];
  return {
    indemnityPaidCents,
    indemnityOutstandingCents: sumOf(booked, 'indemnityReservedCents') - indemnityPaidCents,
    expensePaidCents,
    expenseOutstandingCents: sumOf(booked, 'expenseReservedCents') - expensePaidCents,
    recoveredCents: sumOf(booked, 'recoveredCents'),
  };
};

/**
 * What a claim had come to at the end of a month, and before it, by the days on which it was booked. Null for a claim of which
 * the month has nothing to say: it was not reported yet, or was closed before and nothing was booked on it since.
 */
export const valuationOf = (file: LossFile, month: string, dayOf: (moment: Date) => string) => {
  const next = addMonths(month, 1);
  const until = lossTotalsOf(file, dayOf).filter(({ bookedOn }) => bookedOn < next);
  if (!until.some(({ reportedCount }) => reportedCount > 0)) return null;
  const before = until.filter(({ bookedOn }) => bookedOn < month);
  const { closedAt } = file.claim;
  const closedBefore = closedAt !== null && dayOf(closedAt) < month;
  if (closedBefore && before.length === until.length) return null;
  const was = moneyOf(before);
  return {
    ...moneyOf(until),
    indemnityPaidBeforeCents: was.indemnityPaidCents,
    indemnityOutstandingBeforeCents: was.indemnityOutstandingCents,
    expensePaidBeforeCents: was.expensePaidCents,
    expenseOutstandingBeforeCents: was.expenseOutstandingCents,
    recoveredBeforeCents: was.recoveredCents,
  };
};

/** A claim with its money and its standing, and what was changed of it since a month was over, the newest change first. */
interface ChangedLossFile extends LossFile {
  readonly claim: LossFile['claim'] & ClaimStanding;
  readonly changes: readonly ClaimChange[];
}

/** How a claim stood at the end of a month: where it stood then, and what it had come to. Null as `valuationOf`. */
export const valuedClaimOf = (
  { changes, ...file }: ChangedLossFile,
  month: string,
  dayOf: (moment: Date) => string,
): (ClaimStanding & ValuedMoney) | null => {
  const standing = standingAt(file.claim, changes, lastDayOfMonth(month), dayOf);
  const money = valuationOf({ ...file, claim: { ...file.claim, closedAt: standing.closedAt } }, month, dayOf);
  return money && { ...standing, ...money };
};

/** The amounts of a valuation, by the names of their columns. */
export type ValuedMoney = NonNullable<ReturnType<typeof valuationOf>>;

/** The columns of a valuation that totals add up. */
export const valuedSums = [
  'indemnityPaidCents',
  'indemnityPaidBeforeCents',
  'indemnityOutstandingCents',
  'indemnityOutstandingBeforeCents',
  'expensePaidCents',
  'expensePaidBeforeCents',
  'expenseOutstandingCents',
  'expenseOutstandingBeforeCents',
  'recoveredCents',
  'recoveredBeforeCents',
] as const satisfies readonly (keyof ValuedMoney)[];

/** The names of a claim's claimants as one text: those of them that have room in so many characters. */
export const namesOfClaimants = (names: readonly string[], maxLength: number): string =>
  names.reduce((text, name) => {
    const longer = text === '' ? name : `${text}; ${name}`;
    return longer.length <= maxLength ? longer : text;
  }, '');

/**
 * The first day of the first month at whose end claims are not valued yet on a day. They are on the second day behind it: no
 * request lasts a day, so whatever was asked for on the last day is committed by then.
 */
export const firstMonthNotValued = (today: string): string => monthOf(addDays(today, -1));
