import { beforeAll, describe, expect, test } from 'vitest';
import { entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { bindInputFor, type Offer, offersToBind } from '../support/offers.ts';

let open: Offer[];

beforeAll(async () => {
  open = await offersToBind();
});

const next = (): Offer => {
  const quote = open.shift();
  if (!quote) throw new Error('The demonstration has no further offer to bind.');
  return quote;
};

const done = `quote { status } submission { status } policy { id number status annualPremium { amount } }`;

describe('bindQuote', () => {
  test('makes a policy with its number and its bill, within one answer', async () => {
    const quote = next();
    const key = crypto.randomUUID();
    const bound = await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(quote), { done, key });
    expect(bound).toMatchObject({ quote: { status: 'BOUND' }, submission: { status: 'BOUND' } });
    expect(bound.policy).toMatchObject({ status: 'BOUND', number: expect.stringMatching(/^[A-Z]{4}-2026-\d{6}$/) });
    const schedules = await rowsOf('billing', 'SELECT id FROM billing_schedules WHERE policy_id = ?', [
      bound.policy.id,
    ]);
    const entries = await rowsOf(
      'billing',
      "SELECT id FROM journal_entries WHERE policy_id = ? AND event = 'policy_bound'",
      [bound.policy.id],
    );
    expect([schedules.length, entries.length]).toEqual([1, 1]);
    expect(
      (await entriesOf('submissions', key)).map(({ action, entity_id }) => [action, entity_id.slice(0, 3)]),
    ).toEqual([
      ['bind.quote', 'sub'],
      ['bind.quote', 'quo'],
    ]);
  });

  test('gives the same outcome for the same key, through whatever is selected', async () => {
    const quote = next();
    const key = crypto.randomUUID();
    const first = await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(quote), { done, key });
    const again = await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(quote), {
      done: 'policy { number id }',
      key,
    });
    expect(again.policy).toEqual({ id: first.policy.id, number: first.policy.number });
    const policies = await rowsOf('policies', 'SELECT id FROM policies WHERE quote_id = ?', [quote.id]);
    expect(policies).toEqual([{ id: first.policy.id }]);
  });

  test('refuses a key that was used with other arguments', async () => {
    const quote = next();
    const key = crypto.randomUUID();
    await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(quote), { key });
    const other = await mutate('UNDERWRITER', 'bindQuote', bindInputFor(next()), {
      key,
      also: '... on IdempotencyKeyReused { firstUsedAt }',
    });
    expect(other).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', firstUsedAt: '2026-11-01T15:00:00.000Z' });
  });

  test('makes one policy of a hundred binds at once with a key each, and refuses the others', async () => {
    const quote = next();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => mutate('UNDERWRITER', 'bindQuote', bindInputFor(quote), { done })),
    );
    const bound = outcomes.filter((outcome) => outcome.__typename === 'BindQuoteDone');
    expect(bound).toHaveLength(1);
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set([undefined, 'STALE_VERSION']));
    const [{ count }] = await rowsOf('policies', 'SELECT COUNT(*) AS count FROM policies WHERE quote_id = ?', [
      quote.id,
    ]);
    expect(Number(count)).toBe(1);
  });

  test('makes one policy of a hundred binds at once with one key, and gives all of them the same outcome', async () => {
    const quote = next();
    const key = crypto.randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () =>
        mutate('UNDERWRITER', 'bindQuote', bindInputFor(quote), { done: 'policy { id }', key }),
      ),
    );
    const ids = new Set(outcomes.map((outcome) => outcome.policy?.id));
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(outcomes.map(() => 'BindQuoteDone'));
    expect(ids.size).toBe(1);
  });
});
