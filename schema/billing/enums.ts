/** Where an installment stands. */
export const installmentStatus = {
  pending: 'Not yet due to be invoiced.',
  invoiced: 'On an invoice.',
  paid: 'Paid.',
  overdue: 'Past its due date and unpaid.',
  waived: 'No longer asked for.',
} as const;

/** What an invoice is written for. */
export const invoiceKind = {
  installment: 'A part of what the policy costs, on the schedule of its plan.',
  credit: 'What the insured gets back: its total is negative.',
  fee: 'A fee by itself, such as the one for a payment that its bank did not honor.',
  earned_balance: 'What cover cost until the policy was cancelled, and is not yet paid.',
  deductible: 'The part of a loss that the insured bears.',
  account_current:
    'What an agency owes on a policy that it bills its insured for itself: the charges less its commission. A negative one is a credit.',
} as const;

/** Where an invoice stands. */
export const invoiceStatus = {
  draft: 'Not yet sent.',
  open: 'Sent and not fully paid.',
  paid: 'Fully paid.',
  void: 'Withdrawn.',
  overdue: 'Past its due date and not fully paid.',
} as const;

/** What an invoice line asks for. */
export const invoiceLineType = {
  premium: 'Premium of the carrier.',
  tax: "The state's surplus-lines tax and the fee of its stamping office.",
  fee: 'Fee of the managing general agent.',
  deductible: 'The part of a loss that the insured bears.',
} as const;

/** How money is paid. */
export const paymentMethod = {
  ach: 'Bank transfer through the automated clearing house.',
  check: 'Paper check.',
  card: 'Credit or debit card.',
  wire: 'Wire transfer.',
} as const;

/** Who paid. */
export const payerKind = {
  insured: 'The insured.',
  producer: 'The agency, out of what it collected.',
  finance_company: 'A company that finances the premium.',
  other: 'Somebody else, such as a parent company.',
} as const;

/** Where a payment stands. */
export const paymentStatus = {
  pending: 'Begun; the money has not arrived.',
  received: 'The money is in the bank account.',
  returned: 'Its bank did not honor it, or took it back.',
  reversed: 'Entered in error, and taken out again.',
} as const;

/** What kind of bank account holds the money. */
export const bankAccountKind = {
  fiduciary: 'Premium and taxes that are held for others, never mixed with own money.',
  operating: "The organization's own money.",
  claims: "A carrier's money, out of which its losses are paid.",
} as const;

/** Why money leaves. */
export const disbursementKind = {
  refund: 'Premium, tax or fees are paid back.',
  commission: 'A producer is paid its commission.',
  carrier: 'A carrier is paid its premium.',
  tax: 'A state is paid its tax, or a stamping office its fee.',
  claim: 'A loss is paid.',
  escheat: 'Money that nobody claimed goes to the state.',
} as const;

/** Who is paid. */
export const payeeKind = {
  insured: 'The insured.',
  producer: 'An agency.',
  carrier: 'A carrier.',
  state: 'A state, or its stamping office.',
  finance_company: 'The company that financed the premium.',
  claimant: 'Who has a loss, or works on one.',
  other: 'Somebody else.',
} as const;

/** Where a disbursement stands. */
export const disbursementStatus = {
  requested: 'Asked for; nobody has decided.',
  approved: 'Allowed, and not yet sent.',
  issued: 'Sent: the check is written, or the bank has its order.',
  cleared: 'The bank has paid it.',
  stopped: 'The bank was told not to pay it.',
  voided: 'Taken back before it was paid.',
  stale: 'A check that nobody has cashed for too long.',
} as const;

/** Who earns a commission. */
export const commissionBeneficiary = {
  producer: 'The agency that placed the policy.',
  mga: 'The managing general agent.',
} as const;

/** What a commission line is computed on. */
export const commissionBasis = {
  written: 'The premium that a change of the policy wrote.',
  collected: 'The premium of a payment, or of a payment that went back.',
} as const;

/** Where a commission line stands. */
export const commissionStatus = {
  accrued: 'Written with the premium; it becomes owed as the premium is collected.',
  earned: 'Owed.',
  paid: 'Paid to the producer, or drawn by the managing general agent.',
  retained: 'Kept by the agency, which bills the insured itself and pays what is left.',
} as const;

/** How far a policy's unpaid premium has come. */
export const delinquencyStage = {
  overdue: 'An invoice is past its due date.',
  reminded: 'The insured was reminded.',
  noticed: 'Notice of cancellation was mailed.',
} as const;

/** How unpaid premium stands. */
export const delinquencyStatus = {
  open: 'Not yet paid.',
  cured: 'Paid before the policy was cancelled.',
  cancelled: 'The policy was cancelled for it.',
} as const;

/** Whether a month of the books still takes entries. */
export const periodStatus = {
  open: 'Entries may have an accounting date in it.',
  closing: 'Somebody asks for it to be closed, and another person is to decide. Until then it takes entries.',
  closed: 'Nothing more is dated into it; its figures stand.',
  reopening: 'Somebody asks for it to be opened again, and another person is to decide. Until then it is closed.',
} as const;
