import { mayPay, needsApproval, outstandingReserveCents } from '../../src/keyspaces/claims/rules/reserves.ts';
import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import type { Market } from './setup.ts';

type CostType = Stored<'claimReserveLines'>['costType'];

/** Reserves and payments of one claim. */
export type ClaimMoney = ReturnType<typeof createClaimMoney>;

/** Opens the money of a claim: lines, movements, approvals and payments follow the rules of reserves. */
export const createClaimMoney = (market: Market, claim: Stored<'claims'>, adjuster: Decider) => {
  const { book, staff, ledger } = market;
  const lines = new Map<CostType, { row: Stored<'claimReserveLines'>; movements: bigint[] }>();

  const lineOf = (costType: CostType) => {
    const values = {
      claimId: claim.id,
      coverage: claim.coverage,
      costType,
      outstandingCents: 0n,
      heldCents: 0n,
      paidCents: 0n,
    };
    const line = lines.get(costType) ?? { row: book.add('claimReserveLines', values), movements: [] };
    lines.set(costType, line);
    return line;
  };

  const settle = (costType: CostType, paidCents: bigint): void => {
    const { row, movements } = lineOf(costType);
    book.change(row, { paidCents, outstandingCents: outstandingReserveCents(movements, paidCents) });
  };

  const approve = (subject: Stored<'claimApprovals'>['subject'], amountCents: bigint, decided = true) =>
    book.add('claimApprovals', {
      claimId: claim.id,
      subject,
      amountCents,
      level: staff.claimsManager.profile.level,
      requesterId: adjuster.user.id,
      decision: decided ? 'approved' : 'pending',
      decidedById: decided ? staff.claimsManager.user.id : null,
      decidedAt: decided ? book.now : null,
      note: decided ? 'Agreed on the file as documented.' : null,
    });

  /** Changes a reserve by an amount in cents, with an approval where the line would exceed the adjuster's limit. */
  const reserve = (costType: CostType, amountCents: bigint, reason: string): void => {
    const { row, movements } = lineOf(costType);
    const after = BigInt(row.outstandingCents) + amountCents;
    if (needsApproval(after, BigInt(adjuster.profile.maxReserveCents))) approve('reserve', after);
    movements.push(amountCents);
    const actorId = adjuster.user.id;
    book.add('claimReserveMovements', { claimId: claim.id, reserveLineId: row.id, amountCents, reason, actorId });
    settle(costType, BigInt(row.paidCents));
  };

  /** Sets what is still outstanding to zero. */
  const release = (reason: string): void => {
    for (const [costType, { row }] of lines) {
      if (BigInt(row.outstandingCents) > 0n) reserve(costType, -BigInt(row.outstandingCents), reason);
    }
  };

  const addPayment = (costType: CostType, payeeName: string, amountCents: bigint, approvalId: string | null) =>
    book.add('claimPayments', {
      claimId: claim.id,
      reserveLineId: lineOf(costType).row.id,
      payeeName,
      kind: 'partial',
      deductibleCents: 0n,
      coverage: claim.coverage,
      costType,
      amountCents,
      status: approvalId === null ? 'approved' : 'requested',
      approvalId,
      issuedAt: null,
      voidedAt: null,
    });

  /** Requests a payment above the adjuster's limit, which stays pending, or is approved but not issued yet. */
  const request = (costType: CostType, payeeName: string, amountCents: bigint, approved: boolean): void => {
    const payment = addPayment(costType, payeeName, amountCents, approve('payment', amountCents, approved).id);
    if (approved) book.move('claims', payment, 'approved', staff.claimsManager.user.id);
  };

  const post = (event: 'claim_paid' | 'claim_payment_voided', payment: Stored<'claimPayments'>): void => {
    const amountCents = BigInt(payment.amountCents);
    ledger.post(
      { event, orgId: book.orgId, claimId: claim.id, amountCents },
      { subjectId: payment.id, policyId: claim.policyId, description: `${claim.number} ${payment.payeeName}` },
    );
    const sign = event === 'claim_paid' ? 1n : -1n;
    settle(payment.costType, BigInt(lineOf(payment.costType).row.paidCents) + sign * amountCents);
  };

  /** Pays out of the reserve, with an approval where the amount exceeds the adjuster's limit. */
  const pay = (costType: CostType, payeeName: string, amountCents: bigint): Stored<'claimPayments'> => {
    const { row } = lineOf(costType);
    if (!mayPay(amountCents, BigInt(row.outstandingCents))) {
      throw new Error(`${claim.number}: ${amountCents} exceeds the ${costType} reserve of ${row.outstandingCents}.`);
    }
    const asks = needsApproval(amountCents, BigInt(adjuster.profile.maxClaimPaymentCents));
    const payment = addPayment(costType, payeeName, amountCents, asks ? approve('payment', amountCents).id : null);
    if (asks) book.move('claims', payment, 'approved', staff.claimsManager.user.id);
    book.move('claims', payment, 'issued', adjuster.user.id, { issuedAt: book.now });
    post('claim_paid', payment);
    return payment;
  };

  /** Voids an issued payment: the reserve is outstanding again. */
  const voidPayment = (payment: Stored<'claimPayments'>): void => {
    book.move('claims', payment, 'voided', adjuster.user.id, { voidedAt: book.now });
    post('claim_payment_voided', payment);
  };

  /** Opens a recovery and receives a part of it. */
  const recover = (type: Stored<'claimRecoveries'>['type'], expectedCents: bigint, receivedCents: bigint): void => {
    const receivedAt = receivedCents > 0n ? book.now : null;
    const recovery = book.add('claimRecoveries', { claimId: claim.id, type, expectedCents, receivedCents, receivedAt });
    if (receivedCents === 0n) return;
    ledger.post(
      { event: 'claim_recovered', orgId: book.orgId, claimId: claim.id, amountCents: receivedCents },
      { subjectId: recovery.id, policyId: claim.policyId, description: `${claim.number} ${type} received` },
    );
  };

  const outstandingCents = (costType: CostType): bigint => BigInt(lineOf(costType).row.outstandingCents);

  return { reserve, release, request, pay, voidPayment, recover, approve, outstandingCents };
};
