import type { Account } from '../../src/keyspaces/billing/rules/accounts.ts';
import {
  isBalanced,
  type PostingEvent,
  type PostingLine,
  postingLines,
  reversalLines,
} from '../../src/keyspaces/billing/rules/posting.ts';
import type { Book, Stored } from './book.ts';
import { dayOf } from './calendar.ts';
import type { Row } from './rows.ts';

/** The description of an entry, and the rows that it is about. */
interface Record {
  readonly subjectId: string;
  readonly policyId?: string;
  readonly description: string;
}

/** An entry with its lines, so that it can be reversed. */
export interface PostedEntry {
  readonly entry: Stored<'journalEntries'>;
  readonly lines: readonly PostingLine[];
}

/** The general ledger of one organization. Posting creates missing accounts and updates daily balances. */
export class Ledger {
  readonly #book: Book;
  readonly #accounts = new Map<string, Stored<'glAccounts'>>();
  readonly #balances = new Map<string, Row<'glDailyBalances'>>();

  constructor(book: Book) {
    this.#book = book;
  }

  /** Posts the lines that the posting rules give for an event. */
  post(posting: PostingEvent, record: Record): PostedEntry {
    return this.#write(posting.event, postingLines(posting), record);
  }

  /** Posts the reversal of an entry. */
  reverse({ entry, lines }: PostedEntry, record: Record): PostedEntry {
    return this.#write('reversal', reversalLines(lines), record, entry.id);
  }

  #write(event: Row<'journalEntries'>['event'], lines: readonly PostingLine[], record: Record, reversalOfId?: string) {
    if (!isBalanced(lines)) throw new Error(`The entry "${record.description}" does not balance.`);
    const book = this.#book;
    const entry = book.add('journalEntries', {
      event,
      ...record,
      policyId: record.policyId ?? null,
      postingDate: dayOf(book.now),
      postedAt: book.now,
      reversalOfId: reversalOfId ?? null,
    });
    lines.forEach(({ account, debitCents, creditCents }, index) => {
      const accountId = this.#open(account).id;
      book.add('journalLines', { entryId: entry.id, ordinal: index + 1, accountId, debitCents, creditCents });
      const balance = this.#balanceOf(accountId, entry.postingDate);
      balance.debitCents = BigInt(balance.debitCents) + debitCents;
      balance.creditCents = BigInt(balance.creditCents) + creditCents;
    });
    return { entry, lines };
  }

  #open({ name, type }: Account): Stored<'glAccounts'> {
    const account = this.#accounts.get(name) ?? this.#book.add('glAccounts', { name, type });
    this.#accounts.set(name, account);
    return account;
  }

  #balanceOf(accountId: string, balanceDate: string): Row<'glDailyBalances'> {
    const key = `${accountId} ${balanceDate}`;
    const balance =
      this.#balances.get(key) ??
      this.#book.add('glDailyBalances', { accountId, balanceDate, debitCents: 0n, creditCents: 0n });
    this.#balances.set(key, balance);
    return balance;
  }
}
