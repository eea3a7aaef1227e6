import * as z from 'zod';
import { enumerated } from './enumeration.ts';

/** What a notice says to those whom it is mailed to. */
export const noticeKind = {
  cancellation_non_payment: 'Cover will end unless what is past due is paid.',
  cancellation_underwriting: 'Cover will end for a reason of underwriting.',
  cancellation_rescinded: 'An announced end of cover is taken back.',
  cancelled: 'Cover has ended: for lenders and others who rely on it.',
  non_renewal: 'Cover ends with the term; no further one is offered.',
  past_due: 'An invoice is past due.',
  declination: 'An application is declined.',
  reservation_of_rights: 'A loss is handled, and cover for it is in question.',
  claim_denied: 'A loss is not covered.',
} as const;

/** How a notice was sent. */
export const noticeMethod = {
  certified_mail: 'Certified mail; the post office has signed for it.',
  first_class_mail: 'First-class mail with a certificate of mailing.',
  electronic: 'Electronically, to somebody who has agreed to that.',
} as const;

/** What became of what a notice announces. */
export const noticeOutcome = {
  pending: 'Its effective date is ahead.',
  took_effect: 'What it announced has happened.',
  rescinded: 'It was taken back.',
} as const;

/** What an addressee of a notice is to the policy. */
export const noticeAddresseeRole = {
  insured: 'Who is covered.',
  producer: 'The agency whose book it is in.',
  additional_interest: 'Somebody else who is insured, or who holds a lien.',
} as const;

/** Somebody whom a notice was mailed to, where it was mailed. */
const addressee = z.object({ name: z.string(), role: enumerated(noticeAddresseeRole), address: z.string() });

/** Somebody whom a notice was mailed to. */
export type NoticeAddressee = z.output<typeof addressee>;

/** All whom a notice was mailed to. */
export const noticeAddressees = z.array(addressee);
