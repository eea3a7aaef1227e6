import type { payerKind } from '../../../../schema/billing/enums.ts';
import { tableOfIdentifier } from '../../../../schema/identifiers.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { invalidInput, notFound, type Refusal } from '../../../graphql/mutation/index.ts';
import type { Allocated } from './allocations.ts';
import {
  type NamedAllocation,
  noItems,
  type PayableItems,
  readItems,
  readOpenItems,
  refusalOfNamed,
} from './payable-items.ts';

/** Who pays or is paid back, as the input says so. */
interface Payer {
  readonly kind: keyof typeof payerKind;
  readonly id: string | null;
}

/** Refuses a payer or payee whom the viewer does not see, or whose kind and identifier do not go together; null for others. */
export const refusalOfPayer = async (
  { submissionsDb, globalDb }: Pick<GraphContext, 'submissionsDb' | 'globalDb'>,
  { kind, id }: Payer,
  field: 'payer' | 'payee',
): Promise<Refusal | null> => {
  const expected = { insured: 'insureds', producer: 'producers', finance_company: null, other: null }[kind];
  if (id === null) {
    return expected === null ? null : invalidInput('must be given for an insured or a producer', field, 'id');
  }
  if (tableOfIdentifier(id) !== expected) return invalidInput('must be of the kind of payer', field, 'id');
  const only = { where: { id }, columns: { id: true } } as const;
  const found =
    expected === 'insureds'
      ? await submissionsDb.query.insureds.findFirst(only)
      : await globalDb.query.producers.findFirst(only);
  return found ? null : notFound(id, field, 'id');
};

/** Refuses a bank account that holds no premium, or received nothing on a day because it was not opened; null for a trust account that is open. */
export const refusalOfTrust = async (
  { billingDb }: Pick<GraphContext, 'billingDb'>,
  id: string,
  receivedOn: string | null = null,
): Promise<Refusal | null> => {
  const account = await billingDb.query.bankAccounts.findFirst({
    where: { id },
    columns: { kind: true, openedOn: true, closedOn: true },
  });
  if (!account) return notFound(id, 'bankAccountId');
  const isOpenTrust = account.kind === 'fiduciary' && account.closedOn === null;
  if (!isOpenTrust) return invalidInput('must be a trust account that is not closed', 'bankAccountId');
  const isBefore = receivedOn !== null && receivedOn < account.openedOn;
  return isBefore ? invalidInput(`must not be before the account was opened, ${account.openedOn}`, 'receivedOn') : null;
};

/**
 * Reads what a payment may pay: the invoices that are named, or without any what the payer itself has to pay. An agency owes its
 * account current; what it brings of its clients' money, as a finance company does, is of clients whom only it can name.
 */
export const readItemsToPay = async (
  context: Pick<GraphContext, 'billingDb' | 'rulesDb'>,
  { kind, id }: Payer,
  named: readonly NamedAllocation[] | null,
): Promise<PayableItems | Refusal> => {
  if (named) {
    const items = await readItems(
      context,
      named.map(({ invoiceId }) => invoiceId),
    );
    return refusalOfNamed(items, named) ?? items;
  }
  if (id === null || (kind !== 'insured' && kind !== 'producer')) return noItems;
  const payer = kind === 'insured' ? { insuredId: id } : ({ producerId: id, kind: 'account_current' } as const);
  return readOpenItems(context, payer);
};

/** A part of a payment as its event tells it. */
export const paidPart = ({ invoiceId, policyId, amount, ...money }: Allocated['allocations'][number]) => ({
  invoiceId,
  policyId,
  amountCents: amount,
  ...money,
});
