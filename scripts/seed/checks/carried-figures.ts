import { type Check, findings, groupBy, sumOf } from './stored-rows.ts';

/** Claims carry what they cost, by which they are sorted: what their lines and recoveries say. */
const incurredFindings: Check = (rows) => {
  const linesOf = groupBy(rows.claimReserveLines, ({ claimId }) => claimId);
  const recoveriesOf = groupBy(rows.claimRecoveries, ({ claimId }) => claimId);
  return findings(rows.claims, ({ id, incurredCents }) => {
    const costs = sumOf(linesOf(id), ({ outstandingCents, paidCents }) => outstandingCents + paidCents);
    const cents = costs - sumOf(recoveriesOf(id), ({ receivedCents }) => receivedCents);
    return cents !== incurredCents && `Claim ${id} carries ${incurredCents} cents incurred, and costs ${cents}.`;
  });
};

/** Invoices carry what is still to be paid of them. */
const openFindings: Check = (rows) =>
  findings(rows.invoices, ({ id, status, totalCents, paidCents, openCents }) => {
    const cents = status === 'void' || status === 'draft' ? 0n : totalCents - paidCents;
    return cents !== openCents && `Invoice ${id} carries ${openCents} cents open of ${cents}.`;
  });

/** Submissions carry the premium of the dearest option of their last pricing. */
const quotedFindings: Check = (rows) => {
  const quotesOf = groupBy(rows.quotes, ({ submissionId }) => submissionId);
  return findings(rows.submissions, ({ id, quotedPremiumCents }) => {
    const quotes = quotesOf(id);
    const last = Math.max(0, ...quotes.map(({ revision }) => revision));
    const premiums = quotes.flatMap((quote) => (quote.revision === last ? [quote.annualPremiumCents] : []));
    const isDearest =
      premiums.every((cents) => cents <= quotedPremiumCents) &&
      (premiums.includes(quotedPremiumCents) || (premiums.length === 0 && quotedPremiumCents === 0n));
    return (
      !isDearest && `Submission ${id} carries ${quotedPremiumCents} cents of premium, and is priced at ${premiums}.`
    );
  });
};

/** Policies carry the name that their newest segment has. */
const namedFindings: Check = (rows) => {
  const segmentsOf = groupBy(rows.policySegments, ({ policyId }) => policyId);
  return findings(rows.policies, ({ id, namedInsured }) => {
    const newest = segmentsOf(id).toSorted((one, other) => other.ordinal - one.ordinal)[0];
    return newest?.namedInsured !== namedInsured && `Policy ${id} carries the name of another insured.`;
  });
};

/** Payments on claims are in the books of those in whose books the claims are. */
const ownerFindings: Check = (rows) => {
  const claims = new Map(rows.claims.map((claim) => [claim.id, claim]));
  return findings(rows.claimPayments, ({ id, claimId, producerId, carrierId, insuredId }) => {
    const claim = claims.get(claimId);
    const isOwn = claim?.producerId === producerId && claim.carrierId === carrierId && claim.insuredId === insuredId;
    return !isOwn && `Payment ${id} is in other books than its claim.`;
  });
};

/** Schedules and invoices say under which program their policy is written. */
const programFindings: Check = (rows) => {
  const policies = new Map(rows.policies.map(({ id, programId }) => [id, programId]));
  return findings([...rows.billingSchedules, ...rows.invoices], ({ id, policyId, programId }) => {
    return policies.get(policyId) !== programId && `${id} is of another program than its policy.`;
  });
};

/** What rows carry of others, so that lists can be sorted, filtered and kept apart by it, is what those others say. */
export const checkCarriedFigures: Check = (rows) =>
  [incurredFindings, openFindings, quotedFindings, namedFindings, ownerFindings, programFindings].flatMap((check) =>
    check(rows),
  );
