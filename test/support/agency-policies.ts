import { copyOffer } from './copied-offers.ts';
import { askAs, mutateWell, rowsOf } from './mutating.ts';

/** An item of an agency's account current: what is open of it in cents, below zero for a credit. */
export interface AgencyItem {
  readonly invoiceId: string;
  readonly cents: bigint;
}

/** A policy that its agency bills, with what the agency owes for it. */
export interface AgencyPolicy extends AgencyItem {
  readonly id: string;
  readonly version: number;
  readonly producerId: string;
  readonly effectiveDate: string;
}

const offerQuery = `{ quotes(first: 50, filter: { openToBindOn: "2026-11-01" }) { nodes { id version number effectiveDate
  approvals(first: 1) { nodes { id } } program { versionOn(day: "2026-11-01") { billingMethods } } } } }`;

interface Found {
  readonly id: string;
  readonly version: number;
  readonly effectiveDate: string;
  readonly approvals: { readonly nodes: readonly unknown[] };
  readonly program: { readonly versionOn: { readonly billingMethods: readonly string[] } };
}

/** The items of a policy on the account current, the charge first. */
export const itemsOf = async (policyId: string): Promise<AgencyItem[]> => {
  const rows = await rowsOf(
    'billing',
    "SELECT id, total_cents - paid_cents AS open FROM invoices WHERE policy_id = ? AND kind = 'account_current' ORDER BY total_cents DESC",
    [policyId],
  );
  return rows.map(({ id, open }) => ({ invoiceId: id, cents: BigInt(open) }));
};

/** Binds so many policies of one agency, which bills their insureds itself: cover of each begins later. */
export const bindThroughAgency = async (count: number): Promise<AgencyPolicy[]> => {
  await rowsOf('submissions', "UPDATE quote_subjectivities SET satisfied_at = '2026-10-31', satisfied_by_id = 'usr_0'");
  const { data } = await askAs('ORG_ADMIN', offerQuery);
  const offer = data.quotes.nodes.find(
    ({ approvals, effectiveDate, program }: Found) =>
      approvals.nodes.length === 0 &&
      effectiveDate > '2026-11-01' &&
      program.versionOn.billingMethods.includes('AGENCY'),
  );
  if (!offer) throw new Error('The demonstration has no offer of a program that bills through agencies.');
  const copies = await copyOffer(offer, count);
  // Each costs what the offer does, as its charges say.
  await rowsOf(
    'submissions',
    'UPDATE quotes c JOIN quotes o ON o.org_id = c.org_id AND o.id = ? SET c.annual_premium_cents = o.annual_premium_cents WHERE c.id IN (?)',
    [offer.id, copies.map(({ id }) => id)],
  );
  const policies: AgencyPolicy[] = [];
  for (const { id: quoteId, version } of copies) {
    const input = { quoteId, expectedVersion: version, plan: 'PIF', billingMethod: 'AGENCY' };
    const { policy } = await mutateWell('UNDERWRITER', 'bindQuote', input, {
      done: 'policy { id version effectiveDate producer { id } }',
    });
    const [item] = await itemsOf(policy.id);
    if (!item) throw new Error(`The policy ${policy.id} has no item on the account current.`);
    policies.push({ ...policy, ...item, producerId: policy.producer.id });
  }
  return policies;
};

/** Cancels a policy before cover begins. Returns the credit that its agency takes off its next payment. */
export const cancelThroughAgency = async ({ id, version, effectiveDate }: AgencyPolicy): Promise<AgencyItem> => {
  const asked = { reasonCode: 'INSURED_REQUEST', requestedBy: 'INSURED', method: 'FLAT', effectiveDate };
  await mutateWell('UNDERWRITER', 'cancelPolicy', { policyId: id, expectedVersion: version, ...asked });
  const credit = (await itemsOf(id)).at(-1);
  if (!credit || credit.cents >= 0n) throw new Error(`The agency has no credit for the policy ${id}.`);
  return credit;
};
