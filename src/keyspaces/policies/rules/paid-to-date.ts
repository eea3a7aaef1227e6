import { addDays } from '../../global/rules/dates.ts';
import { type PremiumFile, premiumAsOf } from './earned-premium.ts';
import { segmentsKnownAt } from './segments.ts';

/** The first day without cover, as everything is known; the first of the term where there never was any. */
const coverEnd = ({ segments, transactions, termStart }: PremiumFile): string =>
  segmentsKnownAt(segments, transactions, { knownAt: null, timeZone: 'UTC' })
    .map(({ toDate }) => toDate)
    .toSorted()
    .at(-1) ?? termStart;

/**
 * The paid-to date of a policy: the day up to which the premium that was paid, in cents, covers what is earned. Cover is paid for
 * until its beginning. It is the last day of the term at whose beginning no more is earned than is paid, as everything is
 * known; the end of cover when all is paid. Premium is earned over the time of the risk, day by day: NAIC, Statement of
 * Statutory Accounting Principles No. 53, by the daily pro-rata method.
 */
export const paidToDate = (file: PremiumFile, paidPremiumCents: bigint): string => {
  const end = coverEnd(file);
  let paidTo = file.termStart;
  for (let day = addDays(file.termStart, 1); day <= end; day = addDays(day, 1)) {
    const { earnedCents } = premiumAsOf(file, { asOf: day, knownAt: null, timeZone: 'UTC' });
    if (earnedCents > paidPremiumCents) break;
    paidTo = day;
  }
  return paidTo;
};
