/** Where a policy stands. Whether it is in force on a day follows from its dates, not from this. */
export const policyStatus = {
  bound: 'Cover is agreed; the documents are not yet issued.',
  issued: 'Documents are out; the term has not begun.',
  active: 'The term has begun.',
  expired: 'The term has ended.',
  renewed: 'The term has ended and a renewal policy follows.',
  cancelled: 'Ended before its expiration date.',
  non_renewed: 'The term has ended, and no further one was offered.',
} as const;

/** What a transaction did to its policy. */
export const policyTransactionType = {
  new_business: 'The first term of a policy.',
  endorsement: 'A change during the term.',
  cancellation: 'The end of cover before the expiration date.',
  cancellation_rescinded: 'A cancellation is taken back, as if it had never been.',
  reinstatement: 'Cover goes on after a cancellation, with or without days between that are not covered.',
  renewal: 'A further term.',
  non_renewal: 'Notice that no further term is offered.',
  non_renewal_rescinded: 'That notice is taken back.',
  rewrite: 'A term that replaces a policy cancelled for it.',
  audit: 'Premium for what the exposure was found to be after the term; earned at once.',
  producer_change: 'The policy moves into the book of another producer.',
  extended_reporting: 'More time to report claims after the term; earned at once.',
} as const;

/** How much premium a cancellation returns. */
export const cancellationMethod = {
  flat: 'All of it: cover never began.',
  pro_rata: 'The unearned premium by days.',
  short_rate: "The program's share of the unearned premium by days; the rest is kept.",
} as const;

/** Why a policy was changed, ended or brought back. */
export const policyChangeReason = {
  exposure_change: 'The business has grown or shrunk.',
  limit_change: 'Another limit or deductible.',
  coverage_change: 'A coverage comes or goes.',
  location_change: 'Another location, or another address.',
  name_change: 'The insured has another name.',
  non_payment: 'Premium was not paid after notice.',
  insured_request: 'The insured asked for it.',
  underwriting: 'The risk is no longer acceptable.',
  misrepresentation: 'The insured concealed or misstated a material fact.',
  rewritten: 'Another policy takes its place.',
  bound_in_error: 'It should not have been bound.',
  finance_company: 'The company that finances the premium asked for it.',
  payment_received: 'What was past due has been paid.',
  program_withdrawn: 'The program no longer writes the class or the state.',
  loss_experience: 'Losses are beyond what the program accepts.',
} as const;

/** Who asked for a change. */
export const requestedBy = {
  insured: 'The insured.',
  producer: 'The producer, for the insured.',
  mga: 'The managing general agent.',
  carrier: 'The carrier.',
  finance_company: 'The company that finances the premium, by its power of attorney.',
} as const;

/** What is to happen when the term ends. */
export const renewalIntent = {
  undecided: 'Nobody has decided yet.',
  offer: 'A further term is offered.',
  non_renew: 'The policy ends with its term; it stays in force until then.',
} as const;

/** Why somebody else is insured under the policy. */
export const additionalInsuredInterest = {
  owner: 'Owner of the premises or equipment.',
  lessor: 'Leases premises or equipment to the insured.',
  lender: 'Holds a mortgage or a lien.',
  contractor: 'Required by a contract with the insured.',
} as const;
