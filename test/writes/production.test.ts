import { beforeAll, expect, test } from 'vitest';
import { claimed, findMarket } from '../support/intake.ts';
import { askAs, mutateWell, rowsOf } from '../support/mutating.ts';
import { bindInputFor, offersToBind } from '../support/offers.ts';
import { priced, referred, toDecide } from '../support/priced.ts';
import { amountOf } from '../support/recomputed-premium.ts';
import { underwriterOfLevel } from '../support/risks-to-price.ts';

findMarket();

let chief: Awaited<ReturnType<typeof underwriterOfLevel>>;
beforeAll(async () => {
  chief = await underwriterOfLevel(10);
});

const report = async () => {
  const figures = 'submitted quoted bound boundPremium { amount }';
  const query = `{ productionReport(from: "2020-01-01", before: "2030-01-01") { total { ${figures} } } }`;
  const { total } = (await askAs('ORG_ADMIN', query)).data.productionReport;
  const { submitted, quoted, bound, boundPremium } = total;
  return { submitted, quoted, bound, cents: amountOf(boundPremium) };
};

/** By how much the report grows while something is done. */
const growthBy = async (act: () => Promise<unknown>) => {
  const before = await report();
  await act();
  const after = await report();
  return {
    submitted: after.submitted - before.submitted,
    quoted: after.quoted - before.quoted,
    bound: after.bound - before.bound,
    cents: after.cents - before.cents,
  };
};

const nothing = { submitted: 0, quoted: 0, bound: 0, cents: 0n };

test('a submission counts once it is handed in, on the day of the organization', async () => {
  let id = '';
  const growth = await growthBy(async () => {
    id = (await claimed()).id;
  });
  expect(growth).toEqual({ ...nothing, submitted: 1 });
  const [row] = await rowsOf(
    'submissions',
    'SELECT CAST(submitted_on AS CHAR) AS day, first_quoted_at AS quoted FROM submissions WHERE id = ?',
    [id],
  );
  expect(row).toEqual({ day: '2026-11-01', quoted: null });
});

test('its first quote counts, and no later one', async () => {
  let quote: { id: string; version: number } | undefined;
  const first = await growthBy(async () => {
    [quote] = (await priced({})).outcome.quotes;
  });
  expect(first).toEqual({ ...nothing, quoted: 1 });
  if (!quote) throw new Error('Nothing was offered.');
  const input = { quoteId: quote.id, expectedVersion: quote.version, label: 'Option B' };
  expect(await growthBy(() => mutateWell('UNDERWRITER', 'reviseQuote', input))).toEqual(nothing);
});

test('a referred quote counts when it is approved', async () => {
  let quote: Parameters<typeof toDecide>[0] | undefined;
  const asked = await growthBy(async () => {
    quote = await referred();
  });
  expect(asked).toEqual(nothing);
  if (!quote) throw new Error('Nothing was referred.');
  const decision = toDecide(quote);
  const decided = await growthBy(() => mutateWell('UNDERWRITER', 'decideReferral', decision, { user: chief }));
  expect(decided).toEqual({ ...nothing, quoted: 1 });
});

test('a bind counts with the premium of the quote that was bound', async () => {
  const [offer] = await offersToBind();
  if (!offer) throw new Error('The demonstration has no offer.');
  const [quote] = await rowsOf('submissions', 'SELECT annual_premium_cents AS cents FROM quotes WHERE id = ?', [
    offer.id,
  ]);
  const growth = await growthBy(() => mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(offer)));
  expect(growth).toEqual({ ...nothing, bound: 1, cents: BigInt(quote.cents) });
});
