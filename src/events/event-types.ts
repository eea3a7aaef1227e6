import * as z from 'zod';
import { cents } from '../../schema/charge.ts';
import { answerTo, binding } from './types/binding.ts';
import { policyCancelled } from './types/cancelling.ts';
import { policyIssued } from './types/issuing.ts';
import { monthClosed, monthReopened } from './types/months.ts';
import { paymentAllocated, paymentReceived, paymentReturned } from './types/paying.ts';
import { producerRunningOff, producerTerminated } from './types/producers.ts';
import { programChanged, programVersionActivated, rateTableActivated } from './types/programs.ts';
import { quoteAccepted, quoteOffered, referralDecided } from './types/quoting.ts';
import { termBegan, termTurned } from './types/terms.ts';

/** A kind of event: what has happened, and what its payload tells those who follow. */
interface EventDefinition {
  readonly description: string;
  readonly payload: z.ZodType;
}

/**
 * Everything that one keyspace tells another, by the name under which it is stored. A payload holds all that its handlers
 * need, so that none reads another keyspace. A stored event may be read by the next release: new fields are optional first.
 */
export const eventTypes = {
  'quote.offered': {
    description: 'A quote was priced, and is open to be bound.',
    payload: quoteOffered,
  },
  'referral.decided': {
    description: 'A higher authority, or the carrier, has decided on questions about a referred quote.',
    payload: referralDecided,
  },
  'quote.accepted': {
    description: 'The producer has accepted a quote for the insured. It stays open to be bound.',
    payload: quoteAccepted,
  },
  'bind.requested': {
    description: 'A quote is to be bound: capacity is taken next.',
    payload: binding,
  },
  'capacity.granted': {
    description: 'The agreement has room for the premium: the bind is concluded next.',
    payload: binding,
  },
  'capacity.refused': {
    description: 'The agreement has no room for the premium: the quote is released next.',
    payload: z.object({ quoteId: z.string(), submissionId: z.string(), remainingCents: cents, answerTo }),
  },
  'quote.bound': {
    description: 'A quote is bound: its policy is opened next.',
    payload: binding,
  },
  'policy.bound': {
    description: 'A policy has its number: it is billed next.',
    payload: binding.extend({
      policyNumber: z.string(),
      transactionId: z.string(),
      accountingDate: z.iso.date(),
      producerCommissionCents: cents,
      mgaCommissionCents: cents,
    }),
  },
  'policy.issued': {
    description: 'The documents of a policy are out.',
    payload: policyIssued,
  },
  'policy.cancelled': {
    description: 'A policy ends before its term does: what it returns is settled next.',
    payload: policyCancelled,
  },
  'policy.termBegan': {
    description: 'Cover of a policy has begun: what was paid in advance counts from now on.',
    payload: termBegan,
  },
  'policy.termEnded': {
    description: 'The term of a policy is over.',
    payload: termTurned,
  },
  'producer.terminated': {
    description: 'The contract with an agency has ended.',
    payload: producerTerminated,
  },
  'producer.runningOff': {
    description:
      'What an agency whose contract has ended has asked for is to be withdrawn: some submissions at a time.',
    payload: producerRunningOff,
  },
  'program.changed': {
    description: 'A program was set up, or is sold otherwise than before.',
    payload: programChanged,
  },
  'programVersion.activated': {
    description: "A version of a program's terms holds from a day on.",
    payload: programVersionActivated,
  },
  'rateTable.activated': {
    description: "A version of a program's rates prices what begins from a day on.",
    payload: rateTableActivated,
  },
  'payment.received': {
    description: 'Money has arrived, and pays what it is known to be for.',
    payload: paymentReceived,
  },
  'payment.allocated': {
    description: 'Money that waited in suspense was identified, or waits there again.',
    payload: paymentAllocated,
  },
  'month.closed': {
    description: 'A month of the books is closed: nothing more is dated into it.',
    payload: monthClosed,
  },
  'month.reopened': {
    description: 'A closed month of the books takes entries again: its figures do not stand any more.',
    payload: monthReopened,
  },
  'payment.returned': {
    description: 'A payment was not honored by its bank, or was entered in error: what it had paid is open again.',
    payload: paymentReturned,
  },
} as const satisfies Record<string, EventDefinition>;

/** The name of a kind of event. */
export type EventType = keyof typeof eventTypes;

/** What an event of a kind tells. */
export type Payload<Type extends EventType> = z.output<(typeof eventTypes)[Type]['payload']>;
