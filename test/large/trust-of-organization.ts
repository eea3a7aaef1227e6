import type { Connection, RowDataPacket } from 'mysql2/promise';
import {
  carrierShareCents,
  noPolicyMoney,
  returnedShareCents,
} from '../../scripts/seed/checks/identities/collected-shares.ts';

/** What an organization holds in trust now, the lowest that it ever held at the end of a day, and what it holds for others. */
export interface TrustOfOrganization {
  readonly orgId: string;
  readonly trustCents: bigint;
  readonly lowestCents: bigint;
  readonly heldCents: bigint;
}

/** What is posted to accounts of the trust and of what it holds, day by day in the order of posting. */
const postings = `SELECT e.org_id AS orgId, DATE(e.posted_at) AS day,
    SUM(IF(a.name LIKE 'trust:%', l.debit_cents - l.credit_cents, 0)) AS trust,
    SUM(IF(a.name REGEXP '^(refund|suspense|advance):|:commission-due$' OR (e.event IN ('carrier_remitted', 'carrier_returned', 'tax_remitted') AND a.name REGEXP '^(ap|tax):'), l.credit_cents - l.debit_cents, 0)) AS held
  FROM oi_billing.gl_accounts a
  JOIN oi_billing.journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
  JOIN oi_billing.journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
  WHERE a.name REGEXP '^(trust|refund|suspense|advance|tax|ap):'
  GROUP BY e.org_id, DATE(e.posted_at) ORDER BY e.org_id, DATE(e.posted_at)`;

/** What each policy has written and collected, and what its agency keeps of it that bills the insured itself. */
const policies = `SELECT s.org_id AS orgId, t.written, t.producer, t.mga, IF(p.billing_method = 'agency', t.producer, 0) AS kept,
    s.collected_premium_cents AS premium, s.collected_tax_cents AS tax
  FROM oi_billing.billing_schedules s
  JOIN oi_policies.policies p ON p.org_id = s.org_id AND p.id = s.policy_id
  JOIN (SELECT org_id, policy_id, SUM(premium_change_cents) AS written, SUM(producer_commission_cents) AS producer,
      SUM(mga_commission_cents) AS mga FROM oi_policies.policy_transactions GROUP BY org_id, policy_id) t
    ON t.org_id = s.org_id AND t.policy_id = s.policy_id`;

const centsOf = (value: unknown): bigint => BigInt(String(value));

/** The trust of each organization, from sums of the server: so it can be asked of hundreds of thousands of policies. */
export const trusts = async (admin: Connection): Promise<TrustOfOrganization[]> => {
  const [days] = await admin.query<RowDataPacket[]>(postings);
  const [money] = await admin.query<RowDataPacket[]>(policies);
  const moneyOf = Map.groupBy(money, ({ orgId }) => String(orgId));
  return [...Map.groupBy(days, ({ orgId }) => String(orgId))].map(([orgId, own]) => {
    let [trustCents, lowestCents, heldCents] = [0n, 0n, 0n];
    for (const { trust, held } of own) {
      trustCents += centsOf(trust);
      heldCents += centsOf(held);
      if (trustCents < lowestCents) lowestCents = trustCents;
    }
    for (const { written, producer, mga, kept, premium, tax } of moneyOf.get(orgId) ?? []) {
      const of = {
        ...noPolicyMoney(),
        writtenPremiumCents: centsOf(written) - centsOf(kept),
        producerCommissionCents: centsOf(producer) - centsOf(kept),
        mgaCommissionCents: centsOf(mga),
        collectedPremiumCents: centsOf(premium),
      };
      heldCents += carrierShareCents(of) + returnedShareCents(of) + centsOf(tax);
    }
    return { orgId, trustCents, lowestCents, heldCents };
  });
};
