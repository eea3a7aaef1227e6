import type { Account } from '../../src/keyspaces/billing/rules/accounts.ts';
import {
  changeOf,
  correctionOf,
  type Entry,
  type EntryAbout,
  entryOf,
  reversalOf,
} from '../../src/keyspaces/billing/rules/entry.ts';
import type { KindBalance } from '../../src/keyspaces/billing/rules/month-close.ts';
import type { PostingEvent } from '../../src/keyspaces/billing/rules/posting/posting.ts';
import { accountingDateOf } from '../../src/keyspaces/global/rules/accounting-date.ts';
import type { Book, Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Row } from './rows.ts';

/** What an entry is about. It counts from today, unless what it records takes effect later. */
export interface Record {
  readonly subjectId: string;
  readonly policyId?: string;
  readonly description: string;
  readonly effectiveDate?: string;
}

/** An entry with its lines, so that it can be reversed. */
export interface PostedEntry {
  readonly id: string;
  readonly lines: Entry['lines'];
}

/** The general ledger of one organization. Posting opens missing accounts and adds to the balances of the day. */
export class Ledger {
  readonly #book: Book;
  readonly #accounts = new Map<string, Stored<'glAccounts'>>();
  readonly #dailyBalances = new Map<string, Row<'glDailyBalances'>>();
  readonly #kindBalances = new Map<string, Row<'glKindBalances'>>();
  readonly #balances = new Map<string, bigint>();

  constructor(book: Book) {
    this.#book = book;
  }

  /** Posts the entry of an event; an event that moves nothing has none. */
  post(posting: PostingEvent, record: Record): PostedEntry | null {
    const entry = entryOf(posting, this.#about(record));
    return entry && this.#write(entry);
  }

  /** Posts the reversal of an entry. */
  reverse(posted: PostedEntry, record: Record, event?: 'reversal' | 'payment_returned'): PostedEntry {
    return this.#write(reversalOf(posted, this.#about(record), event));
  }

  /** Corrects an entry: reverses it, and posts what it should have been. */
  correct(posted: PostedEntry, posting: PostingEvent, record: Record): PostedEntry {
    this.reverse(posted, record);
    return this.#write(correctionOf(posting, this.#about(record)));
  }

  /** The balance of an account in cents, on the side on which the account stands. */
  balanceOf({ name }: Account): bigint {
    return this.#balances.get(name) ?? 0n;
  }

  /** The accounts whose names begin so, with their balances. */
  balancesOf(prefix: string): [name: string, cents: bigint][] {
    return [...this.#balances].filter(([name]) => name.startsWith(prefix));
  }

  /** What every kind of account was moved by on every day. */
  kindBalances(): KindBalance[] {
    return [...this.#kindBalances.values()].map(({ debitCents, creditCents, ...one }) => ({
      ...one,
      debitCents: BigInt(debitCents),
      creditCents: BigInt(creditCents),
    }));
  }

  #about({ subjectId, policyId, description, effectiveDate }: Record): EntryAbout {
    const bookedOn = dayOf(this.#book.now);
    const dates = { bookedOn, effectiveDate: effectiveDate ?? bookedOn, firstOpenDay: this.#book.firstOpenDay() };
    return { subjectId, policyId: policyId ?? null, description, postingDate: accountingDateOf(dates) };
  }

  #write({ lines, balances, ...values }: Entry): PostedEntry {
    const entry = this.#book.add('journalEntries', { ...values, postedAt: this.#book.now });
    for (const { account, ordinal, debitCents, creditCents } of lines) {
      const accountId = this.#open(account).id;
      this.#book.add('journalLines', { entryId: entry.id, ordinal, accountId, debitCents, creditCents });
    }
    for (const change of balances) this.#add(change);
    return { id: entry.id, lines };
  }

  #open({ name, kind, type }: Account): Stored<'glAccounts'> {
    const account = this.#accounts.get(name) ?? this.#book.add('glAccounts', { name, kind, type });
    this.#accounts.set(name, account);
    return account;
  }

  #add(change: Entry['balances'][number]): void {
    const { account, balanceDate, debitCents, creditCents } = change;
    this.#balances.set(account.name, this.balanceOf(account) + changeOf(account, change));
    for (const balance of [
      this.#dailyBalanceOf(this.#open(account).id, balanceDate),
      this.#kindBalanceOf(account.kind, balanceDate),
    ]) {
      balance.debitCents = BigInt(balance.debitCents) + debitCents;
      balance.creditCents = BigInt(balance.creditCents) + creditCents;
    }
  }

  #kindBalanceOf(kind: Account['kind'], balanceDate: string): Row<'glKindBalances'> {
    const key = `${kind} ${balanceDate}`;
    const known = this.#kindBalances.get(key);
    if (known) return known;
    const balance = { orgId: this.#book.orgId, kind, balanceDate, debitCents: 0n, creditCents: 0n };
    this.#book.rows.glKindBalances.push(balance);
    this.#kindBalances.set(key, balance);
    return balance;
  }

  #dailyBalanceOf(accountId: string, balanceDate: string): Row<'glDailyBalances'> {
    const key = `${accountId} ${balanceDate}`;
    const balance =
      this.#dailyBalances.get(key) ??
      this.#book.add('glDailyBalances', { accountId, balanceDate, debitCents: 0n, creditCents: 0n });
    this.#dailyBalances.set(key, balance);
    return balance;
  }
}
