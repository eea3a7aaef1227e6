import type { GraphContext } from '../../graphql/context.ts';
import type { Account } from './rules/accounts.ts';

/** All debits − all credits of an account up to today, in cents; zero for one that nothing was ever posted to. */
export const readBalance = async (
  { billingDb, today }: Pick<GraphContext, 'billingDb' | 'today'>,
  { name }: Account,
): Promise<bigint> => {
  const [account] = await billingDb.findByKey('glAccounts', 'name', name, { columns: { id: true } });
  if (!account) return 0n;
  const parent = { column: 'accountId', key: String(account.id) };
  const where = { balanceDate: { lte: today } };
  const { debitCents, creditCents } = await billingDb.totals(
    'glDailyBalances',
    parent,
    ['debitCents', 'creditCents'],
    where,
  );
  return debitCents - creditCents;
};
