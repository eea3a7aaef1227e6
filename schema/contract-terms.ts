/** Who collects the premium of a policy. Programs offer some of these; a policy has one. */
export const billingMethod = {
  direct: 'The insured is billed, in installments.',
  agency: 'The producer is billed on account, and collects from the insured.',
} as const;

/** What must happen within the term for a loss to be covered. */
export const coverageTrigger = {
  occurrence: 'The loss occurs in the term, whenever the claim is made.',
  claims_made: 'The claim is made in the term, for a loss on the retroactive date or later.',
} as const;
