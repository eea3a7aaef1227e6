import { expect } from 'vitest';
import { askAs, clock, rowsOf } from './mutating.ts';

/** An offer that can be bound. */
export interface Offer {
  readonly id: string;
  readonly version: number;
}

/** Offers that an underwriter of middle level may bind at the moment of the clock, once all conditions are satisfied. */
export const offersToBind = async (): Promise<Offer[]> => {
  await rowsOf('submissions', "UPDATE quote_subjectivities SET satisfied_at = '2026-10-31', satisfied_by_id = 'usr_0'");
  const day = clock.now.toISOString().slice(0, 10);
  const answer = await askAs(
    'ORG_ADMIN',
    `{ quotes(first: 50, filter: { openToBindOn: "${day}" }) {
        nodes { id version approvals(first: 1) { nodes { id } } } } }`,
  );
  const offers = answer.data.quotes.nodes.filter(
    (quote: { approvals: { nodes: unknown[] } }) => quote.approvals.nodes.length === 0,
  );
  expect(offers.length).toBeGreaterThan(5);
  return offers;
};

/** What a bind of an offer takes: paid in full, collected by the organization. */
export const bindInputFor = ({ id, version }: Offer, plan = 'PIF') => ({
  quoteId: id,
  expectedVersion: version,
  plan,
  billingMethod: 'DIRECT',
});
