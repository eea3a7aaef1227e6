/** Where a submission stands. */
export const submissionStatus = {
  draft: 'Being written by the producer.',
  submitted: 'Waiting for an underwriter.',
  in_review: 'Claimed by an underwriter.',
  quoted: 'A quote is out.',
  binding: 'The bind is under way.',
  bound: 'Became a policy.',
  referred: 'Waiting for a higher authority.',
  declined: 'Refused by the underwriter or by the terms of the agreement.',
  withdrawn: 'Taken back by the producer.',
  expired: 'Its quote lapsed unbound.',
} as const;

/** How soon an underwriter should look. */
export const submissionPriority = {
  low: 'No hurry.',
  normal: 'In the order received.',
  high: 'Ahead of the queue.',
  rush: 'Effective within days.',
} as const;

/** What rating and authority made of the submission. */
export const quoteOutcome = {
  quoted: 'A firm offer.',
  referred: 'A higher authority must decide first.',
  declined: 'No offer.',
} as const;

/** Where a quote stands. */
export const quoteStatus = {
  issued: 'Open to be bound until it expires.',
  binding: 'The bind is under way.',
  bound: 'Became a policy.',
  expired: 'Lapsed after 30 days.',
  superseded: 'Replaced by a later quote.',
} as const;

/** Why a higher authority must decide. */
export const referralReason = {
  premium_above_auto_bind: "The premium is above the program's auto-bind limit.",
  premium_above_authority: "The premium is above the underwriter's authority.",
  limit_above_authority: "The limit is above the underwriter's authority.",
  total_insured_value_above_authority: "The total insured value is above the underwriter's authority.",
  excluded_class: 'The class of business is excluded.',
  excluded_state: 'The state is prohibited.',
  loss_ratio: 'The loss ratio of five years is above 1.5.',
  claim_count: 'More than ten claims in five years.',
  new_business: 'Under two years in business.',
} as const;

/** The factors of a rating, in the order in which they apply. */
export const ratingFactor = {
  base: 'Base rate times units of exposure.',
  limit: 'Factor of the chosen limit.',
  deductible: 'Credit of the chosen deductible.',
  territory: 'Factor of the state.',
  class: 'Factor of the class of business.',
  revenue_band: 'Factor of the revenue.',
  loss_history: 'Factor of the losses of five years.',
  schedule: "The underwriter's judgement, at most 25 % either way.",
  minimum_premium: "The program's minimum premium, applied last.",
} as const;
