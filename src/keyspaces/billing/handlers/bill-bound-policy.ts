import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { Payload } from '../../../events/event-types.ts';
import { defineHandler } from '../../../events/handler.ts';
import { formatNumber, numberSeries } from '../../global/rules/numbers.ts';
import { post } from '../post.ts';
import { commissionLine, writtenCommissions } from '../rules/commission-lines.ts';
import { entryOf } from '../rules/entry.ts';
import { minimumDueDays } from '../rules/invoicing.ts';
import { openedSchedule } from '../rules/opening.ts';

type Bound = Payload<'policy.bound'>;

const ownersOf = ({ producerId, carrierId, insuredId }: Bound) => ({ producerId, carrierId, insuredId });

const scheduleOf = ({ policyNumber, stateCode, quote, billing, terms, boundOn }: Bound) =>
  openedSchedule({
    policyNumber,
    stateCode,
    charges: quote.charges,
    plan: billing.plan,
    inception: quote.effectiveDate,
    termMonths: terms.termMonths,
    taxesUpFront: billing.taxesUpFront,
    days: { leadDays: billing.invoiceLeadDays, dueDays: minimumDueDays },
    billedOn: boundOn,
  });

/** An installment with the invoice that is written for it at once, and what identifies both. */
type Part = ReturnType<typeof scheduleOf>['installments'][number] & {
  readonly id: string;
  readonly invoiceId: string | null;
};

const partsOf = (transaction: WriteTransaction<'billing'>, parts: readonly Omit<Part, 'id' | 'invoiceId'>[]): Part[] =>
  parts.map((part) => ({
    ...part,
    id: transaction.newId(identifierPrefixes.installments),
    invoiceId: part.invoice && transaction.newId(identifierPrefixes.invoices),
  }));

const addSchedule = async (transaction: WriteTransaction<'billing'>, bound: Bound): Promise<readonly Part[]> => {
  const { schedule, installments } = scheduleOf(bound);
  const { policyId, transactionId } = bound;
  const scheduleId = transaction.newId(identifierPrefixes.billingSchedules);
  const parts = partsOf(transaction, installments);
  await transaction.insertAll({
    billingSchedules: [{ ...schedule, id: scheduleId, policyId, ...ownersOf(bound) }],
    installments: parts.map(({ invoice, ...part }) => ({
      ...part,
      scheduleId,
      transactionId,
      status: invoice ? ('invoiced' as const) : ('pending' as const),
    })),
  });
  return parts;
};

/** Writes the invoices of installments that are due soon. Everybody waits for the counter of their numbers. */
const addInvoices = async (
  transaction: WriteTransaction<'billing'>,
  bound: Bound,
  parts: readonly Part[],
): Promise<void> => {
  const series = numberSeries.invoice();
  for (const { invoice, invoiceId } of parts) {
    if (!invoice || !invoiceId) continue;
    const { lines, ...asked } = invoice;
    const number = formatNumber(series, Number(bound.boundOn.slice(0, 4)), await transaction.nextCount(series));
    const state = { kind: 'installment', paidCents: 0n, status: 'open' } as const;
    await transaction.insertAll({
      invoices: [{ id: invoiceId, number, policyId: bound.policyId, ...ownersOf(bound), ...asked, ...state }],
      invoiceLines: lines.map((line, index) => ({
        ...line,
        id: transaction.newId(identifierPrefixes.invoiceLines),
        invoiceId,
        ordinal: index + 1,
      })),
    });
  }
};

/** Bills a policy that has its number: its schedule and first invoice, the commissions, and the entry of the bind. */
defineHandler('policy.bound', {
  keyspace: 'billing',
  name: 'billBoundPolicy',
  handle: async ({ payload }, transaction) => {
    const { policyId, policyNumber, transactionId, producerId, carrierId, terms, quote, accountingDate } = payload;
    const { producerCommissionCents, mgaCommissionCents } = payload;
    const billedTo = terms.billingMethod === 'agency' ? 'agency' : 'insured';
    const parts = billedTo === 'insured' ? await addSchedule(transaction, payload) : [];
    const commissions = { producerCommissionCents, mgaCommissionCents };
    const lines = writtenCommissions(transactionId, commissions, billedTo).flatMap((earning) => {
      const line = commissionLine({ policyId, producerId, ...terms }, earning, accountingDate);
      return line ? [{ ...line, id: transaction.newId(identifierPrefixes.commissionLines) }] : [];
    });
    await transaction.insert('commissionLines', lines);
    await addInvoices(transaction, payload, parts);
    const parties = { orgId: transaction.orgId, policyId, carrierId, producerId };
    const accruedCommissionCents = 0n;
    await post(
      transaction,
      entryOf(
        { event: 'policy_bound', parties, billedTo, charges: quote.charges, ...commissions, accruedCommissionCents },
        { subjectId: transactionId, policyId, description: `${policyNumber} bound`, postingDate: accountingDate },
      ),
    );
    return [];
  },
});
