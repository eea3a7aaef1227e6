import { dayIn } from '../../global/rules/dates.ts';
import type { BookedPremium, NewSegment, SegmentContent, SegmentSpan, StoredSegment } from './policy-file.ts';

/** By what is answered: by what was known at the end of a day. */
export interface Known {
  /** The last day whose transactions count; null for all. */
  readonly knownAt: string | null;
  /** Where that day ends: the organization's time zone, by whose days it books. */
  readonly timeZone: string;
}

/** What is asked of a policy: as it was on a day, by what was known at the end of another. */
export interface AsKnown extends Known {
  readonly asOf: string;
}

type Booked = Pick<BookedPremium, 'id' | 'bookedAt'>;

/** Whether a transaction was booked by the end of a day. */
export const isKnown = ({ bookedAt }: Pick<BookedPremium, 'bookedAt'>, { knownAt, timeZone }: Known): boolean =>
  knownAt === null || dayIn(timeZone, bookedAt) <= knownAt;

/** The segments that hold as far as anybody knows, in the order of their days. */
export const liveSegments = <Segment extends Omit<SegmentSpan, 'id'>>(segments: readonly Segment[]): Segment[] =>
  segments
    .filter(({ supersededByTransactionId }) => supersededByTransactionId === null)
    .toSorted((one, other) => one.fromDate.localeCompare(other.fromDate));

/**
 * The segments that held by what was known at the end of a day, in the order of their days. Transactions are read only for
 * that: without a day, those hold that nothing has replaced.
 */
export const segmentsKnownAt = <Segment extends Omit<SegmentSpan, 'id'>>(
  segments: readonly Segment[],
  transactions: readonly Booked[],
  at: Known,
): Segment[] => {
  if (at.knownAt === null) return liveSegments(segments);
  const known = new Set(transactions.filter((booked) => isKnown(booked, at)).map(({ id }) => id));
  return segments
    .filter(
      ({ openedByTransactionId, supersededByTransactionId }) =>
        known.has(openedByTransactionId) &&
        (supersededByTransactionId === null || !known.has(supersededByTransactionId)),
    )
    .toSorted((one, other) => one.fromDate.localeCompare(other.fromDate));
};

/** What the policy says of a day, by what was known on another; undefined when it gives no cover on that day. */
export const segmentOn = <Segment extends Omit<SegmentSpan, 'id'>>(
  segments: readonly Segment[],
  transactions: readonly Booked[],
  { asOf, ...known }: AsKnown,
): Segment | undefined =>
  segmentsKnownAt(segments, transactions, known).find(({ fromDate, toDate }) => fromDate <= asOf && asOf < toDate);

const premiumOf = ({ coverages }: Pick<SegmentContent, 'coverages'>): bigint =>
  coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n);

/** A segment to be written, before it has its place among the others. */
export type SegmentDraft = SegmentContent & Pick<NewSegment, 'fromDate' | 'toDate'>;

/** What a stored segment says, for other days. */
export const contentOf = ({
  ratingInput,
  coverages,
  namedInsured,
  mailingAddressLine1,
  mailingAddressLine2,
  mailingCity,
  mailingStateCode,
  mailingPostalCode,
}: SegmentContent): SegmentContent => ({
  ratingInput,
  coverages,
  namedInsured,
  mailingAddressLine1,
  mailingAddressLine2,
  mailingCity,
  mailingStateCode,
  mailingPostalCode,
});

/** The part of a segment within some days; nothing when there is none. */
export const clipped = (segment: SegmentDraft, from: string, to: string): SegmentDraft[] => {
  const fromDate = segment.fromDate < from ? from : segment.fromDate;
  const toDate = segment.toDate < to ? segment.toDate : to;
  return fromDate < toDate ? [{ ...contentOf(segment), fromDate, toDate }] : [];
};

/** Drafts as the segments that follow those already written. */
export const numbered = (drafts: readonly SegmentDraft[], written: readonly StoredSegment[]): NewSegment[] =>
  drafts.map((draft, index) => ({
    ...draft,
    ordinal: written.length + index + 1,
    annualPremiumCents: premiumOf(draft),
  }));
