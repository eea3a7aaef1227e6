import {
  access,
  constant,
  context,
  type FieldArgs,
  lambda,
  loadOne,
  type ObjectStep,
  object,
  type Step,
} from 'grafast';
import type { Reader } from './reader.ts';
import { claims, insureds, invoices, policies, producers, quotes, submissions, type Table, users } from './tables.ts';

declare global {
  namespace Grafast {
    interface Context {
      readonly reader: Reader;
    }
  }
}

const reader = () => context().get('reader');

type Load = (keys: readonly string[], reader: Reader) => Promise<readonly unknown[]>;

/** Grafast tells two loads of one callback apart by nothing: each is made once. */
const loading = (load: Load) => {
  const loader = {
    shared: reader,
    load: (keys: readonly string[], { shared }: { readonly shared: Reader }) => load(keys, shared),
  };
  return ($key: Step) => loadOne($key as Step<string>, loader);
};

const byId = (table: Table) => loading((ids, shared) => shared.byIds(table, ids));

const load = {
  policy: byId(policies),
  insured: byId(insureds),
  submission: byId(submissions),
  quote: byId(quotes),
  producer: byId(producers),
  user: byId(users),
  claim: loading((numbers, shared) => Promise.all(numbers.map((number) => shared.byNumber(claims, number)))),
  coverages: loading((ids, shared) => shared.listsOf('coverages', ids)),
  lossHistory: loading((ids, shared) => shared.listsOf('lossHistory', ids)),
  cost: loading((ids, shared) => shared.costsOfClaims(ids)),
  organization: loading((ids, shared) => Promise.all(ids.map(() => shared.organization()))),
};

type Plan = ($source: Step, args: FieldArgs) => Step;

/** An edge by a key that the row has. */
const edge =
  (loader: ($key: Step) => Step, key: string): Plan =>
  ($source) =>
    loader(access($source, key));

const cost =
  (field: string): Plan =>
  ($claim) =>
    access(load.cost(access($claim, 'id')), field);

/** A list of a whole table, by its length and the values of its status. */
const page = (table: Table) => {
  const loader = {
    shared: reader,
    load: (
      lookups: readonly (readonly [number, readonly string[] | undefined])[],
      { shared }: { readonly shared: Reader },
    ) => Promise.all(lookups.map(([first, status]) => shared.page(table, first, status))),
  };
  return ($first: Step, $status: Step) =>
    loadOne([$first as Step<number>, $status as Step<string[] | undefined>], loader);
};

const pageOfInvoices = page(invoices);

const listOf = (table: Table): Plan => {
  const load = page(table);
  return (_, args) => load(args.getRaw('first'), constant(undefined));
};

type OfPolicy = readonly [string, number, string];

/** A page of each policy's rows, all of one length and direction in one statement. */
const pageOfPolicy = (table: Table) => {
  const loader = {
    shared: reader,
    load: async (lookups: readonly OfPolicy[], { shared }: { readonly shared: Reader }) => {
      const found = new Map<OfPolicy, unknown>();
      const groups = Map.groupBy(lookups, ([, first, direction]) => `${first} ${direction}`);
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const [[, first, direction] = ['', 0, '']] = group;
          const ids = group.map(([id]) => id);
          const pages = await shared.pagesOfPolicies(table, ids, { first, direction });
          for (const [index, lookup] of group.entries()) found.set(lookup, pages[index]);
        }),
      );
      return lookups.map((lookup) => found.get(lookup));
    },
  };
  return ($policy: Step, $first: Step, $direction: Step) =>
    loadOne([access<string>($policy, 'id'), $first as Step<number>, $direction as Step<string>], loader);
};

const claimsOfPolicy = pageOfPolicy(claims);
const invoicesOfPolicy = pageOfPolicy(invoices);

/** What is counted: the invoices of a policy, or all of these statuses. */
type Countable = readonly [string | null, readonly string[] | null];

const countOfInvoices = {
  shared: reader,
  load: async (lookups: readonly Countable[], { shared }: { readonly shared: Reader }) => {
    const ids = lookups.flatMap(([policyId]) => policyId ?? []);
    const ofPolicies = ids.length === 0 ? [] : await shared.countsOfPolicies(invoices, ids);
    const byPolicy = new Map(ids.map((id, index) => [id, ofPolicies[index]]));
    return Promise.all(
      lookups.map(([id, status]) => (id === null ? shared.count(invoices, status) : byPolicy.get(id))),
    );
  },
};

/** A connection knows what would be counted: nothing is, unless somebody asks. */
type Counted = ObjectStep<{ page: Step; policyId: Step<string | null>; status: Step<string[] | null> }>;

/** Plans of the fields that a row does not have itself; those are Grafast's own default. */
export const objects = {
  Query: {
    plans: {
      node: (_: Step, args: FieldArgs) => load.policy(args.getRaw('id')),
      claim: (_: Step, args: FieldArgs) => load.claim(args.getRaw('number')),
      policies: listOf(policies),
      submissions: listOf(submissions),
      claims: listOf(claims),
      users: listOf(users),
      invoices: (_: Step, args: FieldArgs) => {
        const $status = args.getRaw(['filter', 'status']);
        return object({
          page: pageOfInvoices(args.getRaw('first'), $status),
          policyId: constant(null),
          status: $status,
        });
      },
    },
  },
  Policy: {
    plans: {
      insured: edge(load.insured, 'insuredId'),
      producer: edge(load.producer, 'producerId'),
      submission: edge(load.submission, 'submissionId'),
      quote: edge(load.quote, 'quoteId'),
      organization: edge(load.organization, 'id'),
      claims: ($policy: Step, args: FieldArgs) => claimsOfPolicy($policy, args.getRaw('first'), constant('DESCENDING')),
      invoices: ($policy: Step, args: FieldArgs) =>
        object({
          page: invoicesOfPolicy($policy, args.getRaw('first'), args.getRaw('direction')),
          policyId: access($policy, 'id'),
          status: constant(null),
        }),
    },
  },
  Claim: {
    plans: {
      adjuster: edge(load.user, 'adjusterId'),
      policy: edge(load.policy, 'policyId'),
      coveragesAtLoss: edge(load.coverages, 'segmentId'),
      outstanding: cost('outstanding'),
      paid: cost('paid'),
      incurred: cost('incurred'),
    },
  },
  Submission: {
    plans: {
      insured: edge(load.insured, 'insuredId'),
      producer: edge(load.producer, 'producerId'),
      lossHistory: edge(load.lossHistory, 'id'),
    },
  },
  Invoice: { plans: { policy: edge(load.policy, 'policyId') } },
  InvoiceConnection: {
    plans: {
      nodes: ($connection: Counted) => access($connection.get('page'), 'nodes'),
      pageInfo: ($connection: Counted) => access($connection.get('page'), 'pageInfo'),
      totalCount: ($connection: Counted) =>
        loadOne([$connection.get('policyId'), $connection.get('status')], countOfInvoices),
    },
  },
};

/** Of what has an id, policies alone are asked for. */
export const interfaces = {
  Node: {
    planType: ($row: Step) => ({
      $__typename: lambda($row, (row) => (row ? 'Policy' : null)),
      planForType: () => $row,
    }),
  },
};
