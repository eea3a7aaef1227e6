import type { GraphContext } from '../../graphql/context.ts';
import type { Account } from './rules/accounts.ts';

type Eyes = Pick<GraphContext, 'billingDb'>;

/** All debits − all credits of a ledger account up to the end of a day, in cents. */
export const balanceOn = async ({ billingDb }: Eyes, accountId: string, day: string): Promise<bigint> => {
  const parent = { column: 'accountId', key: accountId };
  const sums = ['debitCents', 'creditCents'] as const;
  const { debitCents, creditCents } = await billingDb.totals('glDailyBalances', parent, sums, {
    balanceDate: { lte: day },
  });
  return debitCents - creditCents;
};

/** The same by the account's name, up to today; zero for one that nothing was ever posted to. */
export const readBalance = async (context: Eyes & Pick<GraphContext, 'today'>, { name }: Account): Promise<bigint> => {
  const [account] = await context.billingDb.findByKey('glAccounts', 'name', name, { columns: { id: true } });
  return account ? balanceOn(context, String(account.id), context.today) : 0n;
};
