import type { MakeData } from '../../operation.ts';
import { claimFileOf, noClaim } from './parts.ts';

const claimStatement = `select c.id, c.number, c.status, c.date_of_loss, c.description, c.policy_segment_id, c.adjuster_id, c.policy_id,
  (select coalesce(sum(outstanding_cents), 0) from claim_reserve_lines l where l.org_id = c.org_id and l.claim_id = c.id),
  (select coalesce(sum(paid_cents), 0) from claim_reserve_lines l where l.org_id = c.org_id and l.claim_id = c.id),
  (select coalesce(sum(received_cents), 0) from claim_recoveries r where r.org_id = c.org_id and r.claim_id = c.id)
  from claims c where c.org_id = ? and c.number = ?`;

const policyStatement = `select p.id, p.number, p.status, p.effective_date, p.expiration_date, p.annual_premium_cents,
  p.submission_id, p.quote_id, p.producer_id, k.id, k.coverage, k.limit_cents, k.deductible_cents, k.premium_cents
  from policies p left join coverages k on k.org_id = p.org_id and k.segment_id = ?
  where p.org_id = ? and p.id = ? order by k.ordinal`;

const submissionStatement = `select i.id, i.name, i.city, i.state_code, s.id, s.number, s.status, s.revenue_cents,
  q.id, q.number, q.status, q.charges, l.id, l.year, l.claim_count, l.incurred_cents
  from submissions s left join insureds i on i.org_id = s.org_id and i.id = s.insured_id
  left join quotes q on q.org_id = s.org_id and q.id = ?
  left join loss_history l on l.org_id = s.org_id and l.submission_id = s.id and l.superseded_at is null
  where s.org_id = ? and s.id = ? order by l.year desc`;

const invoicesStatement = `select id, number, status, due_date, total_cents, paid_cents,
  (select count(*) from (select 1 from invoices where org_id = ? and policy_id = ? limit 10001) counted)
  from invoices where org_id = ? and policy_id = ? order by id limit 10`;

const peopleStatement = `select u.id, u.name, p.id, p.name, p.state_code, o.id, o.name, o.type
  from organizations o left join users u on u.org_id = o.id and u.id = ?
  left join producers p on p.org_id = o.id and p.id = ? where o.id = ?`;

/** Five statements, one for each keyspace. */
export const byJoins: MakeData = async (ask, orgId, variables) => {
  const [claim] = await ask('claims', claimStatement, [orgId, variables.number]);
  if (!claim) return noClaim;
  const [, , , , , segmentId, adjusterId, policyId] = claim;
  const withCoverages = await ask('policies', policyStatement, [segmentId, orgId, policyId]);
  const [policy = []] = withCoverages;
  const [, , , , , , submissionId, quoteId, producerId] = policy;
  const [withHistory, invoices, [people = []]] = await Promise.all([
    ask('submissions', submissionStatement, [quoteId, orgId, submissionId]),
    ask('billing', invoicesStatement, [orgId, policyId, orgId, policyId]),
    ask('global', peopleStatement, [adjusterId, producerId, orgId]),
  ]);
  const [submission = []] = withHistory;
  return claimFileOf({
    claim,
    money: claim.slice(8),
    adjuster: adjusterId === null ? undefined : people.slice(0, 2),
    coverages: withCoverages.map((row) => row.slice(9)).filter(([id]) => id !== null),
    policy,
    insured: submission.slice(0, 4),
    submission: submission.slice(4, 8),
    lossHistory: withHistory.map((row) => row.slice(12)).filter(([id]) => id !== null),
    quote: submission.slice(8, 12),
    invoiceCount: invoices[0]?.[6] ?? 0,
    invoices,
    producer: people.slice(2, 5),
    organization: people.slice(5, 8),
  });
};
