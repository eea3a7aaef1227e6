import { invalidTransition, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import type { AuthorityProfile } from '../../global/authority/own-authority.ts';
import { SubjectivitiesOpen } from '../../global/refusals.ts';
import { writesTerm } from '../../global/rules/program-standing.ts';
import { refusalOfStanding } from '../quoting/refusal-of-standing.ts';
import * as refusals from '../refusals.ts';
import { type BindRefusal, bindRefusal } from '../rules/bind.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { isExpiredOn } from '../rules/offer.ts';
import { type AgreementRefusal, agreementRefusal } from '../rules/placement.ts';
import { proposedCoverOf } from '../rules/risk.ts';
import { agreementOf, type PaymentTerms } from './binding-event.ts';
import type { BindingFacts } from './binding-facts.ts';
import { proposedBind, termsOf } from './proposed-bind.ts';

/** Every way in which a bind can be refused. */
export const bindingRefusals = [
  refusals.AlreadyBound,
  refusals.QuoteExpired,
  SubjectivitiesOpen,
  refusals.BackdatingNotAllowed,
  refusals.NoLossLetterMissing,
  refusals.NotLicensed,
  refusals.NotAppointed,
  refusals.ProgramNotOffered,
  refusals.AgreementNotInForce,
  refusals.AgreementTermsExceeded,
  refusals.ApprovalRequired,
  refusals.PlanNotOffered,
  refusals.CapacityExhausted,
];

const path = ['quoteId'];

const inWords = (refusal: BindRefusal | AgreementRefusal): Refusal => {
  switch (refusal.code) {
    case 'already_bound':
      return refuse(refusals.AlreadyBound, path, { policyId: null });
    case 'backdating_not_allowed':
      return refuse(refusals.BackdatingNotAllowed, path, { earliestDate: refusal.earliestDate });
    case 'no_loss_letter_missing':
      return refuse(refusals.NoLossLetterMissing, ['confirmNoLosses']);
    case 'subjectivities_open':
      return refuse(SubjectivitiesOpen, path, { subjectivityIds: [...refusal.ids] });
    case 'approval_required':
      return refuse(refusals.ApprovalRequired, path, { reasons: refusal.reasons.map((one) => one.toUpperCase()) });
    case 'agreement_not_in_force':
      return refuse(refusals.AgreementNotInForce, path, { on: refusal.on });
    case 'agreement_terms_exceeded':
      return refuse(refusals.AgreementTermsExceeded, path, { terms: refusal.terms.map((one) => one.toUpperCase()) });
    case 'quote_not_open':
      throw new Error('A quote that is not open is refused by its status or its day, which are looked at before.');
  }
};

/** The status of the submission, and who binds. */
type Binder = Parameters<typeof proposedBind>[2] & { readonly submissionStatus: string };

const refusalOfState = (facts: BindingFacts, { submissionStatus, today }: Binder): Refusal | null => {
  if (submissionStatus === 'binding' || submissionStatus === 'bound') {
    return refuse(refusals.AlreadyBound, path, { policyId: null });
  }
  if (isExpiredOn(facts, today)) return refuse(refusals.QuoteExpired, path, { expiredAt: facts.expiresAt });
  return invalidTransition(quoteTransitions, facts.status, 'binding', ...path);
};

/** Why a policy cannot be paid so; null when the program's terms offer it. */
export const refusalOfPayment = (
  facts: Parameters<typeof termsOf>[0],
  { plan, billingMethod }: PaymentTerms,
): Refusal | null => {
  const { installmentPlans, billingMethods } = termsOf(facts);
  if (!installmentPlans.includes(plan)) return refuse(refusals.PlanNotOffered, ['plan']);
  return billingMethods.includes(billingMethod) ? null : refuse(refusals.PlanNotOffered, ['billingMethod']);
};

/** Why a quote cannot be bound, as the mutation answers it; null when it can. The capacity of the agreement is asked later. */
export const refusalToBind = (
  facts: BindingFacts,
  profile: AuthorityProfile | null,
  binder: Binder,
  payment: PaymentTerms,
): Refusal | null => {
  const ofState = refusalOfState(facts, binder) ?? refusalOfPayment(facts, payment);
  if (ofState) return ofState;
  const { producerId, programId, licenses, appointments, effectiveDate, approvals } = facts;
  const ofBind = bindRefusal(proposedBind(facts, profile, binder));
  if (ofBind) return inWords(ofBind);
  const placement = {
    producerId,
    programId,
    stateCode: facts.ratingInput.stateCode,
    licenses,
    appointments,
    days: [binder.today, effectiveDate],
  };
  const allowedByCarrier = approvals.flatMap(({ authority, decision, reasonCode }) =>
    authority === 'carrier' && decision === 'approved' ? [reasonCode] : [],
  );
  const ofStanding = refusalOfStanding(placement, ...path);
  if (ofStanding) return ofStanding;
  if (!writesTerm(facts.program, effectiveDate, { renewal: false })) {
    return refuse(refusals.ProgramNotOffered, path, { on: effectiveDate });
  }
  const ofAgreement = agreementRefusal(proposedCoverOf(facts), agreementOf(facts), allowedByCarrier);
  return ofAgreement && inWords(ofAgreement);
};
