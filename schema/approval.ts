/** What an approval is asked for. Each belongs to one keyspace, and says who may see the approval. */
export const approvalSubject = {
  referral: 'Whether a quote that was referred may be offered.',
  bind: 'Whether a quote may be bound.',
  reserve: 'A reserve above the limit of the adjuster.',
  payment: 'A payment on a claim above the limit of the adjuster.',
  settlement: 'The terms of the settlement of a claim.',
  refund: 'Whether money is paid back to an insured.',
  month_close: 'Whether a month of the books is closed.',
  month_reopen: 'Whether a closed month of the books is opened again.',
  program_version: "Whether a version of a program's terms holds.",
  rate_table: "Whether a version of a program's rates holds.",
} as const;

/** Why a quote is referred. */
export const referralReason = {
  premium_above_auto_bind: "The premium is above the program's auto-bind limit.",
  premium_above_authority: 'The premium is above the authority of the one who asks.',
  limit_above_authority: 'The limit is above the authority of the one who asks.',
  total_insured_value_above_authority: 'The total insured value is above the authority of the one who asks.',
  excluded_class: 'The line of business is outside the authority of the one who asks.',
  excluded_state: 'The state is outside the authority of the one who asks.',
  loss_ratio: 'The loss ratio of five years is above 1.5.',
  claim_count: 'More than ten claims in five years.',
  new_business: 'Under two years in business.',
  agreement_occurrence_limit: 'The limit of one occurrence is above that of the agreement with the carrier.',
  agreement_aggregate_limit: 'The aggregate limit is above that of the agreement with the carrier.',
  agreement_policy_premium: 'The premium is above that of one policy under the agreement with the carrier.',
  agreement_state: 'The agreement with the carrier does not authorize the state.',
  agreement_class: 'The agreement with the carrier excludes the class.',
} as const;

/** Why a bind needs approval, beside what a quote is referred for. */
export const bindReason = {
  was_referred: 'The quote had been referred: whoever asked may not bind it alone.',
  backdated: 'Cover would begin before the day of the bind.',
} as const;

/** Why money of a claim needs approval. */
const claimReason = {
  reserve_above_authority: 'The reserve is above the authority of the adjuster.',
  payment_above_authority: 'The payment is above the authority of the adjuster.',
  settlement_above_authority: 'The settlement is above the authority of the adjuster.',
} as const;

/** Why somebody else decides on a refund. */
export const refundReason = {
  second_person: 'Whoever asks for a refund never decides on it, however small it is.',
  refund_above_authority: 'The refund is above the authority of the one who asks.',
} as const;

/** Why somebody else decides on a month of the books. */
export const monthReason = {
  two_people: 'Whoever asks for a month of the books to be closed or opened again never decides on it.',
} as const;

/** Why somebody else activates terms or rates of a program. */
export const termsReason = {
  four_eyes: 'Whoever has written terms or rates never puts them in force.',
} as const;

/** The rule that was exceeded, so that somebody else must decide. */
export const approvalReason = {
  ...referralReason,
  ...bindReason,
  ...claimReason,
  ...refundReason,
  ...monthReason,
  ...termsReason,
} as const;

/** Whose decision it is. */
export const approvalAuthority = {
  organization: 'Somebody of the organization decides, by their own authority.',
  carrier: 'The carrier decides; somebody of the organization records its decision.',
} as const;
