import type { Booking } from '../../src/keyspaces/policies/rules/policy-change.ts';
import type { PolicyFile, SegmentContent, StoredSegment } from '../../src/keyspaces/policies/rules/policy-file.ts';
import type { Book, Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Product } from './products.ts';
import { returnTermsOn, surplusLinesOn, termsOn } from './terms.ts';

/** The rows of one policy so far. */
export interface PolicyRows {
  readonly book: Book;
  readonly product: Product;
  readonly policy: Stored<'policies'>;
  readonly transactions: Stored<'policyTransactions'>[];
  readonly segments: Stored<'policySegments'>[];
}

/** When what happens at this moment of the story is booked. */
export const bookingOf = (book: Book): Booking => ({
  bookedAt: book.now,
  bookedOn: dayOf(book.now),
  firstOpenDay: book.firstOpenDay(),
});

const coveragesOf = (book: Book, segmentId: string): SegmentContent['coverages'] =>
  book.rows.coverages
    .filter((line) => line.segmentId === segmentId)
    .map(({ ordinal, coverage, limitCents, deductibleCents, premiumCents }) => ({
      ordinal,
      coverage,
      limitCents: limitCents ?? null,
      deductibleCents,
      premiumCents,
    }));

const storedSegment = (book: Book, segment: Stored<'policySegments'>): StoredSegment => ({
  ...segment,
  mailingAddressLine2: segment.mailingAddressLine2 ?? null,
  supersededByTransactionId: segment.supersededByTransactionId ?? null,
  coverages: coveragesOf(book, segment.id),
});

/** The policy with all that has happened to it, as the rules of policies take it. */
export const fileOf = ({ book, product, policy, transactions, segments }: PolicyRows): PolicyFile => ({
  policy: {
    ...policy,
    cancellationDate: policy.cancellationDate ?? null,
    pendingCancellationDate: policy.pendingCancellationDate ?? null,
    lapseFromDate: policy.lapseFromDate ?? null,
    lapseToDate: policy.lapseToDate ?? null,
    documentsIssuedAt: policy.documentsIssuedAt ?? null,
  },
  transactions: transactions.map((transaction) => ({
    ...transaction,
    reversalOfId: transaction.reversalOfId ?? null,
    cancellationMethod: transaction.cancellationMethod ?? null,
  })),
  segments: segments.map((segment) => storedSegment(book, segment)),
  rounding: termsOn(product, policy.effectiveDate).rounding,
  surplusLines: surplusLinesOn(product, policy.stateCode, policy.effectiveDate),
  returnTerms: returnTermsOn(product, policy.stateCode, policy.effectiveDate),
});
