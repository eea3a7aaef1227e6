/** What moves the account of a policy. */
export const accountEntryKind = {
  charge: 'An invoice asks for it.',
  credit: 'An invoice gives it back: premium was returned.',
  payment: 'A payment has paid an invoice.',
  taken_back: 'A payment did not stay, or was taken off an invoice.',
  credit_used: 'A credit of another policy has paid an invoice, or one of this policy an invoice of another one.',
  refund: 'A credit was paid back, or is about to be.',
} as const;

/** One of these things. */
export type AccountEntryKind = keyof typeof accountEntryKind;

/** Something that moves what is owed on a policy, in cents: above zero, more is owed. */
export interface AccountMove {
  readonly on: string;
  readonly kind: AccountEntryKind;
  readonly amountCents: bigint;
  readonly invoiceId: string;
  readonly paymentId: string | null;
}

/** Such an entry with what was owed behind it. */
export interface AccountEntry extends AccountMove {
  readonly balanceCents: bigint;
}

/** What settles an invoice, each with its day, in cents. */
export interface AccountInvoice {
  readonly id: string;
  readonly issueDate: string;
  readonly totalCents: bigint;
  readonly allocations: readonly { readonly on: string; readonly amountCents: bigint; readonly paymentId: string }[];
  /** Credits that pay it, and for a credit what it pays: each names the other invoice. */
  readonly creditsApplied: readonly {
    readonly on: string;
    readonly amountCents: bigint;
    readonly creditInvoiceId: string;
  }[];
  readonly appliedTo: readonly { readonly on: string; readonly amountCents: bigint; readonly invoiceId: string }[];
  readonly refunds: readonly { readonly on: string; readonly amountCents: bigint }[];
}

const movesOf = (invoice: AccountInvoice, isOwn: (invoiceId: string) => boolean): AccountMove[] => {
  const { id: invoiceId, issueDate, totalCents, allocations, creditsApplied, appliedTo, refunds } = invoice;
  const move = (kind: AccountEntryKind, on: string, amountCents: bigint, paymentId: string | null = null) => ({
    ...{ kind, on, amountCents, invoiceId, paymentId },
  });
  return [
    move(totalCents < 0n ? 'credit' : 'charge', issueDate, totalCents),
    ...allocations.map(({ on, amountCents, paymentId }) =>
      move(amountCents < 0n ? 'taken_back' : 'payment', on, -amountCents, paymentId),
    ),
    // Between two invoices of the policy a credit moves nothing that is owed.
    ...creditsApplied.flatMap(({ on, amountCents, creditInvoiceId }) =>
      isOwn(creditInvoiceId) ? [] : [move('credit_used', on, -amountCents)],
    ),
    ...appliedTo.flatMap((one) => (isOwn(one.invoiceId) ? [] : [move('credit_used', one.on, one.amountCents)])),
    ...refunds.map(({ on, amountCents }) => move('refund', on, amountCents)),
  ];
};

/**
 * The entries of a policy's account in the order of their days, each with what is owed behind it. The last one leaves what is open
 * of all invoices that stand, credits that are not used up taken off.
 */
export const accountEntries = (invoices: readonly AccountInvoice[]): AccountEntry[] => {
  const own = new Set(invoices.map(({ id }) => id));
  const moves = invoices.flatMap((invoice) => movesOf(invoice, (id) => own.has(id)));
  let balanceCents = 0n;
  // Sorting is stable: of one day, what is charged comes before what pays it.
  return moves
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map((move) => {
      balanceCents += move.amountCents;
      return { ...move, balanceCents };
    });
};
