import { type RowsWith, sumOf } from '../../stored-rows.ts';
import { hasHappened } from './days.ts';

/** What outstanding losses are derived from. */
export type LossRows = RowsWith<{
  claimReserveMovements: 'orgId' | 'amountCents' | 'createdAt';
  claimPayments: 'orgId' | 'amountCents' | 'issuedAt' | 'stoppedAt' | 'voidedAt';
}>;

/** What was reserved and not yet paid on all claims of an organization at the end of a day. */
export const outstandingAt =
  ({ claimReserveMovements, claimPayments }: LossRows) =>
  (orgId: string, day: string): bigint => {
    const reserved = sumOf(claimReserveMovements, (movement) =>
      movement.orgId === orgId && hasHappened(movement.createdAt, day) ? movement.amountCents : 0n,
    );
    const paid = sumOf(claimPayments, ({ orgId: payer, amountCents, issuedAt, stoppedAt, voidedAt }) => {
      const stays = !hasHappened(stoppedAt, day) && !hasHappened(voidedAt, day);
      return payer === orgId && hasHappened(issuedAt, day) && stays ? amountCents : 0n;
    });
    return reserved - paid;
  };
