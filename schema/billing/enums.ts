/** Where an installment stands. */
export const installmentStatus = {
  pending: 'Not yet due to be invoiced.',
  invoiced: 'On an invoice.',
  paid: 'Paid.',
  overdue: 'Past its due date and unpaid.',
  waived: 'No longer asked for.',
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
  tax: 'Premium tax of the state.',
  fee: 'Fee of the managing general agent.',
} as const;

/** How money arrived or left. */
export const paymentMethod = {
  ach: 'Bank transfer through the automated clearing house.',
  check: 'Paper check.',
  card: 'Credit or debit card.',
  wire: 'Wire transfer.',
} as const;

/** Where a commission stands. */
export const commissionStatus = {
  pending: 'The premium is not yet paid.',
  earned: 'The premium is paid; the commission is owed.',
  paid: 'Paid to the producer.',
} as const;

/** The side of the books that an account belongs to. */
export const accountType = {
  asset: 'What the organization holds or is owed.',
  liability: 'What the organization owes.',
  income: 'What the organization earned.',
  expense: 'What the organization spent.',
} as const;

/** What a journal entry records. */
export const journalEvent = {
  policy_bound: 'A policy was bound.',
  policy_endorsed: 'An endorsement added premium.',
  premium_returned: 'A cancellation or an endorsement returned premium.',
  payment_received: 'A payment arrived in trust.',
  refund_paid: 'Premium was paid back from trust.',
  carrier_remitted: 'Premium was remitted to the carrier.',
  producer_commission_paid: 'Commission was paid to a producer.',
  mga_commission_drawn: 'Commission and fees were drawn from trust.',
  premium_tax_remitted: 'Premium tax was remitted to the state.',
  claim_paid: 'A claim payment was issued.',
  claim_payment_voided: 'An issued claim payment was voided.',
  claim_recovered: 'Money came back on a claim.',
  reversal: 'An earlier entry was corrected by its reversal.',
} as const;
