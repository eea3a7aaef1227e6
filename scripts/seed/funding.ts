import { missingCents } from '../../src/keyspaces/billing/rules/remittance.ts';
import type { Market } from './setup.ts';

/**
 * Pays into trust what the organization has drawn of premium that is now returned, what a payment takes that is not honored,
 * and the cent by which its share of collected premium falls when an endorsement shares it out anew.
 */
export const fundTrust = (market: Market): void => {
  const amountCents = missingCents(market.trust.position());
  if (amountCents > 0n) payIn(market, amountCents, 'Own money paid into trust for what is held for others');
};

/** Pays into trust what a refund lacks: the organization draws it again once the carrier has given back its part. */
export const advanceRefund = (market: Market, amountCents: bigint): void =>
  payIn(market, amountCents, 'Own money paid into trust for a refund, until the carrier gives back its part');

const payIn = ({ book, ledger, staff, trust }: Market, amountCents: bigint, description: string): void =>
  book.act('fundTrust', staff.financeAnalyst.id, () => {
    trust.drawn(-amountCents);
    ledger.post(
      { event: 'trust_funded', orgId: book.orgId, bankAccountId: trust.bankAccountId, amountCents },
      { subjectId: book.orgId, description },
    );
  });
