import type { Charge } from '../../../../schema/charge.ts';
import { addDays, addMonths } from '../../global/rules/dates.ts';
import { type InvoiceLine, invoiceLines } from './invoicing.ts';
import { type Money, moneyOfCharges } from './money.ts';
import type { Written } from './policy-account.ts';

/** What a transaction charges and what the agency keeps of it, in cents. */
export type AgencyCharges = Pick<Written, 'charges' | 'producerCommissionCents'>;

/** What an agency owes that bills its insured itself: premium less the commission that it has kept, taxes and fees whole. */
export const owedByAgency = ({ charges, producerCommissionCents }: AgencyCharges): Money => {
  const money = moneyOfCharges(charges);
  return { ...money, premiumCents: money.premiumCents - producerCommissionCents };
};

/**
 * What such a policy has written, as its carrier, the state and the organization share it: premium less the commission that
 * never arrives, and no commission that is owed.
 */
export const writtenThroughAgency = ({ charges, producerCommissionCents, mgaCommissionCents }: Written): Written => {
  let keptCents = producerCommissionCents;
  const net = charges.map((charge): Charge => {
    if (charge.kind !== 'premium') return charge;
    const amountCents = charge.amountCents - keptCents;
    keptCents = 0n;
    return { ...charge, amountCents };
  });
  return { charges: net, producerCommissionCents: 0n, mgaCommissionCents };
};

/** The day by which an agency pays what counts in a month: so many days after the month's last. */
export const accountCurrentDueDate = (accountingDate: string, remittanceDays: number): string =>
  addDays(addMonths(`${accountingDate.slice(0, 7)}-01`, 1), remittanceDays - 1);

/** The lines of an invoice to an agency: what its insured is charged, and what it keeps of that. */
export const accountCurrentLines = (
  transaction: AgencyCharges,
  words: { readonly premium: string; readonly tax: string },
): InvoiceLine[] => {
  const { producerCommissionCents } = transaction;
  const charged = invoiceLines(moneyOfCharges(transaction.charges), { installmentFeeCents: 0n, ...words });
  if (producerCommissionCents === 0n) return charged;
  const description = 'Commission kept by the agency';
  return [...charged, { type: 'premium', description, amountCents: -producerCommissionCents }];
};
