import { mayRead } from '../../auth/permissions.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Producer } from '../global/producer.ts';
import { accounts } from './rules/accounts.ts';

/** What is open between an agency and the organization, in cents: what is owed is positive, to whomever. */
interface OpenBalance {
  readonly owedByAgencyCents: bigint;
  readonly commissionDueCents: bigint;
  readonly commissionAccruedCents: bigint;
}

const OpenBalanceType = builder.objectRef<OpenBalance>('ProducerBalance').implement({
  description: 'What is open between an agency and the organization, by the ledger.',
  fields: (t) => ({
    owedByAgency: t.expose('owedByAgencyCents', {
      type: Money,
      description: 'What the agency owes on policies that it bills itself, net of its commission.',
    }),
    commissionDue: t.expose('commissionDueCents', {
      type: Money,
      description: 'Commission that is owed to it now. Below zero, what it has to give back.',
    }),
    commissionAccrued: t.expose('commissionAccruedCents', {
      type: Money,
      description: 'Commission on premium that is written and not collected yet.',
    }),
  }),
});

/** All debits − all credits of an account up to today; zero for one that nothing was ever posted to. */
const balanceOf = async ({ billingDb, today }: GraphContext, name: string): Promise<bigint> => {
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

builder.drizzleObjectFields(Producer, (t) => ({
  openBalance: t.field({
    ...costing({ hiddenStatements: 2, hiddenRows: 3 }),
    type: OpenBalanceType,
    nullable: true,
    description:
      'What is open between the agency and the organization today: to be settled before or after its contract ends. Null for roles that do not read the ledger, and while that cannot be read.',
    select: { columns: { id: true } },
    resolve: async ({ id }, _, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'glDailyBalances')) return null;
      const [accountCurrent, due, accrued] = await Promise.all([
        balanceOf(context, accounts.accountCurrent(id).name),
        balanceOf(context, accounts.commissionDue(id).name),
        balanceOf(context, accounts.commissionAccrued(id).name),
      ]);
      return { owedByAgencyCents: accountCurrent, commissionDueCents: -due, commissionAccruedCents: -accrued };
    },
  }),
}));
