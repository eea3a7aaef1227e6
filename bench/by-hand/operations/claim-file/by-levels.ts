import type { Cell } from '../../connections.ts';
import type { MakeData } from '../../operation.ts';
import { claimFileOf, noClaim } from './parts.ts';

/** Fourteen statements, one for each table of each level; what depends on nothing of each other is asked at once. */
export const byLevels: MakeData = async (ask, orgId, variables) => {
  const [claim] = await ask(
    'claims',
    'select id, number, status, date_of_loss, description, policy_segment_id, adjuster_id, policy_id from claims where org_id = ? and number = ?',
    [orgId, variables.number],
  );
  if (!claim) return noClaim;
  const [claimId, , , , , segmentId, adjusterId, policyId] = claim;
  const one = async (keyspace: Parameters<typeof ask>[0], sql: string, id: Cell | undefined) =>
    (await ask(keyspace, sql, [orgId, id]))[0] ?? [];
  const readPolicy = ask(
    'policies',
    'select id, number, status, effective_date, expiration_date, annual_premium_cents, insured_id, submission_id, quote_id, producer_id from policies where org_id = ? and id = ?',
    [orgId, policyId],
  );
  const ofClaim = Promise.all([
    one(
      'claims',
      'select coalesce(sum(outstanding_cents), 0), coalesce(sum(paid_cents), 0) from claim_reserve_lines where org_id = ? and claim_id = ?',
      claimId,
    ),
    one(
      'claims',
      'select coalesce(sum(received_cents), 0) from claim_recoveries where org_id = ? and claim_id = ?',
      claimId,
    ),
    adjusterId === null
      ? undefined
      : one('global', 'select id, name from users where org_id = ? and id = ?', adjusterId),
    ask(
      'policies',
      'select id, coverage, limit_cents, deductible_cents, premium_cents from coverages where org_id = ? and segment_id = ? order by ordinal',
      [orgId, segmentId],
    ),
  ]);
  const [policy = []] = await readPolicy;
  const [, , , , , , insuredId, submissionId, quoteId, producerId] = policy;
  const [[reserves, recoveries, adjuster, coverages], ...ofPolicy] = await Promise.all([
    ofClaim,
    one('submissions', 'select id, name, city, state_code from insureds where org_id = ? and id = ?', insuredId),
    one(
      'submissions',
      'select id, number, status, revenue_cents from submissions where org_id = ? and id = ?',
      submissionId,
    ),
    ask(
      'submissions',
      'select id, year, claim_count, incurred_cents from loss_history where org_id = ? and submission_id = ? and superseded_at is null order by year desc',
      [orgId, submissionId],
    ),
    one('submissions', 'select id, number, status, charges from quotes where org_id = ? and id = ?', quoteId),
    ask(
      'billing',
      'select id, number, status, due_date, total_cents, paid_cents from invoices where org_id = ? and policy_id = ? order by id limit 10',
      [orgId, policyId],
    ),
    one(
      'billing',
      'select count(*) from (select 1 from invoices where org_id = ? and policy_id = ? limit 10001) counted',
      policyId,
    ),
    one('global', 'select id, name, state_code from producers where org_id = ? and id = ?', producerId),
    one('global', 'select id, name, type from organizations where id = ? and id = ?', orgId),
  ]);
  const [insured, submission, lossHistory, quote, invoices, [invoiceCount = 0], producer, organization] = ofPolicy;
  const money = [...reserves, ...recoveries];
  const ofSubmission = { insured, submission, lossHistory, quote };
  return claimFileOf({
    claim,
    money,
    adjuster,
    coverages,
    policy,
    ...ofSubmission,
    invoices,
    invoiceCount,
    producer,
    organization,
  });
};
