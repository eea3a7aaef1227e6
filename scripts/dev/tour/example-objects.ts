import type { ExampleObjects } from '../../../test/operations/example-objects.ts';
import { organizationId } from '../../seed/people.ts';
import { type Addresses, localRows } from './local-rows.ts';

const ofClaim = 'SELECT id, policy_id FROM claims WHERE org_id = ? AND number = ?';
const ofPolicy = 'SELECT number, submission_id, quote_id, program_id FROM policies WHERE org_id = ? AND id = ?';
const ofInvoice = 'SELECT id, number FROM invoices WHERE org_id = ? AND policy_id = ? ORDER BY id LIMIT 1';

/** What hangs together with the example claim in a database; of what is not there, nothing is named. */
export async function readExampleObjects(addresses: Addresses, claimNumber: string): Promise<ExampleObjects> {
  const rows = async (keyspace: 'claims' | 'policies' | 'billing', sql: string, value: string) =>
    (await localRows<Record<string, string>>(addresses, keyspace, sql, [organizationId, value]))[0] ?? {};
  const claim = await rows('claims', ofClaim, claimNumber);
  const policy = await rows('policies', ofPolicy, claim.policy_id ?? '');
  const invoice = await rows('billing', ofInvoice, claim.policy_id ?? '');
  return {
    claimId: claim.id ?? '',
    policyId: claim.policy_id ?? '',
    policyNumber: policy.number ?? '',
    submissionId: policy.submission_id ?? '',
    quoteId: policy.quote_id ?? '',
    programId: policy.program_id ?? '',
    invoiceId: invoice.id ?? '',
    invoiceNumber: invoice.number ?? '',
  };
}
