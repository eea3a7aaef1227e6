import { reserveNeedsApproval, settlementNeedsApproval } from '../../src/keyspaces/claims/rules/approvals.ts';
import type { Decider } from './authorities.ts';
import type { Stored } from './book.ts';
import { agreed, claimApprovals } from './claim-approvals.ts';
import { claimEntries } from './claim-entries.ts';
import { ClaimLines, type CostType } from './claim-lines.ts';
import { claimPayments } from './claim-payments.ts';
import { claimRecoveries } from './claim-recoveries.ts';
import type { Market } from './setup.ts';

/** Reserves, payments and recoveries of one claim. */
export type ClaimMoney = ReturnType<typeof createClaimMoney>;

/** Opens the money of a claim. What is above the adjuster's limit waits for the claims manager. */
export const createClaimMoney = (market: Market, claim: Stored<'claims'>, adjuster: Decider) => {
  const lines = new ClaimLines(market.book, claim);
  const ask = claimApprovals(market, claim, adjuster);
  const entries = claimEntries(market, claim);
  const file = { market, claim, adjuster, lines, ask, entries };
  const actorId = adjuster.user.id;

  /** Changes a reserve by an amount in cents, at once or when it is approved. */
  const reserve = (costType: CostType, amountCents: bigint, reason: string): void => {
    const change = () => lines.move(costType, { amountCents, reason, actorId });
    const total = lines.total();
    const limitCents = BigInt(adjuster.profile.maxReserveCents);
    if (reserveNeedsApproval(total, amountCents, limitCents)) {
      ask('reserve', lines.row(costType).id, total.outstandingCents + total.paidCents + amountCents, agreed, change);
    } else change();
  };

  /** Takes away what is set aside and not promised to a payment. */
  const release = (reason: string, costTypes: readonly CostType[] = ['indemnity', 'expense']): void => {
    for (const costType of costTypes) {
      const freeCents = lines.free(costType);
      if (freeCents > 0n) lines.move(costType, { amountCents: -freeCents, reason, actorId });
    }
  };

  /** Agrees on the terms of a settlement, in cents, with an approval where they are above the adjuster's limit. */
  const agreeTerms = (amountCents: bigint): void => {
    const total = lines.total();
    const limitCents = BigInt(adjuster.profile.maxClaimPaymentCents);
    if (settlementNeedsApproval(total, amountCents, limitCents)) {
      ask('settlement', claim.id, total.paidCents + amountCents, agreed, () => {});
    }
  };

  return { lines, reserve, release, agreeTerms, ...claimPayments(file), ...claimRecoveries(file) };
};

/** What the parts of a claim's money share. */
export interface ClaimFile {
  readonly market: Market;
  readonly claim: Stored<'claims'>;
  readonly adjuster: Decider;
  readonly lines: ClaimLines;
  readonly ask: ReturnType<typeof claimApprovals>;
  readonly entries: ReturnType<typeof claimEntries>;
}
