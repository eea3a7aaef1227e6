import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { organizationId, producerId, type Role } from '../../seed/people.ts';
import { type Addresses, localRows } from './local-rows.ts';

/** A mutation among the documents: who asks for it, and with what. */
export interface ExampleChange {
  readonly role: Role;
  readonly input: Readonly<Record<string, unknown>>;
}

interface Found {
  readonly id: string;
  readonly version: number;
}

/** A submission that waits for an underwriter. */
const waiting = `SELECT id, version FROM submissions
  WHERE org_id = ? AND status = 'submitted' AND claimed_by_id IS NULL ORDER BY id LIMIT 1`;

/** An offer of the producer's that can still be bound. Its conditions may be open: the mutation then says which. */
const offered = `SELECT id, version FROM quotes
  WHERE org_id = ? AND status = 'issued' AND producer_id = ? AND expires_at > ? ORDER BY expires_at DESC LIMIT 1`;

/** The mutations of codegen/documents, by the names of their files, with rows that they can change. */
export async function readExampleChanges(addresses: Addresses, now: Date): Promise<Record<string, ExampleChange>> {
  // In a database without such a row, an id of nothing: the mutation then shows how it refuses.
  const rows = async (sql: string, values: readonly unknown[], prefix: string): Promise<Found> =>
    (await localRows<Found>(addresses, 'submissions', sql, [organizationId, ...values]))[0] ?? {
      id: `${prefix}_01HK153X000000000000000000`,
      version: 1,
    };
  const submission = await rows(waiting, [], identifierPrefixes.submissions);
  const quote = await rows(offered, [producerId, now], identifierPrefixes.quotes);
  return {
    'claim-submission': {
      role: 'UNDERWRITER',
      input: { submissionId: submission.id, expectedVersion: submission.version },
    },
    'bind-quote': {
      role: 'PRODUCER',
      input: { quoteId: quote.id, expectedVersion: quote.version, plan: 'PIF', billingMethod: 'DIRECT' },
    },
    'create-api-key': {
      role: 'ORG_ADMIN',
      input: { name: 'A rating partner', role: 'UNDERWRITER', scopes: ['policies', 'ownDocuments'] },
    },
  };
}
