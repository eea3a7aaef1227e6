import type { Charge } from '../../../../schema/charge.ts';
import type { installmentPlan } from '../../../../schema/global/enums.ts';
import { installmentsOf, planTerms } from './installments.ts';
import { type InvoiceDays, invoicedOn, invoiceOfPart } from './invoicing.ts';
import { moneyOfCharges } from './money.ts';

/** A new policy as it is billed to its insured. */
export interface BilledPolicy {
  readonly policyNumber: string;
  readonly stateCode: string;
  readonly charges: readonly Charge[];
  readonly plan: keyof typeof installmentPlan;
  readonly inception: string;
  readonly termMonths: number;
  readonly taxesUpFront: boolean;
  readonly days: InvoiceDays;
  /** The day on which it is billed. */
  readonly billedOn: string;
}

/** What a schedule has collected when it is new. */
export const nothingCollected = { collectedPremiumCents: 0n, collectedTaxCents: 0n, collectedFeeCents: 0n } as const;

/** The schedule of a new policy: its installments by the plan, and the invoices of those that are due soon. */
export const openedSchedule = (policy: BilledPolicy) => {
  const { charges, plan, inception, termMonths, taxesUpFront, days, billedOn: issuedOn } = policy;
  const owed = moneyOfCharges(charges);
  const parts = installmentsOf(planTerms[plan], { inception, termMonths }, { ...owed, taxesUpFront });
  return {
    schedule: { plan, totalCents: owed.premiumCents + owed.taxCents, ...nothingCollected },
    installments: parts.map((part) => ({
      ...part,
      invoiceOn: invoicedOn(part.dueDate, days),
      invoice: invoicedOn(part.dueDate, days) <= issuedOn ? invoiceOfPart(part, { ...policy, issuedOn }) : null,
    })),
  };
};
