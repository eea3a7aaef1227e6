import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { lossFundCallCents } from '../../src/keyspaces/billing/rules/loss-fund.ts';
import type { Stored } from './book.ts';
import type { Market } from './setup.ts';
import { openBankAccount } from './trust.ts';

/** Money of a claim that moves: the payment or the recovery, and to whom. */
export interface ClaimMovement {
  readonly event: 'claim_paid' | 'claim_payment_voided' | 'claim_recovered';
  readonly subjectId: string;
  readonly amountCents: bigint;
  readonly description: string;
}

/** Posts money of a claim. Before a payment that its fund does not cover, the carrier fills the fund up. */
export const postClaimMoney = (
  market: Market,
  { id: claimId, carrierId, policyId }: Pick<Stored<'claims'>, 'id' | 'carrierId' | 'policyId'>,
  { event, subjectId, amountCents, description }: ClaimMovement,
): void => {
  const { ledger } = market;
  if (event === 'claim_paid') callLossFund(market, carrierId, amountCents);
  ledger.post(
    { event, risk: { claimId, carrierId, borneBy: 'carrier' }, amountCents },
    { subjectId, policyId, description },
  );
};

const callLossFund = (market: Market, carrierId: string, paymentCents: bigint): void => {
  const { book, ledger, staff } = market;
  const amountCents = lossFundCallCents(ledger.balanceOf(accounts.claimsBank(carrierId)), paymentCents);
  const carrier = book.rows.carriers.find(({ id }) => id === carrierId);
  if (amountCents === 0n || !carrier) return;
  book.act('callLossFund', staff.financeAnalyst.id, () => {
    openClaimsAccount(market, carrierId, carrier.name);
    ledger.post(
      { event: 'loss_fund_deposited', carrierId, amountCents },
      { subjectId: carrierId, description: `Loss fund deposited, ${carrier.name}` },
    );
  });
};

/** The bank account of a carrier's loss fund, opened before its first deposit. */
const openClaimsAccount = ({ book, trust }: Market, carrierId: string, carrierName: string): void => {
  const has = book.rows.bankAccounts.some((account) => account.orgId === book.orgId && account.carrierId === carrierId);
  if (has) return;
  openBankAccount(book, { kind: 'claims', name: `Loss fund ${carrierName}`, bankName: trust.bankName, carrierId });
};
