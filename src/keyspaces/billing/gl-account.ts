import { accountKind, accountType } from '../../../schema/billing/ledger-enums.ts';
import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { balanceOn } from './ledger-balance.ts';

/** The side of the books that an account belongs to. */
export const GlAccountType = storedEnum(
  'GlAccountType',
  'The side of the books that an account belongs to.',
  accountType,
);

/** What an account holds. */
export const GlAccountKind = storedEnum(
  'GlAccountKind',
  'What an account holds: all accounts of one kind are one line of a trial balance.',
  accountKind,
);

defineListing('glAccounts', {
  type: 'GlAccount',
  filters: {
    nameBeginsWith: {
      column: 'name',
      beginsWith: 'code',
      description: 'Whose name begins so; capitals matter. `ap:` finds all that is owed to carriers and producers.',
    },
    kind: { column: 'kind', oneOf: GlAccountKind, description: 'Of one of these kinds.' },
    type: { column: 'type', oneOf: GlAccountType, description: 'Of one of these types.' },
  },
  sorts: { name: { column: 'name', kind: 'text', unique: true, description: 'By name.' } },
});

/** An account of the general ledger. */
export const GlAccount = builder.drizzleObject('glAccounts', {
  name: 'GlAccount',
  description: 'An account of the general ledger.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Its name, `{entity}:{id}:{account}`, such as `trust:org_…:premium`. Unique in the organization.',
    }),
    kind: t.expose('kind', { type: GlAccountKind, description: 'What it holds.' }),
    type: t.expose('type', { type: GlAccountType, description: 'The side of the books that it belongs to.' }),
    balance: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: Money,
      nullable: true,
      description:
        'All debits − all credits up to the end of a day. What the organization holds, is owed or spent is positive; what it owes or earned is negative. Over all accounts the balances sum to zero. Null when that cannot be read.',
      args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
      select: { columns: { id: true } },
      resolve: ({ id }, { asOf }, context) => balanceOn(context, id, asOf ?? context.today),
    }),
    createdAt: createdAt(t, 'When something was first posted to it.'),
    lines: t.field(edgeConnection('glAccounts', 'lines', 'What was posted to it, oldest first.')),
    dailyBalances: t.field(edgeConnection('glAccounts', 'dailyBalances', 'What was posted to it, day by day.')),
  }),
});

builder.queryFields((t) => ({
  glAccounts: t.field(
    rootConnection('glAccounts', 'The accounts of the ledger. Empty for roles that do not read the ledger.'),
  ),
}));
