/** Where a claim stands. */
export const claimStatus = {
  open: 'First notice of loss is recorded.',
  investigating: 'Facts and coverage are being established.',
  reserved: 'Money is set aside for it.',
  in_settlement: 'Terms are being negotiated or paid.',
  litigated: 'A suit is filed.',
  in_defense: 'The suit is being defended.',
  settled: 'Terms are agreed and paid.',
  denied: 'Not covered.',
  closed: 'Nothing more is due.',
  reopened: 'Being investigated again.',
} as const;

/** Whether the policy is taken to cover the loss. The first notice is recorded whatever it is. */
export const coverageStatus = {
  unverified: 'Nothing speaks against cover; an adjuster has yet to confirm it.',
  verified: 'An adjuster has confirmed cover.',
  in_question: 'Handled under a reservation of rights until cover is decided.',
  none: 'The policy gave no cover: outside the term, in a lapse, or not of its trigger.',
} as const;

/** Why a claim is closed. */
export const claimClosedReason = {
  paid: 'The loss was paid.',
  without_payment: 'Nothing was owed.',
  denied: 'The policy does not cover it.',
  duplicate: 'Another claim is for the same loss.',
  record_only: 'Reported for the record alone.',
  withdrawn: 'The claimant no longer asks for anything.',
  below_deductible: 'The loss is not above the deductible.',
} as const;

/** Who reported a loss. A role and no name: agencies see claims, and a claimant's name is not theirs to see. */
export const claimReporter = {
  insured: 'The insured.',
  producer: 'The agency.',
  claimant: 'Who suffered the loss.',
  attorney: 'An attorney of the claimant.',
  other: 'Somebody else.',
} as const;

/** How serious a claim is. */
export const claimSeverity = {
  minor: 'Handled by routine.',
  moderate: 'Needs an experienced adjuster.',
  severe: 'Near the limit, or with injury that lasts.',
  catastrophic: 'At or above the limit.',
} as const;

/** What was lost. */
export const lossType = {
  bodily_injury: 'Injury to a person.',
  property_damage: 'Damage to property.',
  financial: 'Loss of money without injury or damage.',
  employee_injury: 'Injury to an employee at work.',
  data_breach: 'Loss or exposure of data.',
} as const;

/** Who a party to a claim is. */
export const claimPartyRole = {
  claimant: 'Asks to be paid.',
  witness: 'Saw what happened.',
} as const;

/** What claim money is spent on. */
export const claimCostType = {
  indemnity: 'Paid to those who suffered the loss.',
  expense: 'Paid to adjust and defend the claim.',
} as const;

/** Where a payment on a claim stands. */
export const claimPaymentStatus = {
  requested: 'Waiting for approval. Its amount is held in the reserve.',
  approved: 'Approved, not yet issued. Its amount is still held.',
  rejected: 'Not approved. The amount that was held is free again.',
  cancelled: 'Given up before it was issued.',
  issued: 'Paid out.',
  cleared: 'Paid out, and taken from the bank account by the payee.',
  stopped: 'Stopped at the bank before it cleared.',
  voided: 'Taken back after it was issued, and never cleared.',
} as const;

/** What a payment does to the claim that it is paid on. */
export const claimPaymentKind = {
  partial: 'More is to follow.',
  final: 'Ends what is owed on its reserve line.',
  supplemental: 'Paid after the final payment.',
} as const;

/** Where recovered money comes from. */
export const recoveryType = {
  subrogation: 'From the party that caused the loss.',
  salvage: 'From what remained of the damaged property.',
  deductible: 'From the insured, under the deductible.',
} as const;

/** Whether the policy covers the loss. */
export const coverageOutcome = {
  covered: 'All of it.',
  partially_covered: 'Part of it.',
  denied: 'None of it.',
} as const;
