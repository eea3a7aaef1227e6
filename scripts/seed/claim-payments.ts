import { paymentNeedsApproval } from '../../src/keyspaces/claims/rules/approvals.ts';
import { indemnityLeftCents } from '../../src/keyspaces/claims/rules/limits.ts';
import { movePayment, requestPayment } from '../../src/keyspaces/claims/rules/payments.ts';
import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import { agreed } from './claim-approvals.ts';
import type { CostType } from './claim-lines.ts';
import type { ClaimFile } from './claim-money.ts';
import { ownersOf } from './views.ts';

type Payment = Stored<'claimPayments'>;

/** A payment that the adjuster asks for. */
interface Asked extends Partial<Pick<Payment, 'deductibleCents' | 'erodesReserve' | 'invoiceReference' | 'kind'>> {
  readonly costType: CostType;
  readonly payee: { readonly id: string | null; readonly name: string };
  readonly amountCents: bigint;
}

/** What becomes of a payment; the usual course is approved, issued and cleared. */
export interface Course {
  /** What the claims manager says of it, whether it is above the limit or not. */
  readonly verdict?: typeof agreed;
  /** Stays approved: the adjuster waits for a document. */
  readonly hold?: boolean;
  /** What happens when it is issued, in place of the payee's cashing it. */
  readonly onIssue?: (payment: Payment) => void;
  /** What happens when the payee has the money. */
  readonly onCleared?: () => void;
}

/** Days from an issue to the day on which the payee has the money. */
const clearingDays = 5;

/** The payments of a claim. */
export const claimPayments = ({ market, claim, adjuster, lines, ask, entries }: ClaimFile) => {
  const { book } = market;
  const actorId = adjuster.user.id;
  const analystId = market.staff.financeAnalyst.id;

  const move = (payment: Payment, to: Payment['status'], changes: Partial<Payment> = {}, by = actorId): void => {
    const money = { amountCents: BigInt(payment.amountCents), erodesReserve: payment.erodesReserve ?? true };
    const moved = movePayment(lines.money(payment.costType), money, payment.status, to);
    const reason = `Payment to ${payment.payeeName} ${to}`;
    lines.write(payment.costType, moved.money, { amountCents: moved.movementCents, reason, actorId: by });
    book.move(payment, to, undefined, changes);
  };

  const add = ({ costType, payee, ...asked }: Asked): Payment => {
    const { paidCents, heldCents } = lines.money('indemnity');
    const takenCents = paidCents + heldCents;
    const erodesReserve = asked.erodesReserve ?? true;
    const requested = requestPayment(lines.money(costType), {
      amountCents: asked.amountCents,
      erodesReserve,
      costType,
      coverageStatus: claim.coverageStatus,
      underReservationOfRights: claim.reservationOfRightsAt !== null,
      indemnityLeftCents: indemnityLeftCents({
        perLossCents: claim.coverageLimitCents === null ? null : BigInt(claim.coverageLimitCents ?? 0n),
        // No policy of the demonstration states an aggregate.
        aggregateCents: null,
        takenByClaimCents: takenCents,
        takenByTermCents: takenCents,
      }),
    });
    if (requested.outcome !== 'requested') {
      throw new Error(`${claim.number}: ${asked.amountCents} of ${costType}: ${requested.outcome}.`);
    }
    const reason = `Payment to ${payee.name} requested`;
    lines.write(costType, requested.money, { amountCents: requested.movementCents, reason, actorId });
    return book.add('claimPayments', {
      ...ownersOf(claim),
      claimId: claim.id,
      reserveLineId: lines.row(costType).id,
      payeeId: payee.id,
      payeeName: payee.name,
      coverage: claim.coverage,
      costType,
      kind: 'partial',
      deductibleCents: 0n,
      invoiceReference: null,
      ...asked,
      erodesReserve,
      status: 'requested',
      statusReason: null,
      approvalId: null,
      issuedAt: null,
      clearedAt: null,
      stoppedAt: null,
      voidedAt: null,
    });
  };

  const clearLater = (payment: Payment, onCleared?: () => void): void => {
    book.plan(later(book.now, clearingDays), 'clearPayment', analystId, () => {
      move(payment, 'cleared', { clearedAt: book.now });
      onCleared?.();
    });
  };

  const issueLater = (payment: Payment, { hold, onIssue, onCleared }: Course): void => {
    if (hold) return;
    book.plan(later(book.now, 0, 2), 'issuePayment', analystId, () => {
      move(payment, 'issued', { issuedAt: book.now });
      entries.paid(payment);
      if (onIssue) onIssue(payment);
      else clearLater(payment, onCleared);
    });
  };

  const decideLater = (payment: Payment, totalCents: bigint, course: Course): void => {
    const verdict = course.verdict ?? agreed;
    const manager = market.staff.claimsManager.user.id;
    const approval = ask('payment', payment.id, totalCents, verdict, (decision) => {
      if (decision === 'denied') move(payment, 'rejected', { statusReason: verdict.note }, manager);
      else {
        move(payment, 'approved', {}, manager);
        issueLater(payment, course);
      }
    });
    book.change(payment, { approvalId: approval.id });
  };

  /** Asks for a payment, which is issued and cleared, or takes the course that is given. */
  const pay = (asked: Asked, course: Course = {}): void => {
    if (asked.amountCents <= 0n) return;
    const total = lines.total();
    const asks = paymentNeedsApproval(total, asked.amountCents, BigInt(adjuster.profile.maxClaimPaymentCents));
    const payment = add(asked);
    if (asks || course.verdict) {
      decideLater(payment, total.paidCents + total.heldCents + asked.amountCents, course);
    } else {
      move(payment, 'approved');
      issueLater(payment, course);
    }
  };

  /** Takes an issued payment back: stopped at the bank, or voided. The reserve is outstanding again. */
  const takeBack = (payment: Payment, to: 'stopped' | 'voided', statusReason: string): void => {
    const moment = to === 'stopped' ? { stoppedAt: book.now } : { voidedAt: book.now };
    move(payment, to, { ...moment, statusReason });
    entries.takenBack(payment);
  };

  return { pay, takeBack };
};
