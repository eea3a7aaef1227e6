import type { Context, Loaders } from './loaders.ts';
import type { Page, Part } from './reader.ts';
import { claims, invoices, policies, submissions, type Table, users } from './tables.ts';

/** A row's keys are texts, or null; graphql-js does not type what resolvers return. */
type Source = Readonly<Record<string, string>>;

interface Lists {
  readonly first: number;
  readonly filter?: { readonly status?: readonly string[] };
}

/** A connection whose page and count are under way at once. */
interface Counted {
  readonly page: Promise<Page>;
  count(): Promise<object>;
}

type ByKey = {
  [Name in keyof Loaders]: Loaders[Name] extends { load(key: string): unknown } ? Name : never;
}[keyof Loaders];

/** An edge by a key that the row has; null where it has none. */
const edge =
  (loader: ByKey, key: string) =>
  (source: Source, _: unknown, { loaders }: Context) => {
    const id = source[key];
    return id === null || id === undefined ? null : loaders[loader].load(id);
  };

const list =
  (table: Table) =>
  (_: unknown, { first }: Lists, { reader }: Context) =>
    reader.page(table, first);

const cost =
  (field: string) =>
  async (claim: Source, _: unknown, { loaders }: Context) =>
    (await loaders.costOfClaim.load(String(claim.id)))[field];

/** Resolvers over DataLoader; fields that a row has are graphql-js's own default. */
export const resolvers = {
  Node: { __resolveType: () => 'Policy' },
  Query: {
    node: (_: unknown, { id }: { readonly id: string }, { loaders }: Context) => loaders.policy.load(id),
    claim: (_: unknown, { number }: { readonly number: string }, { reader }: Context) =>
      reader.byNumber(claims, number),
    policies: list(policies),
    submissions: list(submissions),
    claims: list(claims),
    users: list(users),
    invoices: (_: unknown, { first, filter }: Lists, { reader }: Context): Counted => ({
      page: reader.page(invoices, first, filter?.status),
      count: () => reader.count(invoices, filter?.status),
    }),
  },
  Policy: {
    insured: edge('insured', 'insuredId'),
    producer: edge('producer', 'producerId'),
    submission: edge('submission', 'submissionId'),
    quote: edge('quote', 'quoteId'),
    organization: (_: unknown, __: unknown, { reader }: Context) => reader.organization(),
    claims: ({ id }: Source, { first }: Lists, { loaders }: Context) =>
      loaders.claimsOfPolicy(String(id), { first, direction: 'DESCENDING' }),
    invoices: ({ id }: Source, part: Part, { loaders }: Context): Counted => ({
      page: loaders.invoicesOfPolicy(String(id), part),
      count: () => loaders.invoiceCountOfPolicy.load(String(id)),
    }),
  },
  Claim: {
    adjuster: edge('user', 'adjusterId'),
    policy: edge('policy', 'policyId'),
    coveragesAtLoss: edge('coverages', 'segmentId'),
    outstanding: cost('outstanding'),
    paid: cost('paid'),
    incurred: cost('incurred'),
  },
  Submission: {
    insured: edge('insured', 'insuredId'),
    producer: edge('producer', 'producerId'),
    lossHistory: edge('lossHistory', 'id'),
  },
  Invoice: { policy: edge('policy', 'policyId') },
  InvoiceConnection: {
    nodes: async ({ page }: Counted) => (await page).nodes,
    pageInfo: async ({ page }: Counted) => (await page).pageInfo,
    totalCount: (connection: Counted) => connection.count(),
  },
};
