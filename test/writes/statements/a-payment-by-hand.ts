/** What the design's sketch of a payment sends: one invoice is paid, whatever it is of. */
const ofTheSketch = [
  'the invoice, joined with its lines and its installment: what it asks for by kind, as the payer sees it',
  'BEGIN',
  'the key: whoever uses it at the same time waits',
  'the invoice is locked: what is open of it decides',
  'the payment: its reference is unique',
  'the allocation',
  'what is paid of the invoice, guarded by its total',
  'the status of the installment',
  'the entries of the ledger',
  'their lines',
  'the outcome of the key',
  'the event, the first of its payment',
  'the audit entries',
  'the balances of the day, behind all else: everybody adds to them',
  'COMMIT',
] as const;

/** What a payment is since then: in a trust account and a month, of a payer, of a policy that collects and earns by it. */
const since = [
  'the trust account: open, and on that day',
  'the first open month, in whose books it counts',
  'the payer, in the keyspace of insureds',
  'the policy with its transactions, in its own keyspace: what they have written, and when cover is charged',
  'the basis on which the program has commission earned, in a third keyspace',
  'the agency, there: whether it earns after the end of its contract',
  'the schedule is locked before installment and invoice: whoever changes what the policy owes or has collected waits',
  'the installment is locked: its audit entry says both statuses',
  'what the policy has collected, by kind',
  'the commission so far, under the lock of the schedule',
  'the commission that is earned',
  'the sums of commission, behind all else: whoever pays for the same agency on that day adds to them',
  'the accounts: one that is not open yet is opened by use',
  'the words of its reference, by which it is found',
  'the payment, as it is shown',
  'the invoices, as they are shown',
] as const;

/** A payment of one invoice by hand, statement by statement, with why each is sent. The product's are in the snapshot. */
export const aPaymentByHand: readonly string[] = [...ofTheSketch, ...since];
