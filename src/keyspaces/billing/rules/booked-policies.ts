import type { invoiceKind, invoiceStatus } from '../../../../schema/billing/enums.ts';
import type { KindBalance } from './month-close.ts';

/** What an account was moved by on a day, in cents. */
export type Moved = Omit<KindBalance, 'kind'>;

/** An invoice with what has settled it, and when. */
export interface DatedInvoice {
  readonly id: string;
  readonly kind: keyof typeof invoiceKind;
  readonly status: keyof typeof invoiceStatus;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly totalCents: bigint;
  /** Of one that is withdrawn, the moment of that: it never changes again. */
  readonly updatedAt: Date;
  readonly allocations: readonly { readonly amountCents: bigint; readonly createdAt: Date }[];
  readonly creditsApplied: readonly { readonly amountCents: bigint; readonly appliedOn: string }[];
}

/** How a policy is billed, and in whose book. */
interface Schedule {
  readonly id: string;
  readonly policyId: string;
  readonly programId: string;
  readonly carrierId: string;
  readonly producerId: string;
}

/** A policy as it is billed and as the ledger has it. */
export interface BookedPolicy extends Schedule {
  /** What its own accounts were moved by: that of what is owed on it, and that of what is payable to its insured. */
  readonly balances: readonly KindBalance[];
  /** What its transactions have put on the account current of its agency, which has no account for each policy. */
  readonly accountCurrent: readonly Moved[];
  readonly invoices: readonly DatedInvoice[];
}

type OfPolicy<Row> = readonly (Row & { readonly policyId: string | null })[];

/** What the books have of policies, in no order. */
interface Books {
  readonly balances: OfPolicy<KindBalance>;
  readonly accountCurrent: OfPolicy<Moved>;
  readonly invoices: OfPolicy<DatedInvoice>;
}

/** Policies with what the books have of each. */
export const bookedPolicies = (schedules: readonly Schedule[], books: Books): BookedPolicy[] => {
  const balances = Map.groupBy(books.balances, ({ policyId }) => policyId);
  const accountCurrent = Map.groupBy(books.accountCurrent, ({ policyId }) => policyId);
  const invoices = Map.groupBy(books.invoices, ({ policyId }) => policyId);
  return schedules.map((schedule) => ({
    ...schedule,
    balances: balances.get(schedule.policyId) ?? [],
    accountCurrent: accountCurrent.get(schedule.policyId) ?? [],
    invoices: invoices.get(schedule.policyId) ?? [],
  }));
};
