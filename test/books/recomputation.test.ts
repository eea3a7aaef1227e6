import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationUsers, secondOrganization } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';
import { type Amount, fetchAll } from './fetched-books.ts';
import {
  accountCurrentOn,
  cents,
  commissionDueOn,
  commissionEarned,
  premiumOn,
  receivableOn,
  sum,
  trustOn,
} from './recomputed.ts';

const organizations = [
  ['the first organization', demonstrationUsers.ORG_ADMIN],
  ['the second organization', secondOrganization.users.ORG_ADMIN],
] as const;

const monthEnds = ['2026-03-31', '2026-06-30', '2026-09-30'] as const;

/** A day between what an agency was charged in July and its remittance, and the last day of the demonstration. */
const [beforeRemittance, lastDay] = ['2026-08-31', '2026-11-01'];

describe.each(organizations)('the books of %s', (_, user) => {
  const fetchSources = async () => ({
    policies: await fetchAll('policies', user),
    invoices: await fetchAll('invoices', user),
    payments: await fetchAll('payments', user),
    disbursements: await fetchAll('disbursements', user),
    commissionLines: await fetchAll('commissionLines', user),
    entries: await fetchAll('journalEntries', user),
  });
  let sources: Awaited<ReturnType<typeof fetchSources>>;
  beforeAll(async () => {
    sources = await fetchSources();
  });

  /** The balance of all accounts whose names begin so, by the graph. */
  const balanceOf = async (nameBeginsWith: string, asOf: string): Promise<bigint> => {
    let total = 0n;
    for (let after: string | null = null; ; ) {
      const query = `query($after: String) { glAccounts(first: 50, after: $after, filter: { nameBeginsWith: "${nameBeginsWith}" }) { nodes { name balance(asOf: "${asOf}") { amount } } pageInfo { endCursor hasNextPage } } }`;
      const { data } = await askWell({ role: 'ORG_ADMIN', user, query, variables: { after } });
      const nodes: readonly { readonly name: string; readonly balance: Amount }[] = data.glAccounts.nodes;
      total += sum(nodes, ({ balance }) => cents(balance));
      if (!data.glAccounts.pageInfo.hasNextPage) return total;
      after = data.glAccounts.pageInfo.endCursor;
    }
  };

  test.each(monthEnds)('have at %s the written, earned and unearned premium of their transactions', async (day) => {
    const premium = `premium(asOf: "${day}", knownAt: "${day}") { written { amount } earned { amount } unearned { amount } }`;
    const shown = await fetchAll('policies', user, `id ${premium}`);
    const byPolicy = new Map(sources.policies.map((policy) => [policy.id, policy]));
    let writtenCents = 0n;
    for (const { id, premium: graph } of shown as unknown as ShownPremium[]) {
      const policy = byPolicy.get(id);
      const recomputed = policy && premiumOn(policy, day);
      const answered = { written: cents(graph.written), earned: cents(graph.earned), unearned: cents(graph.unearned) };
      expect(answered, id).toEqual(recomputed);
      expect(answered.earned + answered.unearned, id).toBe(answered.written);
      writtenCents += answered.written;
    }
    expect(shown.length).toBe(sources.policies.length);
    expect(writtenCents).toBeGreaterThan(0n);
  });

  test.each(monthEnds)(
    'have closed the month of %s with the premium of its policies when that day was over',
    async (day) => {
      const premium = `premiumAtEndOf(day: "${day}") { written { amount } earned { amount } unearned { amount } }`;
      const shown = (await fetchAll('policies', user, premium)) as unknown as ShownAtEnd[];
      const totalOf = (name: keyof ShownPremium['premium']) =>
        sum(shown, ({ premiumAtEndOf }) => cents(premiumAtEndOf[name]));
      const totals = { written: totalOf('written'), earned: totalOf('earned'), unearned: totalOf('unearned') };
      expect(totals.unearned).toBeGreaterThan(0n);
      const month = `${day.slice(0, 7)}-01`;
      const query = `{ accountingPeriods(first: 50) { nodes { month written { amount } earned { amount } unearned { amount } } } }`;
      const { data } = await askWell({ role: 'ORG_ADMIN', user, query });
      const closed = data.accountingPeriods.nodes.find((one: { month: string }) => one.month === month);
      const { written, earned, unearned } = closed;
      expect({ written: cents(written), earned: cents(earned), unearned: cents(unearned) }).toEqual(totals);
    },
  );

  test.each(monthEnds)('have at %s the receivables of their charges and payments', async (day) => {
    const recomputed = receivableOn(sources, day);
    expect(recomputed).toBeGreaterThan(0n);
    expect(await balanceOf('ar:pol_', day)).toBe(recomputed);
  });

  test.each([...monthEnds, beforeRemittance, lastDay])(
    'have at %s what agencies owe that bill themselves',
    async (day) => {
      const recomputed = accountCurrentOn(sources, day);
      expect(await balanceOf('ar:prd_', day)).toBe(recomputed);
      if (day === beforeRemittance || day === lastDay) expect(recomputed).toBeGreaterThan(0n);
    },
  );

  test.each(monthEnds)('have at %s in trust what arrived less what left', async (day) => {
    const recomputed = trustOn(sources, day);
    expect(await balanceOf('trust:', day)).toBe(recomputed);
    expect(recomputed).toBeGreaterThanOrEqual(0n);
  });

  test.each(monthEnds)('owe at %s each producer the commission that was collected and not paid', async (day) => {
    const producers = await fetchAll('producers', user);
    const owed = new Map<string, bigint>();
    for (const { id } of producers) owed.set(id, commissionDueOn(sources, id, day));
    for (const [id, due] of owed) expect(-(await balanceOf(`ap:${id}:commission-due`, day)), id).toBe(due);
    expect([...owed.values()].some((due) => due !== 0n)).toBe(true);
  });

  test('earn commission by what was collected of each policy, rounded once for all of it', () => {
    const earned = Map.groupBy(
      sources.commissionLines.filter(({ basis, beneficiary }) => basis === 'COLLECTED' && beneficiary === 'PRODUCER'),
      ({ policy }) => policy.id,
    );
    for (const policy of sources.policies) {
      const lines = sum(earned.get(policy.id) ?? [], ({ amount }) => cents(amount));
      expect(lines, policy.id).toBe(commissionEarned(policy));
    }
    expect(earned.size).toBeGreaterThan(10);
  });
});

/** The premium of a policy as the graph answers it. */
interface ShownPremium {
  readonly id: string;
  readonly premium: { readonly written: Amount; readonly earned: Amount; readonly unearned: Amount };
}

/** The same when a day is over. */
interface ShownAtEnd {
  readonly premiumAtEndOf: ShownPremium['premium'];
}
