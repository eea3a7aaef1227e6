import {
  absorbedCents,
  deductibleLeftCents,
  deductibleToBillCents,
  netOfDeductible,
} from '../../src/keyspaces/claims/rules/deductible.ts';
import { receiveRecovery } from '../../src/keyspaces/claims/rules/recoveries.ts';
import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import type { ClaimFile } from './claim-money.ts';

type Recovery = Stored<'claimRecoveries'>;

/** Days in which an insured pays a deductible that is billed. */
const deductibleDays = 20;

/** The recoveries of a claim, and what the insured bears of it. */
export const claimRecoveries = ({ market, claim, lines, entries }: ClaimFile) => {
  const { book } = market;

  const opened = new Map<Recovery['type'], Recovery>();

  /** Opens a recovery. */
  const expect = (type: Recovery['type'], expectedCents: bigint): void => {
    const values = { claimId: claim.id, type, expectedCents, receivedCents: 0n, receivedAt: null };
    opened.set(type, book.add('claimRecoveries', values));
  };

  /** Receives a part of what is expected some days later. */
  const receiveLater = (type: Recovery['type'], amountCents: bigint, days: number): void => {
    const recovery = opened.get(type);
    if (!recovery) throw new Error(`${claim.number}: nobody expects ${type}.`);
    book.plan(later(book.now, days), 'recordRecovery', market.staff.financeAnalyst.id, () => {
      const money = {
        expectedCents: BigInt(recovery.expectedCents),
        receivedCents: BigInt(recovery.receivedCents),
      };
      const received = receiveRecovery(money, amountCents);
      if (received.outcome !== 'received') throw new Error(`${claim.number}: ${received.outcome}.`);
      book.change(recovery, { ...received.money, receivedAt: book.now });
      lines.count();
      entries.recovered(recovery, amountCents);
    });
  };

  const deductible = () => {
    const payments = book.rows.claimPayments
      .filter(({ claimId }) => claimId === claim.id)
      .map(({ status, deductibleCents }) => ({ status, deductibleCents: BigInt(deductibleCents) }));
    const billedCents = book.rows.claimRecoveries
      .filter(({ claimId, type }) => claimId === claim.id && type === 'deductible')
      .map(({ expectedCents }) => BigInt(expectedCents));
    return { deductibleCents: BigInt(claim.deductibleCents), absorbedCents: absorbedCents(payments, billedCents) };
  };

  /** A loss of which an amount is left to pay: what of it the insured bears before. */
  const netLoss = (amountCents: bigint) => {
    const state = deductible();
    return netOfDeductible(amountCents + deductibleLeftCents(state), state);
  };

  /** Bills the deductible of a loss that was paid from the first dollar. */
  const billDeductible = (paidCents: bigint): void => {
    const amountCents = deductibleToBillCents(paidCents, deductible());
    if (amountCents === 0n) return;
    expect('deductible', amountCents);
    receiveLater('deductible', amountCents, deductibleDays);
  };

  return { expect, receiveLater, netLoss, billDeductible };
};
