import { expect } from 'vitest';
import { askAs, clock, rowsOf } from './mutating.ts';

/** An offer that can be bound. */
export interface Offer {
  readonly id: string;
  readonly version: number;
}

/** What the number of a copied offer ends with: those are of the test that has made them. */
export const copyMark = (ordinal: number): string => `C${ordinal}`;

interface Found extends Offer {
  readonly number: string;
  readonly submission: { readonly id: string };
  readonly approvals: { readonly nodes: readonly unknown[] };
}

/**
 * Offers of the demonstration that an underwriter of middle level may bind at the moment of the clock, the oldest first, once
 * all conditions are satisfied. One of each submission: when it is bound, its siblings are open no more.
 */
export const offersToBind = async (): Promise<Offer[]> => {
  await rowsOf('submissions', "UPDATE quote_subjectivities SET satisfied_at = '2026-10-31', satisfied_by_id = 'usr_0'");
  const day = clock.now.toISOString().slice(0, 10);
  const answer = await askAs(
    'ORG_ADMIN',
    `{ quotes(first: 50, direction: ASCENDING, filter: { openToBindOn: "${day}" }) {
        nodes { id version number approvals(first: 1) { nodes { id } } submission { id } } } }`,
  );
  const found: readonly Found[] = answer.data.quotes.nodes;
  const own = found.filter(({ number, approvals }) => approvals.nodes.length === 0 && !/C\d+$/.test(number));
  const offers = [...new Map(own.map((offer) => [offer.submission.id, offer])).values()];
  // On a database that files share, those before have bound some.
  expect(offers.length).toBeGreaterThan(1);
  return offers;
};

/** What a bind of an offer takes: paid in full, collected by the organization. */
export const bindInputFor = ({ id, version }: Offer, plan = 'PIF') => ({
  quoteId: id,
  expectedVersion: version,
  plan,
  billingMethod: 'DIRECT',
});
