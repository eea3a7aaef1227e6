import { missingCents } from '../../src/keyspaces/billing/rules/remittance.ts';
import type { Market } from './setup.ts';

/**
 * Pays into trust what the organization has drawn of premium that is now returned, what a payment takes that is not honored,
 * and the cent by which its share of collected premium falls when an endorsement shares it out anew.
 */
export const fundTrust = ({ book, ledger, staff, trust }: Market): void => {
  const amountCents = missingCents(trust.position());
  if (amountCents === 0n) return;
  book.act('fundTrust', staff.financeAnalyst.id, () => {
    trust.drawn(-amountCents);
    ledger.post(
      { event: 'trust_funded', orgId: book.orgId, bankAccountId: trust.bankAccountId, amountCents },
      { subjectId: book.orgId, description: 'Own money paid into trust for what is held for others' },
    );
  });
};
