import { storedEnum } from '../../../graphql/enums.ts';

const kinds = {
  submission: 'A submission came in.',
  quote: 'A quote was made, or revised.',
  information_request: 'The producer was asked for something.',
  task: 'Somebody was given something to do.',
  approval: 'A higher authority was asked.',
  policy: 'A policy was bound: the first one, or a renewal.',
  transaction: 'A policy began, was changed, or ended.',
  document: 'A document was issued.',
  notice: 'A notice was mailed.',
  claim: 'A loss was reported.',
  note: 'Somebody noted something.',
  determination: 'It was determined whether a loss is covered.',
  reserve: 'A reserve was changed.',
  recovery: 'Money is to come back on a claim.',
  invoice: 'An invoice, or a credit, was made.',
  payment: 'Money was received; or, on a claim, asked for.',
  allocation: 'Money that was received was put on an invoice, or taken off it.',
  credit: 'A credit was put on an invoice.',
  disbursement: 'Money was to be paid out, as a refund is.',
  delinquency: 'Premium was not paid in time.',
  change: 'Something else was done, such as a decision or an assignment: what the audit entries of the object say.',
} as const;

/** What a timeline tells of, by the kind of what happened. */
export type TimelineKindName = keyof typeof kinds;

/** The enum of the kinds. */
export const TimelineKind = storedEnum('TimelineKind', 'What an item of a timeline tells of.', kinds);
