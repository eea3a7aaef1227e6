import { bankAccountKind } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { readBalance } from './ledger-balance.ts';
import { type Account, accounts } from './rules/accounts.ts';

const BankAccountKind = storedEnum('BankAccountKind', 'Whose money a bank account holds.', bankAccountKind);

defineListing('bankAccounts', {
  type: 'BankAccount',
  filters: { kind: { column: 'kind', oneOf: BankAccountKind, description: 'Of one of these kinds.' } },
});

/** The account of the ledger that says what is in a bank account; null for one of claims without the carrier whose money it is. */
const accountOf = ({
  id,
  orgId,
  kind,
  carrierId,
}: {
  readonly id: string;
  readonly orgId: string;
  readonly kind: keyof typeof bankAccountKind;
  readonly carrierId: string | null;
}): Account | null => {
  if (kind === 'fiduciary') return accounts.premiumTrust(id);
  if (kind === 'operating') return accounts.operatingBank(orgId);
  return carrierId === null ? null : accounts.claimsBank(carrierId);
};

/** A bank account of an organization. */
export const BankAccount = builder.drizzleObject('bankAccounts', {
  name: 'BankAccount',
  description:
    'A bank account of the organization. Its `balance` is that of its account in the ledger, such as `trust:bnk_…:premium`.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    kind: t.expose('kind', { type: BankAccountKind, description: 'Whose money it holds.' }),
    name: t.exposeString('name', { description: 'What the organization calls it.' }),
    bankName: t.exposeString('bankName', { description: 'The bank that it is with.' }),
    maskedNumber: t.exposeString('maskedNumber', { description: 'The last digits of its number.' }),
    balance: t.field({
      ...costing({ hiddenStatements: 2, hiddenRows: 1 }),
      type: Money,
      nullable: true,
      description:
        'What is in it today by the ledger. A trust account is below zero when a bank has taken back more than it held, because what a payment had brought was paid on before: nothing leaves it until `fundTrust` or those who owe it back have made up for that. Null when that cannot be read.',
      select: { columns: { id: true, orgId: true, kind: true, carrierId: true } },
      resolve: (row, _, context) => {
        const account = accountOf(row);
        return account && readBalance(context, account);
      },
    }),
    openedOn: t.expose('openedOn', { type: 'Date', description: 'The first day on which it was used.' }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was closed. Null while it is open.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier whose money it holds. Null when it holds that of many, or own money.',
    }),
    payments: t.field(edgeConnection('bankAccounts', 'payments', 'What was paid into it.')),
    disbursements: t.field(edgeConnection('bankAccounts', 'disbursements', 'What was paid out of it.')),
  }),
});

builder.queryFields((t) => ({
  bankAccounts: t.field(
    rootConnection('bankAccounts', 'The bank accounts. Empty for roles that do not read the ledger.'),
  ),
}));
