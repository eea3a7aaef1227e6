import { drizzle } from 'drizzle-orm/mysql2';
import {
  accountingPeriods,
  billingSchedules,
  creditApplications,
  disbursements,
  installments,
  invoices,
  paymentAllocations,
} from '../../schema/billing/tables/index.ts';
import { policies, policyTransactions } from '../../schema/policies/tables/index.ts';
import { type Aged, receivablesAt } from '../../scripts/seed/checks/receivables-at.ts';
import { connectAsAdmin } from './database.ts';
import { amountOf } from './recomputed-premium.ts';

/** What receivables are recomputed from, and what the books were closed with. */
export type ReceivableRows = Awaited<ReturnType<typeof readReceivableRows>>;

/** All that is billed in the database, as its administrator sees it. */
export const readReceivableRows = async () => {
  const [billing, ofPolicies] = [await connectAsAdmin('oi_billing'), await connectAsAdmin('oi_policies')];
  try {
    const [billed, written] = [drizzle({ client: billing }), drizzle({ client: ofPolicies })];
    return {
      billingSchedules: await billed.select().from(billingSchedules),
      installments: await billed.select().from(installments),
      invoices: await billed.select().from(invoices),
      paymentAllocations: await billed.select().from(paymentAllocations),
      creditApplications: await billed.select().from(creditApplications),
      disbursements: await billed.select().from(disbursements),
      accountingPeriods: await billed.select().from(accountingPeriods),
      policies: await written.select().from(policies),
      policyTransactions: await written.select().from(policyTransactions),
    };
  } finally {
    await billing.end();
    await ofPolicies.end();
  }
};

/** In whose book a policy is. */
type Keys = Pick<ReceivableRows['billingSchedules'][number], 'programId' | 'carrierId' | 'producerId'>;

/** What receivables are grouped by, the field that tells it, and how a policy says it. */
export const agingGroupings: readonly (readonly [
  string,
  'program' | 'carrier' | 'producer',
  (keys: Keys) => string,
])[] = [
  ['PROGRAM', 'program', ({ programId }) => programId],
  ['CARRIER', 'carrier', ({ carrierId }) => carrierId],
  ['PRODUCER', 'producer', ({ producerId }) => producerId],
];

/** What receivables say of a closed month, as the columns of their sums say it. */
const told: Readonly<Record<string, readonly (keyof Aged)[]>> = {
  notInvoiced: ['notInvoicedCents'],
  notDue: ['notDueCents'],
  days1To30: ['upTo30Cents'],
  days31To60: ['upTo60Cents'],
  days61To90: ['upTo90Cents'],
  over90Days: ['over90Cents'],
  credits: ['creditCents', 'payableCents'],
};

const owed = Object.values(told).flat();

const figures = {
  ...told,
  total: owed,
  receivable: owed.filter((column) => column !== 'payableCents'),
};

/** What is asked of a group of receivables. */
export const agingFigures = Object.keys(figures)
  .map((name) => `${name} { amount }`)
  .join(' ');

/** These figures as numbers of cents. */
export const agingInCents = (group: Readonly<Record<string, { readonly amount: string }>>) =>
  Object.fromEntries(Object.keys(figures).map((name) => [name, amountOf(group[name] ?? { amount: '' })]));

/** What was owed at the end of a day by a key, policy by policy and in cents. A key of which nothing is owed or payable is left out. */
export const receivablesBy = (
  rows: ReceivableRows,
  { orgId, end }: { readonly orgId: string | null; readonly end: string },
  keyOf: (keys: Keys) => string,
) => {
  const owing = receivablesAt(rows)(orgId ?? '', end).filter(({ aged }) => Object.values(aged).some((cents) => cents));
  const groups = Map.groupBy(owing, ({ schedule }) => keyOf(schedule));
  const sumOf = (some: typeof owing, columns: readonly (keyof Aged)[]) =>
    some.reduce((sum, { aged }) => columns.reduce((all, column) => all + aged[column], sum), 0n);
  return Object.fromEntries(
    [...groups].map(([key, some]) => [
      key,
      Object.fromEntries(Object.entries(figures).map(([name, columns]) => [name, sumOf(some, columns)])),
    ]),
  );
};
