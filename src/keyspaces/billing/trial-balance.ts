import { accountKind, accountType } from '../../../schema/billing/ledger-enums.ts';
import { mayRead } from '../../auth/permissions.ts';
import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import {
  argumentsOf,
  type ConnectionArguments,
  connectionType,
  loadConnection,
} from '../../graphql/connection/index.ts';
import { atMost, costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { monthOf } from '../global/rules/dates.ts';
import { AccountingPeriod } from './accounting-period.ts';
import { GlAccountKind, GlAccountType } from './gl-account.ts';
import { type Account, typeOfKind } from './rules/accounts.ts';

/** All that was posted to the accounts of one kind, in cents. */
interface TrialBalanceLine {
  readonly kind: Account['kind'];
  readonly type: Account['type'];
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

// Object.keys loses the literal names; the records' types still hold them.
const kinds = Object.keys(accountKind) as Account['kind'][];
const types = Object.keys(accountType) as Account['type'][];

/** The lines in the order of a balance sheet: what is held, owed, earned and spent. */
const inOrder = (lines: readonly TrialBalanceLine[]): TrialBalanceLine[] =>
  lines.toSorted(
    (one, other) =>
      types.indexOf(one.type) - types.indexOf(other.type) || kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  );

/** What the books held at the end of a day. */
interface TrialBalanceShape {
  readonly asOf: string;
  readonly lines: readonly TrialBalanceLine[];
}

const sumOf = ({ lines }: TrialBalanceShape, side: 'debitCents' | 'creditCents'): bigint =>
  lines.reduce((sum, line) => sum + line[side], 0n);

const Line = builder.objectRef<TrialBalanceLine>('TrialBalanceLine').implement({
  description: 'All accounts of one kind, added up.',
  fields: (t) => ({
    kind: t.expose('kind', { type: GlAccountKind, description: 'What the accounts hold.' }),
    type: t.expose('type', { type: GlAccountType, description: 'The side of the books that they belong to.' }),
    debit: t.expose('debitCents', { type: Money, description: 'All debits up to the end of the day.' }),
    credit: t.expose('creditCents', { type: Money, description: 'All credits up to the end of the day.' }),
    balance: t.field({
      type: Money,
      description:
        'The debits − the credits, as `GlAccount.balance` of one account: what is held, owed to the organization or spent is positive.',
      resolve: ({ debitCents, creditCents }) => debitCents - creditCents,
    }),
    accounts: t.field({
      type: connectionType('GlAccount'),
      nullable: true,
      description: 'The accounts of the kind, each with its balance, its days and its lines.',
      args: argumentsOf('glAccounts'),
      // The arguments are those that `argumentsOf` declares.
      resolve: ({ kind }, args, context, info) =>
        loadConnection('glAccounts', { column: 'kind', key: kind }, args as ConnectionArguments, context, info),
    }),
  }),
});

const TrialBalance = builder.objectRef<TrialBalanceShape>('TrialBalance').implement({
  description:
    'What the books held at the end of a day, by kind of account. Nothing is dated into a closed month, so as of its last day it never moves.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    debit: t.field({
      type: Money,
      description: 'The debits of all lines.',
      resolve: (balance) => sumOf(balance, 'debitCents'),
    }),
    credit: t.field({
      type: Money,
      description: 'The credits of all lines: as much as the debits.',
      resolve: (balance) => sumOf(balance, 'creditCents'),
    }),
    lines: t.field({
      ...atMost(Object.keys(accountKind).length),
      type: [Line],
      description:
        'A line for each kind of account that something was posted to: what is held comes first, then what is owed, earned and spent.',
      resolve: ({ lines }) => inOrder(lines),
    }),
    accountingPeriod: t.field({
      type: AccountingPeriod,
      nullable: true,
      description: 'The month of the books that the day is in. Null when the books do not have that month yet.',
      resolve: async ({ asOf }, _, context, info) => {
        const selection = selectionOf(info, { id: true });
        const [period] = await context.billingDb.findByKey('accountingPeriods', 'month', monthOf(asOf), selection);
        // The row has the columns that the query selects.
        return (period ?? null) as never;
      },
    }),
  }),
});

builder.queryFields((t) => ({
  trialBalance: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: TrialBalance,
    nullable: true,
    description: 'What the books hold, by kind of account. Null for roles that do not read the ledger.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    resolve: async (_, { asOf }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'glKindBalances')) return null;
      const day = asOf ?? context.today;
      const groups = await context.billingDb.sums('glKindBalances', {
        by: { kind: 'kind' },
        sums: ['debitCents', 'creditCents'],
        where: { balanceDate: { lte: day } },
      });
      const lines = groups.map(({ keys, sums }) => {
        // The column's own type, which a key of any column forgets.
        const kind = keys.kind as TrialBalanceLine['kind'];
        return { kind, type: typeOfKind[kind], ...sums };
      });
      return { asOf: day, lines };
    },
  }),
}));
