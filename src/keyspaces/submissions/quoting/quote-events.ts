import type { tables } from '../../../../schema/tables.ts';
import { event } from '../../../events/event.ts';
import type { Payload } from '../../../events/event-types.ts';

type Quote = Pick<typeof tables.quotes.$inferSelect, 'id' | 'submissionId' | 'producerId' | 'carrierId' | 'insuredId'>;

const subjectOf = ({ id: quoteId, submissionId, producerId, carrierId, insuredId }: Quote) => ({
  quoteId,
  submissionId,
  producerId,
  carrierId,
  insuredId,
});

/** What an offer tells beside whose it is. */
type Offer = Pick<typeof tables.quotes.$inferSelect, 'programId' | 'effectiveDate' | 'annualPremiumCents'> & {
  readonly expiresAt: Date;
};

/** A quote is open to be bound. `sequence` is its version then. */
export const quoteOfferedEvent = (quote: Quote & Offer, sequence: number) => {
  const { programId, effectiveDate, annualPremiumCents } = quote;
  const expiresAt = quote.expiresAt.toISOString();
  const offer = { programId, effectiveDate, annualPremiumCents, expiresAt };
  return event('quote.offered', { id: quote.id, sequence }, { ...subjectOf(quote), ...offer });
};

/** Questions about a referred quote are decided. `sequence` is its version then. */
export const referralDecidedEvent = (
  quote: Quote,
  sequence: number,
  decided: Pick<Payload<'referral.decided'>, 'approvalIds' | 'decision' | 'quoteStatus'>,
) => event('referral.decided', { id: quote.id, sequence }, { ...subjectOf(quote), ...decided });

/** A quote is accepted. `sequence` is its version then. */
export const quoteAcceptedEvent = (
  quote: Quote,
  sequence: number,
  accepted: Pick<Payload<'quote.accepted'>, 'plan' | 'billingMethod' | 'signedAt'>,
) => event('quote.accepted', { id: quote.id, sequence }, { ...subjectOf(quote), ...accepted });
