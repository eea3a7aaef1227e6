import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import type { TrustPosition } from '../../src/keyspaces/billing/rules/remittance.ts';
import { type CollectedPolicy, heldInTrust, ownShareCents } from '../../src/keyspaces/billing/rules/trust-position.ts';
import type { PolicyBilling } from './billing.ts';
import type { Book, Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Ledger } from './ledger.ts';

type OpenedAccount = Pick<Stored<'bankAccounts'>, 'kind' | 'name' | 'bankName'> & { readonly carrierId?: string };

/** Opens a bank account today. */
export const openBankAccount = (book: Book, values: OpenedAccount): Stored<'bankAccounts'> =>
  book.add('bankAccounts', {
    carrierId: null,
    ...values,
    maskedNumber: `****${book.random.between(1000, 9999)}`,
    openedOn: dayOf(book.now),
    closedOn: null,
  });

/** The trust account of one organization: what it holds, and for whom. */
export class Trust {
  readonly bankAccountId: string;
  readonly bankName = 'Keystone Trust Bank';
  readonly #ledger: Ledger;
  readonly #initials: string;
  readonly #policies: PolicyBilling[] = [];
  readonly #paidOn = new Map<string, bigint>();
  #references = 0;
  #drawnCents = 0n;

  constructor(book: Book, ledger: Ledger, initials: string) {
    this.#ledger = ledger;
    this.#initials = initials;
    this.bankAccountId = openBankAccount(book, {
      kind: 'fiduciary',
      name: 'Premium trust',
      bankName: this.bankName,
    }).id;
    openBankAccount(book, { kind: 'operating', name: 'Operating', bankName: 'First Harbor Bank' });
  }

  /** Counts what a policy collects. */
  follow(billing: PolicyBilling): void {
    this.#policies.push(billing);
  }

  /** Who brought a payment of this method: references are unique there. */
  processorOf(method: string): string {
    return method === 'card' ? 'Card processor' : this.bankName;
  }

  /** A reference of the bank, different for every payment. */
  nextReference(method: string): string {
    this.#references += 1;
    return `${method.toUpperCase()}-${this.#initials}-${String(this.#references).padStart(6, '0')}`;
  }

  /** Notes that money was paid on to a payee, or with a negative amount that it came back. */
  paidOn(payee: string, cents: bigint): void {
    this.#paidOn.set(payee, (this.#paidOn.get(payee) ?? 0n) + cents);
  }

  /** What the organization itself has collected and drawn, in cents: commission and fees. */
  ownShare(): { readonly collectedCents: bigint; readonly drawnCents: bigint } {
    return { collectedCents: ownShareCents(this.#collected()), drawnCents: this.#drawnCents };
  }

  /** Notes what the organization draws. */
  drawn(cents: bigint): void {
    this.#drawnCents += cents;
  }

  /** What the trust holds now, and for whom. */
  position(): TrustPosition {
    const balances = this.#ledger.balancesOf('');
    return {
      trustCents: this.#ledger.balanceOf(accounts.premiumTrust(this.bankAccountId)),
      held: heldInTrust({ policies: this.#collected(), balances, paidOn: this.#paidOn }),
    };
  }

  #collected(): CollectedPolicy[] {
    return this.#policies.map(({ policy, written, collected, earnedCents }) => ({
      carrierId: policy.carrierId,
      producerId: policy.producerId,
      dueCommissionCents: earnedCents,
      written,
      collected,
    }));
  }
}
