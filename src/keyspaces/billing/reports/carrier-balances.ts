import { mayRead } from '../../../auth/permissions.ts';
import { memoizeWeakly } from '../../../data/memoize.ts';
import { builder } from '../../../graphql/builder.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type CarrierMonth, CarrierStatement } from '../../global/accounts/carrier-statement.ts';
import { accounts } from '../rules/accounts.ts';

/** What was due to a carrier before a month and behind it, in cents. */
interface Balances {
  readonly openingCents: bigint;
  readonly outstandingCents: bigint;
}

/** Whether what is paid to a carrier is told to the viewer: to who reads money going out, and to a carrier of its own alone. */
const mayBeTold = ({ viewer }: GraphContext, { carrierId }: CarrierMonth): boolean =>
  viewer !== null && mayRead(viewer, 'disbursements') && (viewer.carrierId === null || viewer.carrierId === carrierId);

/**
 * Past the viewer's eyes: a carrier reads no ledger, and this one account of it is its own. Both balances of a statement are told
 * by the same rows.
 */
const readBalances = memoizeWeakly(async (statement: CarrierMonth, { rulesDb }: GraphContext): Promise<Balances> => {
  const { carrierId, month, lastDay } = statement;
  const ledger = rulesDb('billing');
  const { name } = accounts.carrierPremium(carrierId);
  const [account] = await ledger.findByKey('glAccounts', 'name', name, { columns: { id: true } });
  if (!account) return { openingCents: 0n, outstandingCents: 0n };
  const before = { balanceDate: { lt: month } };
  const [posted] = await ledger.sums('glDailyBalances', {
    by: {},
    sums: ['debitCents', 'creditCents', 'debitBefore', 'creditBefore'],
    bands: { debitBefore: { of: 'debitCents', where: before }, creditBefore: { of: 'creditCents', where: before } },
    where: { accountId: account.id, balanceDate: { lte: lastDay } },
  });
  if (!posted) return { openingCents: 0n, outstandingCents: 0n };
  const { debitCents, creditCents, debitBefore, creditBefore } = posted.sums;
  return { openingCents: creditBefore - debitBefore, outstandingCents: creditCents - debitCents };
});

const balancesOf = async (context: GraphContext, statement: CarrierMonth): Promise<Balances | null> =>
  mayBeTold(context, statement) ? readBalances(statement, context) : null;

const hidden = 'Null for roles that do not read money going out, and of another carrier.';

builder.objectFields(CarrierStatement, (t) => ({
  openingBalance: t.field({
    ...costing({ hiddenStatements: 2, hiddenRows: 1 }),
    type: Money,
    nullable: true,
    description: `What was due to the carrier when the month began. Below zero, what it had to give back. ${hidden}`,
    resolve: async (statement, _, context) => (await balancesOf(context, statement))?.openingCents ?? null,
  }),
  outstandingBalance: t.field({
    ...costing({ hiddenStatements: 2, hiddenRows: 1 }),
    type: Money,
    nullable: true,
    description: `What is due to the carrier when the month is over: the opening balance and the net premium of the month, less what was remitted in it. ${hidden}`,
    resolve: async (statement, _, context) => (await balancesOf(context, statement))?.outstandingCents ?? null,
  }),
}));
