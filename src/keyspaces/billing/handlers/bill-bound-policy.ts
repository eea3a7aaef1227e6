import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { Payload } from '../../../events/event-types.ts';
import { defineHandler } from '../../../events/handler.ts';
import { addCommissions } from '../accounts/commission-so-far.ts';
import { openDayFor } from '../open-day.ts';
import { post } from '../post.ts';
import { openedAccountCurrent } from '../rules/agency-bill.ts';
import { writtenCommissions } from '../rules/commission-lines.ts';
import { entryOf } from '../rules/entry.ts';
import { minimumDueDays } from '../rules/invoicing.ts';
import { openedSchedule } from '../rules/opening.ts';
import { writeInvoice } from '../write-invoice.ts';

type Bound = Payload<'policy.bound'>;

const ownersOf = ({ producerId, carrierId, insuredId }: Bound) => ({ producerId, carrierId, insuredId });

const billedToOf = ({ terms }: Bound): 'agency' | 'insured' =>
  terms.billingMethod === 'agency' ? 'agency' : 'insured';

const billedToInsured = ({ policyNumber, stateCode, quote, billing, terms, boundOn }: Bound) =>
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

const billedToAgency = ({ boundOn, quote, billing, renewalOfId, ...bound }: Bound) =>
  openedAccountCurrent(
    {
      ...bound,
      charges: quote.charges,
      type: renewalOfId === null ? 'new_business' : 'renewal',
      remittanceDays: billing.remittanceDays,
    },
    boundOn,
  );

/** An installment, and the invoice that is written for it at once if one is. */
type Billed = (ReturnType<typeof billedToInsured> | ReturnType<typeof billedToAgency>)['installments'][number];

/** Such an installment with what identifies both. */
type Part = Billed & {
  readonly id: string;
  readonly invoiceId: string | null;
};

const partsOf = (transaction: WriteTransaction<'billing'>, parts: readonly Billed[]): Part[] =>
  parts.map((part) => ({
    ...part,
    id: transaction.newId(identifierPrefixes.installments),
    invoiceId: part.invoice && transaction.newId(identifierPrefixes.invoices),
  }));

const addSchedule = async (transaction: WriteTransaction<'billing'>, bound: Bound): Promise<readonly Part[]> => {
  const isAgency = billedToOf(bound) === 'agency';
  // An agency pays for a month that is not closed.
  const { schedule, installments } = isAgency
    ? billedToAgency({ ...bound, accountingDate: await openDayFor(transaction, bound.accountingDate) })
    : billedToInsured(bound);
  const { policyId, programId, transactionId, accountingDate, boundOn } = bound;
  // What an agency has paid on its account current is never in advance.
  const countsAtOnce = isAgency || accountingDate <= boundOn;
  const collectingSince = countsAtOnce ? transaction.now : null;
  const scheduleId = transaction.newId(identifierPrefixes.billingSchedules);
  const parts = partsOf(transaction, installments);
  await transaction.insertAll({
    billingSchedules: [{ ...schedule, id: scheduleId, policyId, programId, ...ownersOf(bound), collectingSince }],
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
  const { policyId, programId, producerId, carrierId } = bound;
  // What an agency owes and keeps is no business of its insured.
  const insuredId = billedToOf(bound) === 'agency' ? null : bound.insuredId;
  const owners = { policyId, programId, producerId, carrierId, insuredId };
  for (const { invoice, invoiceId } of parts) {
    if (!invoice) continue;
    await writeInvoice(transaction, { kind: 'installment', ...invoice, id: invoiceId, ...owners });
  }
};

/** Bills a policy that has its number: its schedule and first invoice, to the insured or the agency, the commissions, and the entry of the bind. */
defineHandler('policy.bound', {
  keyspace: 'billing',
  name: 'billBoundPolicy',
  handle: async ({ payload }, transaction) => {
    const { policyId, policyNumber, transactionId, producerId, carrierId, terms, quote, accountingDate } = payload;
    const { producerCommissionCents, mgaCommissionCents } = payload;
    const billedTo = billedToOf(payload);
    const parts = await addSchedule(transaction, payload);
    const commissions = { producerCommissionCents, mgaCommissionCents };
    const earnings = writtenCommissions(transactionId, commissions, billedTo);
    await addCommissions(
      transaction,
      { policyId, producerId, ...terms },
      earnings.map((earning) => ({ ...earning, on: accountingDate })),
    );
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
