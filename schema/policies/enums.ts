/** Where a policy stands. */
export const policyStatus = {
  bound: 'Cover is agreed; the documents are not yet issued.',
  issued: 'Documents are out; the term has not begun.',
  active: 'In force.',
  expired: 'The term has ended.',
  renewed: 'The term has ended and a renewal policy follows.',
  cancelled: 'Ended before its expiration date.',
  non_renewed: 'In force to its expiration date, and will not be offered again.',
} as const;

/** What a transaction did to its policy. */
export const policyTransactionType = {
  new_business: 'The first term of a policy.',
  endorsement: 'A change during the term.',
  cancellation: 'The end of cover before the expiration date.',
  reinstatement: 'Cover goes on after a cancellation.',
  renewal: 'A further term.',
  non_renewal: 'Notice that no further term is offered.',
} as const;

/** How much premium a cancellation returns. */
export const cancellationMethod = {
  flat: 'All of it: cover never began.',
  pro_rata: 'The unearned premium by days.',
  short_rate: '90 % of the unearned premium by days.',
} as const;

/** Why somebody else is insured under the policy. */
export const additionalInsuredInterest = {
  owner: 'Owner of the premises or equipment.',
  lessor: 'Leases premises or equipment to the insured.',
  lender: 'Holds a mortgage or a lien.',
  contractor: 'Required by a contract with the insured.',
} as const;
