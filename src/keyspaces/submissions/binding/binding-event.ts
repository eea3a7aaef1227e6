import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { Payload } from '../../../events/event-types.ts';
import { isAgreementInForce } from '../../global/rules/agreements.ts';
import { capacityYearOf } from '../../global/rules/capacity.ts';
import { monthsBetween } from '../../global/rules/dates.ts';
import type { BindingFacts } from './binding-facts.ts';
import { termsOf } from './proposed-bind.ts';

type Binding = Payload<'bind.requested'>;

/** How whoever binds wants the policy to be paid. */
export type PaymentTerms = Pick<Binding['billing'], 'plan'> & Pick<Binding['terms'], 'billingMethod'>;

/** The agreement with the carrier that holds on the quote's first day; null without one. */
export const agreementOf = (facts: BindingFacts) =>
  facts.agreements.find((agreement) => isAgreementInForce(agreement, facts.effectiveDate)) ?? null;

/** The capacity of the year that the quote's premium is taken from; null where the agreement has none for that year. */
export const capacityOf = (facts: BindingFacts) =>
  agreementOf(facts)?.capacities.find(({ year }) => year === capacityYearOf(facts.effectiveDate)) ?? null;

const termsOfContract = (facts: BindingFacts, { billingMethod }: PaymentTerms): Binding['terms'] => {
  const { mgaCommissionRate, minimumEarnedRate, coverageTrigger, nonAdmitted } = termsOf(facts);
  const termMonths = monthsBetween(facts.effectiveDate, facts.expirationDate);
  const rates = { producerCommissionRate: facts.commissionRate, mgaCommissionRate };
  return { termMonths, billingMethod, ...rates, minimumEarnedRate, coverageTrigger, nonAdmitted };
};

const contentOf = ({ ratingInput, coverages, insured }: BindingFacts): Binding['content'] => ({
  ratingInput,
  coverages: coverages.map(({ ordinal, coverage, limitCents, deductibleCents, premiumCents }) => ({
    ordinal,
    coverage,
    limitCents,
    deductibleCents,
    premiumCents,
  })),
  namedInsured: insured.name,
  mailingAddressLine1: insured.addressLine1,
  mailingAddressLine2: insured.addressLine2,
  mailingCity: insured.city,
  mailingStateCode: insured.stateCode,
  mailingPostalCode: insured.postalCode,
});

/** All that follows from a bind needs to know: from here on no keyspace reads another. */
export const bindingOf = (
  facts: BindingFacts,
  payment: PaymentTerms,
  {
    capacity,
    newId,
    boundAt,
    boundOn,
    answerTo,
  }: Pick<Binding, 'boundAt' | 'boundOn' | 'answerTo'> & {
    readonly capacity: { readonly id: string; readonly agreementId: string };
    readonly newId: (prefix: string) => string;
  },
): Binding => {
  const { id: quoteId, submissionId, producerId, carrierId, insuredId, programId } = facts;
  const { effectiveDate, expirationDate, annualPremiumCents, charges } = facts;
  const version = termsOf(facts);
  return {
    quoteId,
    submissionId,
    policyId: newId(identifierPrefixes.policies),
    producerId,
    carrierId,
    insuredId,
    programId,
    programVersionId: version.id,
    agreementId: capacity.agreementId,
    numberSeries: version.numberSeries,
    lineOfBusinessCode: facts.program.lineOfBusinessCode,
    stateCode: facts.ratingInput.stateCode,
    capacityId: capacity.id,
    boundAt,
    boundOn,
    quote: { effectiveDate, expirationDate, annualPremiumCents, charges },
    terms: termsOfContract(facts, payment),
    content: contentOf(facts),
    billing: {
      plan: payment.plan,
      taxesUpFront: version.taxesUpFront,
      invoiceLeadDays: version.invoiceLeadDays,
      remittanceDays: facts.producer.remittanceDays,
      commissionBasis: version.commissionBasis,
    },
    // New business: a claims-made policy covers losses from its own first day on.
    retroactiveDate: effectiveDate,
    renewalOfId: null,
    answerTo,
  };
};
