import type { DemonstrationUser } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';

/** An amount as the graph answers it. */
export interface Amount {
  readonly amount: string;
}

/** A list as the graph answers it. */
interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Named {
  readonly id: string;
}

/** A policy with what its premium follows from. */
export interface FetchedPolicy extends Named {
  readonly billingMethod: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly transactions: {
    readonly nodes: readonly {
      readonly id: string;
      readonly type: string;
      readonly effectiveDate: string;
      readonly bookedAt: string;
      readonly accountingDate: string;
      readonly premiumChange: Amount;
      readonly producerCommission: Amount;
      readonly charges: readonly { readonly kind: string; readonly amount: Amount }[];
    }[];
  };
  readonly segments: {
    readonly nodes: readonly {
      readonly fromDate: string;
      readonly toDate: string;
      readonly annualPremium: Amount;
      readonly openedBy: Named;
      readonly supersededBy: Named | null;
    }[];
  };
  readonly billingSchedule: { readonly collectedPremium: Amount } | null;
}

/** An invoice with what it asks for beside the charges of transactions, and what has settled it. */
export interface FetchedInvoice extends Named {
  readonly kind: string;
  readonly issueDate: string;
  readonly policy: Named;
  readonly total: Amount;
  readonly installments: readonly { readonly installmentFee: Amount }[];
  readonly allocations: { readonly nodes: readonly { readonly createdAt: string; readonly amount: Amount }[] };
}

/** A payment. */
export interface FetchedPayment extends Named {
  readonly status: string;
  readonly receivedAt: string;
  readonly amount: Amount;
}

/** Money that left. */
export interface FetchedDisbursement extends Named {
  readonly kind: string;
  readonly amount: Amount;
  readonly requestedAt: string;
  readonly issuedAt: string | null;
  readonly endedAt: string | null;
  readonly producer: Named | null;
}

/** A line of commission. */
export interface FetchedCommission extends Named {
  readonly beneficiary: string;
  readonly basis: string;
  readonly status: string;
  readonly amount: Amount;
  readonly earnedDate: string | null;
  readonly paidDate: string | null;
  readonly producer: Named | null;
  readonly policy: Named;
}

/** An entry of the ledger. */
export interface FetchedEntry extends Named {
  readonly event: string;
  readonly postingDate: string;
  readonly lines: {
    readonly nodes: readonly {
      readonly debit: Amount;
      readonly credit: Amount;
      readonly account: { readonly name: string };
    }[];
  };
}

const lists = {
  policies: `id billingMethod effectiveDate expirationDate billingSchedule { id collectedPremium { amount } }
    transactions(first: 20) { nodes { id type effectiveDate bookedAt accountingDate premiumChange { amount } producerCommission { amount } charges { kind amount { amount } } } }
    segments(first: 20) { nodes { id fromDate toDate annualPremium { amount } openedBy { id } supersededBy { id } } }`,
  invoices: `id kind issueDate total { amount } policy { id } installments { installmentFee { amount } }
    allocations(first: 10) { nodes { createdAt amount { amount } } }`,
  payments: 'id status receivedAt amount { amount }',
  disbursements: 'id kind amount { amount } requestedAt issuedAt endedAt producer { id }',
  commissionLines: 'id beneficiary basis status amount { amount } earnedDate paidDate producer { id } policy { id }',
  journalEntries:
    'id event postingDate lines(first: 10) { nodes { debit { amount } credit { amount } account { id name } } }',
  producers: 'id',
} as const;

interface Nodes {
  readonly policies: FetchedPolicy;
  readonly invoices: FetchedInvoice;
  readonly payments: FetchedPayment;
  readonly disbursements: FetchedDisbursement;
  readonly commissionLines: FetchedCommission;
  readonly journalEntries: FetchedEntry;
  readonly producers: Named;
}

/** All of one list, as the administrator of an organization reads it page by page. */
export const fetchAll = async <Name extends keyof Nodes>(
  name: Name,
  user: DemonstrationUser,
  selection: string = lists[name],
): Promise<Nodes[Name][]> => {
  const found: Nodes[Name][] = [];
  for (let after: string | null = null; ; ) {
    const query = `query($after: String) { list: ${name}(first: 20, after: $after) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', user, query, variables: { after } });
    const page: Page<Nodes[Name]> = data.list;
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
};
