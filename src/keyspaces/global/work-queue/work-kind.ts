import { storedEnum } from '../../../graphql/enums.ts';

/** What can wait for somebody. */
export const workKind = {
  submission: 'A submission that an underwriter is to take up or to price.',
  referral: 'A quote of which a higher authority decides whether it may be offered.',
  bind_approval: 'A quote of which a higher authority decides whether it may be bound.',
  renewal: 'A policy that ends within 120 days, and is not to end for good.',
  subjectivity: 'A condition of a bound quote that is still to be satisfied by a day.',
  cancellation_notice: 'A policy whose cover is to end by a notice of cancellation, which can still be taken back.',
  claim: 'A claim that is not settled, denied or closed.',
  claim_approval: 'A reserve, a payment or a settlement that waits for a higher authority.',
  refund: 'A refund on which somebody else than whoever asks has to decide.',
  suspense: 'A payment of which nobody has found out what it is for.',
  delinquency: 'A policy whose premium is past due.',
  event_set_aside:
    'What one part of the platform tells the others and could not be followed: somebody has to look at it.',
} as const;

/** One of them. */
export type WorkKindName = keyof typeof workKind;

/** The kinds of work, as one enum. */
export const WorkKind = storedEnum('WorkKind', 'What waits for somebody.', workKind);

/** How urgent work is, the most urgent first: the ranks of submissions and claims. */
export const workPriorities = ['urgent', 'high', 'normal', 'low'] as const;

/** How urgent work is. */
export const WorkPriority = storedEnum('WorkPriority', 'How urgent work is.', {
  low: 'No hurry: a submission of low priority, a minor claim.',
  normal: 'In the order received: a submission of normal priority, a moderate claim.',
  high: 'Ahead of others: a submission of high priority, a severe claim.',
  urgent: 'First of all: a submission to be rushed, a catastrophic claim.',
});
