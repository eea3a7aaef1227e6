import { drizzle } from 'drizzle-orm/mysql2';
import { policies, policySegments, policyTransactions } from '../../schema/policies/tables/index.ts';
import { premiumAtEndOf } from '../../scripts/seed/checks/identities/closed-figures/premium.ts';
import { connectAsAdmin } from './database.ts';

/** What premium is recomputed from. */
export type PremiumRows = Awaited<ReturnType<typeof readPremiumRows>>;

/** All policies of the database with their transactions and segments, as its administrator sees them. */
export const readPremiumRows = async () => {
  const connection = await connectAsAdmin('oi_policies');
  try {
    const database = drizzle({ client: connection });
    return {
      policies: await database.select().from(policies),
      transactions: await database.select().from(policyTransactions),
      segments: await database.select().from(policySegments),
    };
  } finally {
    await connection.end();
  }
};

/** An amount of the graph in cents. */
export const amountOf = ({ amount }: { readonly amount: string }): bigint => BigInt(amount.replace('.', ''));

type Policy = PremiumRows['policies'][number];

/** Whose policies, which of them, and of which days. */
interface Asked {
  readonly orgId: string | null;
  readonly sees: Partial<Policy>;
  readonly from: string;
  /** The last day. */
  readonly end: string;
}

type Key = 'programId' | 'carrierId' | 'producerId' | 'stateCode' | 'lineOfBusinessCode' | 'policyYear' | null;

/** What premium is grouped by, with the field that tells it, which is also the column of policies. */
export const premiumGroupings = [
  ['PROGRAM', 'programId'],
  ['CARRIER', 'carrierId'],
  ['PRODUCER', 'producerId'],
  ['STATE', 'stateCode'],
  ['LINE_OF_BUSINESS', 'lineOfBusinessCode'],
  ['POLICY_YEAR', 'policyYear'],
] as const;

const keyOf = (policy: Policy, key: Key): string => {
  if (key === null) return 'all';
  return key === 'policyYear' ? policy.effectiveDate.slice(0, 4) : policy[key];
};

const seen = (rows: PremiumRows, { orgId, sees }: Pick<Asked, 'orgId' | 'sees'>): Policy[] =>
  rows.policies.filter(
    (policy) =>
      policy.orgId === orgId &&
      Object.entries(sees).every(([name, value]) => (policy as Record<string, unknown>)[name] === value),
  );

const states = ['surplus_lines_tax', 'stamping_fee'];

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** The segment of a policy that held on a day by what was booked by its end. */
const heldOn = ({ transactions, segments }: PremiumRows, policyId: string, day: string) => {
  const known = transactions.filter((one) => one.policyId === policyId && dayOf(one.bookedAt) <= day);
  const ids = new Set<string | null>(known.map(({ id }) => id));
  return segments.find(
    (segment) =>
      segment.policyId === policyId &&
      ids.has(segment.openedByTransactionId) &&
      !ids.has(segment.supersededByTransactionId) &&
      segment.fromDate <= day &&
      day < segment.toDate,
  );
};

const figuresOf = (rows: PremiumRows, some: readonly Policy[], { orgId, from, end }: Asked) => {
  const ids = new Set(some.map(({ id }) => id));
  const booked = rows.transactions.filter(
    ({ policyId, accountingDate }) => ids.has(policyId) && accountingDate >= from && accountingDate <= end,
  );
  const charged = (which: (kind: string) => boolean) =>
    booked
      .flatMap(({ charges }) => charges)
      .reduce((sum, { kind, amountCents }) => (which(kind) ? sum + amountCents : sum), 0n);
  const premium = premiumAtEndOf({
    policies: some,
    policyTransactions: rows.transactions,
    policySegments: rows.segments,
  });
  const held = some.flatMap(({ id }) => heldOn(rows, id, end) ?? []);
  return {
    written: charged((kind) => kind === 'premium'),
    taxes: charged((kind) => states.includes(kind)),
    fees: charged((kind) => kind !== 'premium' && !states.includes(kind)),
    transactions: booked.length,
    earned: premium(orgId ?? '', end).earnedCents - premium(orgId ?? '', dayBefore(from)).earnedCents,
    unearned: premium(orgId ?? '', end).unearnedCents,
    inForce: held.length,
    premiumInForce: held.reduce((sum, { annualPremiumCents }) => sum + annualPremiumCents, 0n),
  };
};

/** The premium of some days by a key, added up policy by policy; groups of which there is nothing to say are left out. */
export const premiumBy = (rows: PremiumRows, asked: Asked, key: Key) => {
  const groups = Map.groupBy(seen(rows, asked), (policy) => keyOf(policy, key));
  const all = [...groups].map(([name, some]) => [name, figuresOf(rows, some, asked)] as const);
  return Object.fromEntries(all.filter(([, figures]) => Object.values(figures).some((value) => BigInt(value) !== 0n)));
};

/** The policies that give cover on a day by their dates, and their premium, by program. */
export const inForceBy = (rows: PremiumRows, asked: Pick<Asked, 'orgId' | 'sees'> & { readonly day: string }) => {
  const { day } = asked;
  const sums: Record<string, { policies: number; cents: bigint }> = {};
  for (const policy of seen(rows, asked)) {
    const end = [policy.expirationDate, policy.cancellationDate, policy.pendingCancellationDate]
      .flatMap((date) => date ?? [])
      .toSorted()[0];
    const { lapseFromDate, lapseToDate } = policy;
    const lapsed = lapseFromDate !== null && lapseToDate !== null && lapseFromDate <= day && day < lapseToDate;
    if (policy.effectiveDate > day || (end ?? day) <= day || lapsed) continue;
    const sum = sums[policy.programId] ?? { policies: 0, cents: 0n };
    sums[policy.programId] = { policies: sum.policies + 1, cents: sum.cents + policy.annualPremiumCents };
  }
  return sums;
};
