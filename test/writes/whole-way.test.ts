import { afterAll, beforeAll, expect, test } from 'vitest';
import { chosenOn, readWholeWay } from '../../scripts/dev/tour/guide-requests.ts';
import { fillIn, remember, type ToldValues } from '../../scripts/dev/tour/page/told-values.js';
import { checkBooks } from '../../scripts/seed/check-books.ts';
import { wholeWayExamples } from '../api-guide/guide.ts';
import { expectationOf } from '../api-guide/matching.ts';
import { connectAsAdmin } from '../support/database.ts';
import { startGraphOverHttp } from '../support/graph-over-http.ts';
import { clock, rowsOf } from '../support/mutating.ts';
import { tokenFor } from '../support/tokens.ts';

let graph: Awaited<ReturnType<typeof startGraphOverHttp>>;

beforeAll(async () => {
  graph = await startGraphOverHttp();
});

afterAll(() => graph.stop());

const today = clock.now.toISOString().slice(0, 10);

test('the requests of the guide lead from a submission to a refund, as they are printed, over HTTP', async () => {
  const requests = await readWholeWay();
  expect(requests.map(({ query }) => query)).toEqual(wholeWayExamples.map(({ asked }) => asked.content));
  const told: ToldValues = {};
  for (const [index, { name, role, query, variables }] of requests.entries()) {
    const response = await fetch(`${graph.origin}/graphql`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await tokenFor(role)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: fillIn(variables, { ...told, ...chosenOn(today) }) }),
    });
    const answer: { data?: unknown } = JSON.parse(await response.text());
    const shown = wholeWayExamples[index]?.answer.content ?? '';
    expect(answer, name).toMatchObject(Object(expectationOf(JSON.parse(shown))));
    expect(answer, name).not.toHaveProperty('errors');
    remember(told, answer.data, '');
  }
  const entries = await rowsOf('billing', 'SELECT event FROM journal_entries WHERE policy_id = ?', [told.policyId]);
  expect(new Set(entries.map(({ event }) => event))).toEqual(
    new Set([
      'policy_bound',
      'payment_received',
      'advance_applied',
      'premium_returned',
      'credit_settled',
      'refund_paid',
    ]),
  );
  expect(await checkBooks({ connect: connectAsAdmin })).toEqual([]);
});
