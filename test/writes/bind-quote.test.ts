import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askUntilTaken } from '../support/ask-until-taken.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { askAs, clock, entriesOf, mutate, mutateWell, mutationText, rowsOf } from '../support/mutating.ts';
import { bindInputFor, type Offer, offersToBind } from '../support/offers.ts';
import { waysToDatabases } from '../support/ways-to-databases.ts';

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

  test('says in its audit entry by whose licence, appointment, agreement, authority and approvals it was done', async () => {
    const quote = next();
    const key = crypto.randomUUID();
    const bound = await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(quote), { done, key });
    const [, entry] = await entriesOf('submissions', key);
    const relied = entry.after_values;
    const idOf = async (table: string, id: string) =>
      (await rowsOf('global', `SELECT * FROM ${table} WHERE id = ?`, [id]))[0];
    const [facts] = await rowsOf('submissions', 'SELECT * FROM quotes WHERE id = ?', [quote.id]);
    const agency = { producer_id: facts.producer_id };
    expect(relied['reliedOn.licenseIds']).toHaveLength(1);
    expect(await idOf('producer_licenses', relied['reliedOn.licenseIds'][0])).toMatchObject(agency);
    expect(await idOf('producer_appointments', relied['reliedOn.appointmentIds'][0])).toMatchObject({
      ...agency,
      program_id: facts.program_id,
    });
    expect(await idOf('da_agreements', relied['reliedOn.agreementId'])).toMatchObject({ program_id: facts.program_id });
    const [policy] = await rowsOf('policies', 'SELECT agreement_id FROM policies WHERE quote_id = ?', [quote.id]);
    expect(policy.agreement_id).toBe(relied['reliedOn.agreementId']);
    expect(await idOf('authority_profiles', relied['reliedOn.authorityProfileId'])).toBeDefined();
    expect(relied['reliedOn.approvalIds']).toEqual([]);
    // What it took of the capacity stands in the entry of the capacity, of the same request.
    const [taken] = await rowsOf(
      'global',
      `SELECT c.before_values, c.after_values FROM global_audit_entries c JOIN oi_submissions.submissions_audit_entries q
        ON q.request_id = c.request_id WHERE q.idempotency = ? AND q.entity_id = ? AND c.entity_id = ?`,
      [key, quote.id, relied['reliedOn.capacityId']],
    );
    const [before, after] = [taken.before_values, taken.after_values].map((values) => BigInt(values.committedCents));
    expect((after ?? 0n) - (before ?? 0n)).toBe(BigInt(facts.annual_premium_cents));
    const query = `query ($id: ID!) { auditEntries(keyspace: SUBMISSIONS, first: 5, filter: { entityId: $id }) {
      nodes { action changes { field before after } } } }`;
    const { data } = await askAs('COMPLIANCE_OFFICER', query, { id: quote.id });
    const changes = data.auditEntries.nodes.flatMap((one: { changes: object[] }) => one.changes);
    expect(changes).toContainEqual({
      field: 'reliedOn.licenseIds',
      before: null,
      after: JSON.stringify(relied['reliedOn.licenseIds']),
    });
    expect(bound.quote.status).toBe('BOUND');
  });

  test('in the evening is known on the day on which the organization books it, though that is over in UTC', async () => {
    const quote = next();
    const before = clock.now;
    // Half past ten in New York, on the first of November.
    clock.now = new Date('2026-11-02T03:30:00.000Z');
    const { policy } = await mutateWell('UNDERWRITER', 'bindQuote', bindInputFor(quote), { done });
    const query = `query ($id: ID!) { node(id: $id) { ... on Policy {
      transactions(first: 1) { nodes { bookedAt accountingDate effectiveDate } }
      onTheDay: premium(asOf: "2028-01-01", knownAt: "2026-11-01") { written { amount } }
      before: premium(asOf: "2028-01-01", knownAt: "2026-10-31") { written { amount } }
    } } }`;
    const { data, errors } = await askAs('UNDERWRITER', query, { id: policy.id });
    clock.now = before;
    expect(errors).toBeUndefined();
    expect(data.node.transactions.nodes[0].bookedAt).toBe('2026-11-02T03:30:00.000Z');
    expect(data.node.onTheDay.written.amount).toBe(policy.annualPremium.amount);
    expect(data.node.before.written.amount).toBe('0.00');
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
});

describe.each(waysToDatabases)(
  '$callers binds of one quote at once, over $name',
  { timeout: 120_000 },
  ({ callers, open: openWay }) => {
    let way: Awaited<ReturnType<typeof openWay>>;

    beforeAll(async () => {
      way = await openWay();
    });

    afterAll(() => way.close());

    const bindAtOnce = (quote: Offer, keyOf: () => string) => {
      const graph = asking(inProcess({ sources: way.sources, request: () => ({ now: clock.now }) }));
      const bind = async () => {
        const variables = { input: bindInputFor(quote), key: keyOf() };
        const query = mutationText('bindQuote', { done: 'policy { id }' });
        return (await askUntilTaken(graph, { role: 'UNDERWRITER', query, variables })).data.bindQuote;
      };
      return Promise.all(Array.from({ length: callers }, bind));
    };

    const policiesOf = ({ id }: Offer) => rowsOf('policies', 'SELECT id FROM policies WHERE quote_id = ?', [id]);

    test('make one policy with a key each, and the others are refused', async () => {
      const quote = next();
      const outcomes = await bindAtOnce(quote, () => crypto.randomUUID());
      const bound = outcomes.filter((outcome) => outcome.__typename === 'BindQuoteDone');
      const refused = outcomes.filter(({ code }) => code === 'STALE_VERSION');
      expect([bound.length, refused.length]).toEqual([1, callers - 1]);
      expect(await policiesOf(quote)).toEqual([{ id: bound[0].policy.id }]);
    });

    test('make one policy with one key, and give all of them the same outcome', async () => {
      const quote = next();
      const key = crypto.randomUUID();
      const outcomes = await bindAtOnce(quote, () => key);
      expect(outcomes.map(({ __typename }) => __typename)).toEqual(outcomes.map(() => 'BindQuoteDone'));
      const [policy, ...others] = await policiesOf(quote);
      expect([policy, others]).toEqual([{ id: expect.any(String) }, []]);
      expect(new Set(outcomes.map((outcome) => outcome.policy?.id))).toEqual(new Set([policy.id]));
    });
  },
);
