import type { PostingEvent } from '../../src/keyspaces/billing/rules/posting.ts';
import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import type { PolicyBilling } from './billing.ts';
import type { Book } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import type { Ledger } from './ledger.ts';

/** The monthly payments out of trust: their posting events, without the amount. */
type Remittance = PostingEvent extends infer Event
  ? Event extends { readonly event: 'carrier_remitted' | 'mga_commission_drawn' | 'tax_remitted' }
    ? Omit<Event, 'amountCents'>
    : never
  : never;

/** Premium held in trust: collections are divided among those who are owed them, and paid out once a month. */
export class Cash {
  readonly #book: Book;
  readonly #ledger: Ledger;
  readonly #initials: string;
  /** The account that premium is held in. */
  readonly bankAccountId: string;
  readonly #due = new Map<string, { readonly subjectId: string; readonly remittance: Remittance; cents: bigint }>();
  #references = 0;

  constructor(book: Book, ledger: Ledger, initials: string) {
    this.#book = book;
    this.#ledger = ledger;
    this.#initials = initials;
    this.bankAccountId = book.add('bankAccounts', {
      kind: 'fiduciary',
      name: 'Premium trust',
      bankName: 'Keystone Trust Bank',
      maskedNumber: `****${book.random.between(1000, 9999)}`,
      openedOn: dayOf(book.now),
    }).id;
  }

  /** A reference of the bank, different for every payment. */
  nextReference(method: string): string {
    this.#references += 1;
    return `${method.toUpperCase()}-${this.#initials}-${String(this.#references).padStart(6, '0')}`;
  }

  /** Divides a collection (cents; negative for a refund) in the proportions of the policy's premium. */
  collect({ parties, collectedFor }: PolicyBilling, amountCents: bigint): void {
    const { premiumCents, taxCents, feeCents, producerCommissionCents, mgaCommissionCents } = collectedFor;
    const owedCents = premiumCents + taxCents + feeCents;
    // Rounding remainders stay in trust.
    const share = (cents: bigint) => (amountCents * cents) / owedCents;
    const { orgId, carrierId, stateCode } = parties;
    this.#add(
      carrierId,
      { event: 'carrier_remitted', orgId, carrierId },
      share(premiumCents - producerCommissionCents - mgaCommissionCents),
    );
    this.#add(orgId, { event: 'mga_commission_drawn', orgId }, share(mgaCommissionCents + feeCents));
    this.#add(orgId, { event: 'tax_remitted', orgId, stateCode }, share(taxCents));
  }

  #add(subjectId: string, remittance: Remittance, cents: bigint): void {
    const key = JSON.stringify(remittance);
    const due = this.#due.get(key) ?? { subjectId, remittance, cents: 0n };
    due.cents += cents;
    this.#due.set(key, due);
  }

  /** Schedules a run on the 15th of every month. */
  planRuns(firstRun: string): void {
    for (let run = firstRun; run <= this.#book.calendar.today; run = addMonths(run, 1)) {
      this.#book.agenda.schedule(momentOf(run, 18), () => this.#run());
    }
  }

  #run(): void {
    const month = dayOf(this.#book.now).slice(0, 7);
    for (const due of this.#due.values()) {
      if (due.cents <= 0n) continue;
      const description = `${due.remittance.event.replaceAll('_', ' ')}, ${month}`;
      this.#ledger.post({ ...due.remittance, amountCents: due.cents }, { subjectId: due.subjectId, description });
      due.cents = 0n;
    }
    this.#payCommissions(month);
  }

  #payCommissions(month: string): void {
    const { rows, orgId } = this.#book;
    const earned = rows.commissionLines.filter((row) => row.orgId === orgId && row.status === 'earned');
    for (const producerId of new Set(earned.flatMap((row) => row.producerId ?? []))) {
      const owed = earned.filter((row) => row.producerId === producerId);
      const amountCents = owed.reduce((sum, row) => sum + BigInt(row.amountCents), 0n);
      // A negative balance waits until more is earned.
      if (amountCents <= 0n) continue;
      const description = `Producer commission, ${month}`;
      this.#ledger.post(
        { event: 'producer_commission_paid', orgId, producerId, amountCents },
        { subjectId: producerId, description },
      );
      for (const row of owed) {
        this.#book.change(row, { status: 'paid', paidDate: dayOf(this.#book.now) });
      }
    }
  }
}
