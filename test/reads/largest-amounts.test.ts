import { expect, test } from 'vitest';
import { changePremium } from '../clients/support/changed-premium.ts';
import type { Answer } from '../support/asking/answer.ts';
import { askAs } from '../support/asking/ask.ts';

/** The two largest amounts that a column of cents holds. */
const largest = ['9223372036854775807', '9223372036854775806'] as const;

test('a list sorted by an amount goes on after the largest amounts that can be stored', async () => {
  const query = `query($after: String) {
    policies(first: 1, sortBy: ANNUAL_PREMIUM, after: $after) { nodes { id annualPremium { amount } } pageInfo { endCursor } }
  }`;
  const { data } = await askAs('ORG_ADMIN', '{ policies(first: 2, sortBy: NUMBER) { nodes { id } } }');
  const changes = [];
  for (const [index, { id }] of data.policies.nodes.entries())
    changes.push(await changePremium(id, largest[index] ?? 0));
  try {
    const amounts: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { data: answered, errors }: Answer = await askAs('ORG_ADMIN', query, { after });
      expect(errors).toBeUndefined();
      amounts.push(answered.policies.nodes[0].annualPremium.amount);
      after = answered.policies.pageInfo.endCursor;
    }
    expect(amounts.slice(0, 2)).toEqual(['92233720368547758.07', '92233720368547758.06']);
    expect(Number(amounts[2])).toBeLessThan(1e9);
  } finally {
    for (const change of changes) await change.restore();
  }
});
