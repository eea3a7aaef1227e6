import { organizationId } from '../../scripts/seed/people.ts';
import { mutateWell, rowsOf } from './mutating.ts';
import { trustAccount } from './paying.ts';

/** Somebody of finance who may decide on refunds up to 100,000.00: another one than the analyst who asks. */
export const financeManager = async () => {
  const [holder] = await rowsOf(
    'global',
    `SELECT a.active_user_id AS id FROM authority_assignments a
      JOIN authority_profiles p ON p.org_id = a.org_id AND p.id = a.profile_id
      WHERE a.org_id = ? AND p.name = 'Finance manager' AND a.active_user_id IS NOT NULL`,
    [organizationId],
  );
  return { userId: holder.id, organizationId };
};

/** Pays own money into the trust. */
export const fund = async (amount: string): Promise<void> => {
  const input = { bankAccountId: await trustAccount(), amount: { amount, currencyCode: 'USD' }, reason: 'A test' };
  await mutateWell('FINANCE_ANALYST', 'fundTrust', input);
};

/** Cents as the graph takes an amount of money. */
export const money = (cents: bigint) => ({
  amount: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`,
  currencyCode: 'USD',
});
