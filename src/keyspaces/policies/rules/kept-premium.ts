import { daysBetween } from '../../global/rules/dates.ts';
import { largerCents, multiplyCents, smallerCents } from '../../global/rules/decimal.ts';
import type { PolicyFile, StoredTransaction } from './policy-file.ts';
import { clipped, type SegmentDraft } from './segments.ts';
import { shortRateShareOf } from './short-rate.ts';
import { type Term, targetPremiumCents, termOf, writtenForTermCents } from './written-premium.ts';

/** The end of cover before the term does, and how premium is returned then. */
export type EndOfCover = Pick<StoredTransaction, 'effectiveDate'> & {
  readonly method: NonNullable<StoredTransaction['cancellationMethod']>;
};

/** The last cancellation of a policy, whether it still stands or not; undefined when it never had one. */
export const lastCancellation = ({ transactions }: Pick<PolicyFile, 'transactions'>): StoredTransaction | undefined =>
  transactions.findLast(({ type }) => type === 'cancellation');

/** The end of cover that is booked for a later day than a given one; null when there is none. */
export const endOfCoverAhead = (file: PolicyFile, today: string): EndOfCover | null => {
  const { cancellationDate } = file.policy;
  const method = lastCancellation(file)?.cancellationMethod;
  return cancellationDate !== null && cancellationDate > today && method
    ? { effectiveDate: cancellationDate, method }
    : null;
};

/** What would hold from the end of cover to the end of the term if nothing were to change after it: what held on its eve. */
const lostSegments = ({ termEnd }: Term, segments: readonly SegmentDraft[], endOfCover: string): SegmentDraft[] => {
  const inOrder = segments.toSorted((one, other) => one.fromDate.localeCompare(other.fromDate));
  const last = inOrder.find(({ toDate }) => toDate > endOfCover) ?? inOrder.at(-1);
  return last ? clipped({ ...last, toDate: termEnd }, endOfCover, termEnd) : [];
};

/**
 * What is kept of the premium for the whole term when cover ends early, in cents: never more than that. Endorsements that were to take effect after the end of cover count for nothing.
 */
export const keptPremiumCents = (
  file: PolicyFile,
  { method, effectiveDate }: EndOfCover,
  segments: readonly SegmentDraft[],
): bigint => {
  if (method === 'flat') return 0n;
  const term = termOf(file);
  const kept = segments.flatMap((segment) => clipped(segment, term.termStart, effectiveDate));
  const lost = lostSegments(term, segments, effectiveDate);
  const whole = targetPremiumCents([...kept, ...lost], term, file.rounding);
  const earned = targetPremiumCents(kept, term, file.rounding);
  const share = shortRateShareOf(file.returnTerms.shortRateTable, daysBetween(term.termStart, effectiveDate));
  const byMethod = method === 'pro_rata' ? earned : whole - multiplyCents(whole - earned, share);
  const least = multiplyCents(whole, file.policy.minimumEarnedRate);
  return smallerCents(whole, largerCents(byMethod, least));
};

/**
 * The premium that is to be written more, or less, for segments to hold: what they cost for their days, less what was written
 * so far. With an end of cover that is booked already they cost what a cancellation on that day keeps.
 */
export const premiumChangeCents = (
  file: PolicyFile,
  segments: readonly SegmentDraft[],
  endOfCover: EndOfCover | null = null,
): bigint =>
  (endOfCover
    ? keptPremiumCents(file, endOfCover, segments)
    : targetPremiumCents(segments, termOf(file), file.rounding)) - writtenForTermCents(file.transactions);
