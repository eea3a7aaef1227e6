import DataLoader from 'dataloader';
import type { Page, Part, Reader } from './reader.ts';
import {
  claims,
  insureds,
  invoices,
  policies,
  producers,
  quotes,
  type Row,
  submissions,
  type Table,
  users,
} from './tables.ts';

/** What resolvers have of a request. */
export interface Context {
  readonly reader: Reader;
  readonly loaders: Loaders;
}

/** Loaders of one request: what is asked in one turn goes in one statement. */
export type Loaders = ReturnType<typeof loadersOf>;

/** A page of each policy's rows: a loader for each part that is asked. */
const pagesOf = (reader: Reader, table: Table) => {
  const loaders = new Map<string, DataLoader<string, Page>>();
  return (policyId: string, part: Part): Promise<Page> => {
    const key = `${part.first} ${part.direction}`;
    const loader = loaders.get(key) ?? new DataLoader((ids) => reader.pagesOfPolicies(table, ids, part));
    loaders.set(key, loader);
    return loader.load(policyId);
  };
};

/** Makes the loaders of a request. */
export const loadersOf = (reader: Reader) => {
  const one = (table: Table) => new DataLoader<string, Row | null>((ids) => reader.byIds(table, ids));
  return {
    policy: one(policies),
    insured: one(insureds),
    submission: one(submissions),
    quote: one(quotes),
    producer: one(producers),
    user: one(users),
    coverages: new DataLoader<string, Row[]>((ids) => reader.listsOf('coverages', ids)),
    lossHistory: new DataLoader<string, Row[]>((ids) => reader.listsOf('lossHistory', ids)),
    costOfClaim: new DataLoader<string, Row>((ids) => reader.costsOfClaims(ids)),
    claimsOfPolicy: pagesOf(reader, claims),
    invoicesOfPolicy: pagesOf(reader, invoices),
    invoiceCountOfPolicy: new DataLoader((ids: readonly string[]) => reader.countsOfPolicies(invoices, ids)),
  };
};
