import type { LossFile } from '../../src/keyspaces/claims/rules/loss-totals.ts';
import { byParent } from './by-parent.ts';
import type { Row, SeedRows } from './rows.ts';

/** The claims of an organization, each with all that has happened to its money until now. */
export const lossFilesOf = (
  rows: SeedRows,
  orgId: string,
): readonly { readonly claim: Row<'claims'>; readonly file: LossFile }[] => {
  const costTypes = new Map(rows.claimReserveLines.map(({ id, costType }) => [id, costType]));
  const movementsOf = byParent(rows.claimReserveMovements, orgId, ({ claimId }) => claimId);
  const paymentsOf = byParent(rows.claimPayments, orgId, ({ claimId }) => claimId);
  const recoveriesOf = byParent(rows.claimRecoveries, orgId, ({ claimId }) => claimId);
  return rows.claims
    .filter((claim) => claim.orgId === orgId)
    .map((claim) => ({
      claim,
      file: {
        claim: { ...claim, closedAt: claim.closedAt ?? null },
        movements: movementsOf(claim.id).flatMap((movement) => {
          const costType = costTypes.get(movement.reserveLineId);
          return costType ? [{ ...movement, costType }] : [];
        }),
        payments: paymentsOf(claim.id).map((payment) => ({
          ...payment,
          issuedAt: payment.issuedAt ?? null,
          stoppedAt: payment.stoppedAt ?? null,
          voidedAt: payment.voidedAt ?? null,
        })),
        recoveries: recoveriesOf(claim.id).map((one) => ({ ...one, receivedAt: one.receivedAt ?? null })),
      },
    }));
};
