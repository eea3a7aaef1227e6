import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { type CollectedShares, sharesOf } from '../../src/keyspaces/billing/rules/policy-account.ts';
import type { TrustPosition } from '../../src/keyspaces/billing/rules/remittance.ts';
import type { PolicyBilling } from './billing.ts';
import type { Book, Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Ledger } from './ledger.ts';

/** What stands beside the premium in the trust's ledger: owed now, whatever was collected. */
const owedNow = ['refund:', 'suspense:', 'advance:'];

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
  readonly #orgId: string;
  readonly #initials: string;
  readonly #policies: PolicyBilling[] = [];
  readonly #paidOn = new Map<string, bigint>();
  #references = 0;

  constructor(book: Book, ledger: Ledger, initials: string) {
    this.#ledger = ledger;
    this.#orgId = book.orgId;
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

  /** What the organization itself has collected and not yet drawn, in cents: commission and fees. */
  ownShare(): { readonly collectedCents: bigint; readonly drawnCents: bigint } {
    const collectedCents = this.#shares().reduce((sum, [, { organizationCents }]) => sum + organizationCents, 0n);
    return { collectedCents, drawnCents: this.#paidOn.get(this.#orgId) ?? 0n };
  }

  /** What the trust holds now, and for whom. */
  position(): TrustPosition {
    const held = new Map<string, bigint>();
    const add = (payee: string, cents: bigint) => held.set(payee, (held.get(payee) ?? 0n) + cents);
    for (const [{ policy }, { carrierCents, taxes }] of this.#shares()) {
      add(accounts.carrierPremium(policy.carrierId).name, carrierCents);
      for (const [{ name }, cents] of taxes) add(name, cents);
    }
    for (const payee of held.keys()) add(payee, -(this.#paidOn.get(payee) ?? 0n));
    for (const prefix of owedNow) for (const [name, cents] of this.#ledger.balancesOf(prefix)) add(name, cents);
    for (const [name, cents] of this.#ledger.balancesOf('ap:')) {
      if (name.endsWith(':commission-due')) add(name, cents);
    }
    return { trustCents: this.#ledger.balanceOf(accounts.premiumTrust(this.bankAccountId)), held };
  }

  #shares(): (readonly [PolicyBilling, CollectedShares])[] {
    return this.#policies.map((billing) => [billing, sharesOf(billing.written, billing.collected)]);
  }
}
