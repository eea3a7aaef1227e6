import type {
  Amount,
  FetchedCommission,
  FetchedDisbursement,
  FetchedEntry,
  FetchedInvoice,
  FetchedPayment,
  FetchedPolicy,
} from './fetched-books.ts';

// Nothing here comes from the product: it is the trade's arithmetic a second time, so that both must be wrong alike to agree.

/** Cents of an amount. */
export const cents = ({ amount }: Amount): bigint => BigInt(amount.replace('.', ''));

/** The sum of an amount over a list. */
export const sum = <Item>(items: readonly Item[], centsOf: (item: Item) => bigint): bigint =>
  items.reduce((total, item) => total + centsOf(item), 0n);

const dayOf = (moment: string): string => moment.slice(0, 10);

const days = (from: string, to: string): bigint => BigInt((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The earliest and the latest of some days. */
const earliest = (...some: readonly string[]): string => some.toSorted()[0] ?? '';
const latest = (...some: readonly string[]): string => some.toSorted().at(-1) ?? '';

/** The smaller of two amounts. */
const smaller = (one: bigint, other: bigint): bigint => {
  if (one > other) return other;
  return one;
};

/** A quotient, half-even. */
const halfEven = (dividend: bigint, divisor: bigint): bigint => {
  const floor = dividend >= 0n ? dividend / divisor : -((-dividend + divisor - 1n) / divisor);
  const twice = 2n * (dividend - floor * divisor);
  if (twice === divisor) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > divisor ? floor + 1n : floor;
};

/** Premium of a policy at the beginning of a day, by what had been booked at its end. */
export const premiumOn = (policy: FetchedPolicy, day: string) => {
  const { effectiveDate: start, expirationDate: end } = policy;
  const known = policy.transactions.nodes.filter(({ bookedAt }) => dayOf(bookedAt) <= day);
  const written = sum(
    known.filter(({ effectiveDate }) => effectiveDate <= day),
    ({ premiumChange }) => cents(premiumChange),
  );
  const knownIds = new Set(known.map(({ id }) => id));
  const live = policy.segments.nodes.filter(
    ({ openedBy, supersededBy }) => knownIds.has(openedBy.id) && !(supersededBy && knownIds.has(supersededBy.id)),
  );
  const atOnce = sum(
    known.filter(
      ({ type, effectiveDate }) => effectiveDate <= day && (type === 'AUDIT' || type === 'EXTENDED_REPORTING'),
    ),
    ({ premiumChange }) => cents(premiumChange),
  );
  const over = day >= start && live.every(({ toDate }) => toDate <= day);
  const centDays = sum(live, ({ fromDate, toDate, annualPremium }) => {
    const until = earliest(toDate, day);
    return until > fromDate ? cents(annualPremium) * days(fromDate, until) : 0n;
  });
  const byDays = halfEven(centDays, days(start, end));
  const forTerm = sum(
    known.filter(({ type }) => type !== 'AUDIT' && type !== 'EXTENDED_REPORTING'),
    ({ premiumChange }) => cents(premiumChange),
  );
  const earned = over ? written : smaller(byDays, forTerm) + atOnce;
  return { written, earned, unearned: written - earned };
};

/** The day from which what is paid on a policy pays a charge: the accounting date of its first transaction. */
const countsFrom = ({ transactions }: FetchedPolicy): string => {
  const [first] = transactions.nodes;
  // A cancellation before the term begins brings the day forward: what was paid in advance is then there to be returned.
  const cancelled = transactions.nodes.find(({ type }) => type === 'CANCELLATION');
  const bookedOn = cancelled ? dayOf(cancelled.bookedAt) : '9999';
  const accounting = first?.accountingDate ?? '9999';
  return earliest(bookedOn, accounting);
};

interface Sources {
  readonly policies: readonly FetchedPolicy[];
  readonly invoices: readonly FetchedInvoice[];
  readonly payments: readonly FetchedPayment[];
  readonly disbursements: readonly FetchedDisbursement[];
  readonly commissionLines: readonly FetchedCommission[];
  readonly entries: readonly FetchedEntry[];
}

/** What an invoice charges by itself, beside the charges of transactions: a fee for paying in parts, or a fee alone. */
const chargedWithInvoice = ({ kind, total, installments }: FetchedInvoice): bigint =>
  kind === 'FEE' ? cents(total) : sum(installments, ({ installmentFee }) => cents(installmentFee));

const isBilledByAgency = ({ billingMethod }: FetchedPolicy): boolean => billingMethod === 'AGENCY';

/** What agencies owe at the end of a day on the policies that they bill: charged, less what they keep and what they have paid. */
export const accountCurrentOn = ({ policies, invoices }: Sources, day: string): bigint => {
  const charged = sum(
    policies.filter(isBilledByAgency).flatMap(({ transactions }) => transactions.nodes),
    ({ accountingDate, charges, producerCommission }) =>
      accountingDate <= day ? sum(charges, ({ amount }) => cents(amount)) - cents(producerCommission) : 0n,
  );
  const paid = sum(
    invoices.filter(({ kind }) => kind === 'ACCOUNT_CURRENT').flatMap(({ allocations }) => allocations.nodes),
    ({ createdAt, amount }) => (dayOf(createdAt) <= day ? cents(amount) : 0n),
  );
  return charged - paid;
};

/** What insureds owe at the end of a day: charged, less paid, with what became payable to them instead. */
export const receivableOn = ({ policies, invoices, disbursements }: Sources, day: string): bigint => {
  const beginning = new Map(policies.map((policy) => [policy.id, countsFrom(policy)]));
  const charged = sum(
    policies
      .filter((policy) => !isBilledByAgency(policy))
      .flatMap(({ transactions }) => transactions.nodes)
      .filter(({ accountingDate }) => accountingDate <= day),
    ({ charges }) => sum(charges, ({ amount }) => cents(amount)),
  );
  const fees = sum(
    invoices.filter(({ issueDate }) => issueDate <= day),
    chargedWithInvoice,
  );
  const paid = sum(invoices, ({ kind, policy, allocations }) => {
    if (kind === 'ACCOUNT_CURRENT') return 0n;
    const from = beginning.get(policy.id) ?? '9999';
    const counted = allocations.nodes.filter(({ createdAt }) => latest(dayOf(createdAt), from) <= day);
    return sum(counted, ({ amount }) => cents(amount));
  });
  const refunds = disbursements.filter(
    // What ended was called off, or is asked for again because its check came back.
    ({ kind, requestedAt, endedAt }) =>
      kind === 'REFUND' && dayOf(requestedAt) <= day && !(endedAt !== null && dayOf(endedAt) <= day),
  );
  return charged + fees - paid + sum(refunds, ({ amount }) => cents(amount));
};

/** What moves between the trust and others without a payment or a disbursement. */
const transfers: ReadonlySet<string> = new Set(['TRUST_FUNDED', 'CARRIER_RETURNED', 'MGA_COMMISSION_DRAWN']);

/** What is in the trust at the end of a day: what arrived, less what left. */
export const trustOn = ({ payments, disbursements, entries }: Sources, day: string): bigint =>
  sum(
    payments.filter(({ status, receivedAt }) => status !== 'PENDING' && dayOf(receivedAt) <= day),
    ({ amount }) => cents(amount),
  ) -
  sum(
    // A check that came back left nothing out of it.
    disbursements.filter(
      ({ issuedAt, endedAt }) =>
        issuedAt !== null && dayOf(issuedAt) <= day && !(endedAt !== null && dayOf(endedAt) <= day),
    ),
    ({ amount }) => cents(amount),
  ) +
  sum(
    entries.filter(({ event, postingDate }) => transfers.has(event) && postingDate <= day),
    ({ lines }) =>
      sum(lines.nodes, ({ account, debit, credit }) =>
        account.name.startsWith('trust:') ? cents(debit) - cents(credit) : 0n,
      ),
  );

/** What is owed to a producer at the end of a day: what collections earned, less what was paid. */
export const commissionDueOn = ({ commissionLines, disbursements }: Sources, producerId: string, day: string): bigint =>
  sum(
    commissionLines.filter(
      ({ producer, basis, earnedDate }) =>
        producer?.id === producerId && basis === 'COLLECTED' && earnedDate !== null && earnedDate <= day,
    ),
    ({ amount }) => cents(amount),
  ) -
  sum(
    disbursements.filter(
      ({ kind, producer, issuedAt }) =>
        kind === 'COMMISSION' && producer?.id === producerId && issuedAt !== null && dayOf(issuedAt) <= day,
    ),
    ({ amount }) => cents(amount),
  );

/** The commission that a policy's collected premium has earned: its share of what is written, rounded once for all of it. */
export const commissionEarned = (policy: FetchedPolicy): bigint => {
  // An agency that bills the insured has kept its commission: nothing is owed to it as premium arrives.
  if (isBilledByAgency(policy)) return 0n;
  const { transactions, billingSchedule } = policy;
  const written = sum(transactions.nodes, ({ premiumChange }) => cents(premiumChange));
  const commission = sum(transactions.nodes, ({ producerCommission }) => cents(producerCommission));
  const collected = billingSchedule ? cents(billingSchedule.collectedPremium) : 0n;
  if (written === 0n) return commission;
  return halfEven(commission * smaller(collected, written), written);
};
