/** What rows are found by when somebody searches for words, by the names that are stored with their terms. */
export const searchField = {
  producer_name: 'The name of an agency.',
  producer_number: 'The national producer number of an agency.',
  insured_name: 'The legal name of an insured.',
  insured_trade_name: 'The name that an insured trades under.',
  submission_number: 'The number of a submission.',
  quote_number: 'The number of a quote.',
  policy_number: 'The number of a policy.',
  policy_named_insured: 'Who is insured by a policy, by the name that it says or has said.',
  claim_number: 'The number of a claim.',
  claim_reference: 'The number by which whoever reported a claim knows it.',
  claim_party: 'The name of a claimant or witness.',
  invoice_number: 'The number of an invoice.',
  payment_reference: 'The reference of a payment, such as the number of the check.',
  disbursement_reference: 'The reference of money paid out, such as the number of the check.',
} as const;

/** One of them. */
export type SearchField = keyof typeof searchField;
