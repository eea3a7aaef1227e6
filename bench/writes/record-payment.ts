import type { RowDataPacket } from 'mysql2/promise';
import * as z from 'zod';
import { organizationId } from '../../scripts/seed/people.ts';
import { markOf } from './mark.ts';
import type { MeasuredMutation } from './mutation.ts';

const text = `mutation RecordPayment($input: RecordPaymentInput!, $key: String!) {
  recordPayment(input: $input, idempotencyKey: $key) { __typename
    ... on RecordPaymentDone { pending { event } payment { id status } invoices { id status } }
    ... on Refusal { code message } } }`;

const invoice = z.object({
  id: z.string(),
  policyId: z.string(),
  insuredId: z.string(),
  cents: z.coerce.bigint(),
  account: z.string(),
  issued: z.string(),
});

/** An invoice of an installment, of which nothing is paid yet, and the trust account of the organization. */
const openInvoice = `SELECT invoices.id, invoices.policy_id AS policyId, invoices.insured_id AS insuredId, invoices.total_cents AS cents,
    bank_accounts.id AS account, date_format(issue_date, '%Y-%m-%d') AS issued
  FROM invoices
  JOIN installments ON installments.org_id = invoices.org_id AND invoice_id = invoices.id
  JOIN billing_schedules ON billing_schedules.org_id = invoices.org_id AND billing_schedules.id = schedule_id
  JOIN bank_accounts ON bank_accounts.org_id = invoices.org_id AND bank_accounts.kind = 'fiduciary'
  WHERE invoices.org_id = ? AND invoices.status = 'open' AND paid_cents = 0 AND collecting_since IS NOT NULL
    AND invoices.insured_id IS NOT NULL AND invoices.kind = 'installment'
  ORDER BY invoices.id LIMIT 1`;

const quoteOfPolicy = 'SELECT quote_id AS quoteId FROM policies WHERE org_id = ? AND id = ?';

const amountOf = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** A payment that pays one invoice in full. A copy has its invoice, and the policy that it is of. */
export const recordPayment: MeasuredMutation = {
  name: 'record-payment',
  says: 'recordPayment: a payment of one invoice, and the same statements by hand',
  text,
  done: '"__typename":"RecordPaymentDone","pending":[]',
  find: async (connect) => {
    const billing = await connect('oi_billing');
    const policies = await connect('oi_policies');
    try {
      const [[row]] = await billing.query<RowDataPacket[]>(openInvoice, [organizationId]);
      const { id, policyId, insuredId, cents, account, issued } = invoice.parse(row);
      const [[policy]] = await policies.query<RowDataPacket[]>(quoteOfPolicy, [organizationId, policyId]);
      const ofInvoice = { keyspace: 'billing', by: 'invoice_id', value: id } as const;
      const ofPolicy = { by: 'policy_id', value: policyId } as const;
      return {
        bundle: {
          parts: [
            { keyspace: 'billing', table: 'invoices', by: 'id', value: id, numbered: ['number'] },
            { ...ofInvoice, table: 'invoice_lines' },
            { ...ofInvoice, table: 'installments' },
            { ...ofPolicy, keyspace: 'billing', table: 'billing_schedules' },
            { ...ofPolicy, keyspace: 'billing', table: 'commission_lines' },
            { keyspace: 'billing', table: 'gl_accounts', by: 'name', value: `ar:${policyId}:receivable` },
            { keyspace: 'policies', table: 'policies', by: 'id', value: policyId, numbered: ['number'] },
            { ...ofPolicy, keyspace: 'policies', table: 'policy_transactions' },
          ],
          alsoReplaced: [String(policy?.quoteId)],
        },
        variables: (idOf, copy) => ({
          key: markOf(copy),
          input: {
            payer: { kind: 'INSURED', id: insuredId, name: 'Bench Insured' },
            method: 'WIRE',
            amount: amountOf(cents),
            currencyCode: 'USD',
            receivedOn: issued,
            bankAccountId: account,
            processor: 'Keystone Trust Bank',
            externalReference: markOf(copy),
            allocations: [{ invoiceId: idOf(id, copy), amount: amountOf(cents) }],
          },
        }),
      };
    } finally {
      await Promise.all([billing.end(), policies.end()]);
    }
  },
};
