import { and, eq } from 'drizzle-orm';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { columnOf, tableOf } from '../../../schema/lookup.ts';
import type { RequestData } from '../../data/request-data.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { type Outcome, outcomeOf, storedOutcome } from './outcome.ts';

/** What tells one request for a change from another: who asks under which key, for what. */
export interface Ticket {
  readonly keyspace: Keyspace;
  readonly orgId: string;
  readonly callerId: string;
  readonly key: string;
  readonly mutation: string;
  /** Equal for equal arguments. */
  readonly argumentsHash: string;
}

/** What is known of a ticket's key. */
export interface KnownKey {
  readonly outcome: Outcome;
  /** Whether it was used for something else. */
  readonly isOther: boolean;
  readonly usedAt: Date;
}

const tableFor = ({ keyspace }: Ticket) => `${keyspace}IdempotencyKeys` as const;

const rowOf = (ticket: Ticket) => {
  const column = (name: string) => columnOf(tableOf(tableFor(ticket)), name);
  return and(eq(column('callerId'), ticket.callerId), eq(column('key'), ticket.key));
};

/** What came of the key before; null when it was never used. */
export const lookUp = async (data: RequestData, ticket: Ticket): Promise<KnownKey | null> => {
  const inOrganization = eq(columnOf(tableOf(tableFor(ticket)), 'orgId'), ticket.orgId);
  const columns = ['mutation', 'argumentsHash', 'outcome', 'createdAt'] as const;
  const [row] = await data.findUnseen(tableFor(ticket), columns, and(inOrganization, rowOf(ticket)));
  if (!row) return null;
  const isOther = row.mutation !== ticket.mutation || row.argumentsHash !== ticket.argumentsHash;
  return { outcome: outcomeOf(row.outcome), isOther, usedAt: row.createdAt };
};

/**
 * Uses the key up, as the first statement of its transaction. False when it was used before: while another transaction uses
 * it, this one waits for that.
 */
export const useKey = (transaction: WriteTransaction<Keyspace>, ticket: Ticket, outcome: Outcome): Promise<boolean> => {
  const { callerId, key, mutation, argumentsHash } = ticket;
  const row = { callerId, key, mutation, argumentsHash, outcome: storedOutcome(outcome) };
  return transaction.insertOnce(tableFor(ticket), [row]);
};

/** Stores what came of the key, in the transaction that has used it up. */
export const conclude = (transaction: WriteTransaction<Keyspace>, ticket: Ticket, outcome: Outcome): Promise<void> =>
  transaction.changeOne(tableFor(ticket), { outcome: storedOutcome(outcome) }, rowOf(ticket));
