import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { addDays } from '../../global/rules/dates.ts';
import { formatNumber, numberSeries } from '../../global/rules/numbers.ts';
import { type Entry, entryOf } from '../rules/entry.ts';
import { laterFee, nsfFeeOf } from '../rules/fees.ts';
import { minimumDueDays } from '../rules/invoicing.ts';
import { nothingPaid } from '../rules/money.ts';
import type { BilledPolicy } from './billed-policies.ts';

/** A fee that was charged, with the invoice that asks for it. */
export interface ChargedFee {
  readonly invoiceId: string;
  readonly entry: Entry | null;
}

/** Charges the insured for a payment that its bank did not honor, on an invoice of its own. Returns the entry, to be posted. */
export const chargeNsfFee = async (
  transaction: WriteTransaction<'billing'>,
  { id: policyId, stateCode, programId, producerId, carrierId, insuredId }: BilledPolicy,
  { today, on }: { readonly today: string; readonly on: string },
): Promise<ChargedFee> => {
  const feeCents = nsfFeeOf(stateCode);
  const invoiceId = transaction.newId(identifierPrefixes.invoices);
  const series = numberSeries.invoice();
  const number = formatNumber(series, Number(today.slice(0, 4)), await transaction.nextCount(series));
  const invoice = {
    ...{ number, policyId, programId, producerId, carrierId, insuredId },
    kind: 'fee',
    issueDate: today,
  } as const;
  await transaction.insertAll({
    invoices: [
      {
        ...invoice,
        id: invoiceId,
        dueDate: addDays(today, minimumDueDays),
        totalCents: feeCents,
        openCents: feeCents,
        ...nothingPaid,
        status: 'open',
      },
    ],
    invoiceLines: [
      {
        id: transaction.newId(identifierPrefixes.invoiceLines),
        invoiceId,
        ordinal: 1,
        type: 'fee',
        description: 'Fee for a payment that was not honored',
        amountCents: feeCents,
      },
    ],
  });
  const entry = entryOf(
    { event: 'nsf_fee_charged', orgId: transaction.orgId, policyId, fee: laterFee('nsf_fee', feeCents) },
    { subjectId: invoiceId, policyId, description: `${number} fee for a returned payment`, postingDate: on },
  );
  return { invoiceId, entry };
};
