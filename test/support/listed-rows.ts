import { expect } from 'vitest';
import { secondOrganization } from '../../scripts/seed/people.ts';
import type { Answer } from './asking/answer.ts';
import { askAs } from './asking/ask.ts';

/** The lists whose rows belong to a producer, a carrier and an insured. */
export const owned = ['submissions', 'quotes', 'policies', 'claims', 'invoices', 'payments'] as const;

/** One of them. */
export type Owned = (typeof owned)[number];

/** The lists whose rows are found by the number that is printed on them, with the field that finds one. */
export const numbered = { policies: 'policy', claims: 'claim', invoices: 'invoice' } as const;

/** Whether rows of a list are found by number. */
export const hasNumber = (list: Owned): list is keyof typeof numbered => list in numbered;

/** A row of a list, and where it stands. */
export interface ListedRow {
  id: string;
  cursor: string;
  owner: string;
}

/** Asks as somebody. */
export type Ask = (query: string, variables?: object) => Promise<Answer>;

/** Reads a whole list, page by page, the newest first; `owner` selects whose each row is. */
export const readAll = async (ask: Ask, list: string, owner = 'owner: __typename'): Promise<ListedRow[]> => {
  const rows: ListedRow[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(
      `query($after: String) { list: ${list}(first: 100, after: $after) { edges { cursor node { id ${owner} } } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    for (const { cursor, node } of data.list.edges) rows.push({ cursor, id: node.id, owner: node.owner?.id });
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
};

/** The administrator of the first organization, who sees all of it. */
export const asAdmin: Ask = (query, variables) => askAs('ORG_ADMIN', query, variables);

/** The same of the second organization. */
export const asSecondAdmin: Ask = (query, variables) =>
  askAs('ORG_ADMIN', query, variables, secondOrganization.users.ORG_ADMIN);

/** What is found of the first hundred rows by their ids. */
export const found = async (ask: Ask, ids: string[]): Promise<string[]> => {
  const { data } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(0, 100) });
  return data.nodes.flatMap((node: { id: string } | null) => (node ? [node.id] : []));
};
