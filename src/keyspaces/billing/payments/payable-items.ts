import type { GraphContext } from '../../../graphql/context.ts';
import { notFound, type Refusal } from '../../../graphql/mutation/index.ts';
import { type BilledPolicy, readBilledPolicies } from './billed-policies.ts';
import {
  findInvoices,
  findOpenInvoices,
  type OpenFor,
  type PayableInvoice,
  payable,
  readParts,
} from './payable-invoices.ts';

type Eyes = Pick<GraphContext, 'billingDb' | 'rulesDb'>;

/** A part of a payment that somebody names. */
export interface NamedAllocation {
  readonly invoiceId: string;
  readonly amount: bigint;
}

/** Invoices that a payment may pay, oldest due first, and the policies that they are of. */
export interface PayableItems {
  readonly invoices: readonly PayableInvoice[];
  readonly policies: ReadonlyMap<string, BilledPolicy>;
}

/** No invoice at all. */
export const noItems: PayableItems = { invoices: [], policies: new Map() };

const policiesOf = (context: Eyes, invoices: readonly { readonly policyId: string }[]) =>
  readBilledPolicies(
    context,
    invoices.map(({ policyId }) => policyId),
  );

/** Reads invoices as the viewer sees them, with their policies: these wait for the invoices alone. Those out of sight are missing. */
export const readItems = async (context: Eyes, invoiceIds: readonly string[]): Promise<PayableItems> => {
  if (invoiceIds.length === 0) return noItems;
  const finding = findInvoices(context, invoiceIds);
  const [found, parts, policies] = await Promise.all([
    finding,
    readParts(context, invoiceIds),
    finding.then((invoices) => policiesOf(context, invoices)),
  ]);
  return { invoices: found.map((invoice) => payable(invoice, parts)), policies };
};

/** Reads what an insured, or an agency on its account current, has to pay. */
export const readOpenItems = async (context: Eyes, payer: OpenFor): Promise<PayableItems> => {
  const found = await findOpenInvoices(context, payer);
  if (found.length === 0) return noItems;
  const ids = found.map(({ id }) => id);
  const [parts, policies] = await Promise.all([readParts(context, ids), policiesOf(context, found)]);
  return { invoices: found.map((invoice) => payable(invoice, parts)), policies };
};

/** Those of some items that are named, with their policies. */
export const itemsOf = ({ invoices, policies }: PayableItems, invoiceIds: readonly string[]): PayableItems => {
  const own = invoices.filter(({ id }) => invoiceIds.includes(id));
  const ofPolicies = new Set(own.map(({ policyId }) => policyId));
  return { invoices: own, policies: new Map([...policies].filter(([id]) => ofPolicies.has(id))) };
};

/** Refuses allocations of which one names an invoice that the viewer has not got; null when all are there. */
export const refusalOfNamed = ({ invoices }: PayableItems, named: readonly NamedAllocation[]): Refusal | null => {
  const index = named.findIndex(({ invoiceId }) => !invoices.some(({ id }) => id === invoiceId));
  const missing = named[index];
  return missing ? notFound(missing.invoiceId, 'allocations', String(index), 'invoiceId') : null;
};
