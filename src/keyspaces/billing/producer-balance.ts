import { mayRead } from '../../auth/permissions.ts';
import { builder } from '../../graphql/builder.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Producer } from '../global/producer.ts';
import { readBalance } from './ledger-balance.ts';
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
        readBalance(context, accounts.accountCurrent(id)),
        readBalance(context, accounts.commissionDue(id)),
        readBalance(context, accounts.commissionAccrued(id)),
      ]);
      return { owedByAgencyCents: accountCurrent, commissionDueCents: -due, commissionAccruedCents: -accrued };
    },
  }),
}));
