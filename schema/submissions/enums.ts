import { coverageFactor } from '../rating.ts';

/** In which form a business is organized: it says who is bound by the contract, and who is insured with it. */
export const entityType = {
  sole_proprietor: 'One person who trades alone.',
  partnership: 'Two or more who trade together, all of them liable.',
  limited_partnership: 'A partnership in which some are liable for no more than they put in.',
  limited_liability_company: 'A company whose members are not liable for its debts.',
  corporation: 'A company with shares.',
  nonprofit: 'A corporation that gives its owners no profit.',
  joint_venture: 'Several businesses for one undertaking.',
  trust: 'Property held by trustees for others.',
  public_entity: 'A city, county, school district or other body of the state.',
} as const;

/** Where a submission stands. */
export const submissionStatus = {
  draft: 'Being written by the producer.',
  submitted: 'Waiting for an underwriter.',
  incomplete: 'Waiting for answers of the producer.',
  in_review: 'Claimed by an underwriter.',
  quoted: 'A quote is out.',
  binding: 'The bind is under way.',
  bound: 'Became a policy.',
  referred: 'Waiting for a higher authority.',
  declined: 'Refused by the underwriter or by the terms of the agreement.',
  withdrawn: 'Taken back by the producer.',
  expired: 'Lapsed: no quote of it is open any more, or its date has passed.',
  not_taken_up: 'Quoted, and placed elsewhere or not at all.',
} as const;

/** Why an underwriter refuses a submission. */
export const declineReason = {
  class_of_business: 'The organization does not write such businesses.',
  loss_experience: 'The losses of the past years.',
  hazard: 'The condition of the risk, or how it is run.',
  location: 'Where the risk lies.',
  limits: 'More cover is asked for than can be given.',
  incomplete_information: 'What was asked of the producer has not come.',
  outside_agreement: 'The carrier does not allow it.',
  other: 'Another reason: the audit entry says which.',
} as const;

/** Why a submission came to nothing for the producer. */
export const lostReason = {
  lost_price: 'Another offer was cheaper.',
  lost_terms: 'Another offer had better terms.',
  lost_incumbent: 'The insured stays with its present carrier.',
  lost_agency: 'The insured has moved to another agency.',
  too_late: 'The offer came too late.',
  no_longer_needed: 'No cover is wanted any more.',
  other: 'Another reason: the audit entry says which.',
} as const;

/** How soon an underwriter should look. */
export const submissionPriority = {
  low: 'No hurry.',
  normal: 'In the order received.',
  high: 'Ahead of the queue.',
  rush: 'Effective within days.',
} as const;

/** Where a quote stands. One that may not be bound never has a status that says it may. */
export const quoteStatus = {
  referred: 'A higher authority must decide before it may be offered.',
  issued: 'Offered: open to be bound until it expires.',
  accepted: 'Accepted by the producer, and still open to be bound until it expires.',
  declined: 'Not offered, or no longer: it cannot be bound.',
  binding: 'The bind is under way.',
  bound: 'Became a policy.',
  not_taken: 'Not bound: another option was, or the submission ended without a bind.',
  expired: 'Lapsed unbound.',
  superseded: 'Replaced by a later revision.',
} as const;

/** Why a bind that was under way came to nothing. */
export const bindRefusal = {
  capacity_exhausted: 'The agreement with the carrier has no room for the premium in its year.',
} as const;

/** By when a subjectivity must be satisfied. */
export const subjectivityKind = {
  before_bind: 'Before the quote is bound.',
  before_issue: 'Before the documents of the policy go out.',
  within_days: 'Within days after the bind; otherwise notice of cancellation follows.',
} as const;

/** What an exposure is measured by. */
export const exposureBasis = {
  revenue: 'Revenue of a year.',
  payroll: 'Payroll of a year.',
  total_insured_value: 'What the insured property is worth.',
} as const;

/** The steps of a rating. The rate table says in which order the factors of a coverage apply. */
export const ratingFactor = {
  base: 'Base rate of the coverage times units of exposure.',
  ...coverageFactor,
  coverage_minimum: 'The minimum premium of the coverage.',
  minimum_premium: "The program's minimum premium, for all coverages together.",
  term: 'Share of a year that the term is.',
  rounding: 'Rounding, as it was filed.',
} as const;
