import type { journalEvent } from '../../../../schema/billing/ledger-enums.ts';
import type { Account } from './accounts.ts';
import { isBalanced, type PostingLine, reversalLines } from './posting/lines.ts';
import { type PostingEvent, postingLines } from './posting/posting.ts';

/** What an entry is about. */
export interface EntryAbout {
  /** The row that it records: a policy transaction, a payment, an allocation, a disbursement or another. */
  readonly subjectId: string;
  readonly policyId: string | null;
  readonly description: string;
  /** The accounting date, which is in an open month. */
  readonly postingDate: string;
}

/** An entry as it is written: its row, its lines, and what they add to the accounts' balances of the day. */
export interface Entry extends EntryAbout {
  readonly event: keyof typeof journalEvent;
  /** The entry that it takes back, or null. */
  readonly reversalOfId: string | null;
  readonly lines: readonly (PostingLine & { readonly ordinal: number })[];
  readonly balances: readonly (PostingLine & { readonly balanceDate: string })[];
}

const entryWith = (
  event: Entry['event'],
  lines: readonly PostingLine[],
  about: EntryAbout,
  reversalOfId: string | null,
): Entry => {
  if (!isBalanced(lines)) throw new Error(`The entry "${about.description}" does not balance.`);
  return {
    event,
    ...about,
    reversalOfId,
    lines: lines.map((line, index) => ({ ...line, ordinal: index + 1 })),
    // An entry has one line of each account, so a line is also what it adds to the balance.
    balances: lines.map((line) => ({ ...line, balanceDate: about.postingDate })),
  };
};

/** The entry of an event, or null for an event that moves nothing. */
export const entryOf = (posting: PostingEvent, about: EntryAbout): Entry | null => {
  const lines = postingLines(posting);
  return lines.length === 0 ? null : entryWith(posting.event, lines, about, null);
};

/** The entry that takes another one back. A payment that its bank did not honor is one kind, a correction another. */
export const reversalOf = (
  { id, lines }: { readonly id: string; readonly lines: readonly PostingLine[] },
  about: EntryAbout,
  event: 'reversal' | 'payment_returned' = 'reversal',
): Entry => entryWith(event, reversalLines(lines), about, id);

/** The entry that takes the place of one that was reversed. Both are dated into an open month: a closed one stays as it is. */
export const correctionOf = (posting: PostingEvent, about: EntryAbout): Entry =>
  entryWith('correction', postingLines(posting), about, null);

/** By how much an entry changes the balance of an account on the side where the account stands, in cents. */
export const changeOf = (account: Account, { debitCents, creditCents }: PostingLine): bigint =>
  account.type === 'asset' || account.type === 'expense' ? debitCents - creditCents : creditCents - debitCents;
