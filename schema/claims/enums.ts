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

/** What an approval on a claim is for. */
export const claimApprovalSubject = {
  reserve: "A reserve above the adjuster's limit.",
  payment: "A payment above the adjuster's limit.",
  settlement: 'The terms of a settlement.',
} as const;

/** Where a payment on a claim stands. */
export const claimPaymentStatus = {
  requested: 'Waiting for approval.',
  approved: 'Approved, not yet issued.',
  issued: 'Paid out.',
  voided: 'Cancelled after it was issued.',
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
