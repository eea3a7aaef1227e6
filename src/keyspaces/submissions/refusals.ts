import { defineRefusal, detailKinds as t } from '../../graphql/mutation/refusal.ts';

/** The submission has an underwriter already. */
export const AlreadyClaimed = defineRefusal('AlreadyClaimed', {
  description: 'Somebody works on the submission already.',
  message: 'Somebody works on it already. Ask them, or have it assigned to you.',
  details: { claimedById: t.id('The underwriter who works on it.') },
});

/** The offer has lapsed. */
export const QuoteExpired = defineRefusal('QuoteExpired', {
  description: 'The offer has lapsed: it can neither be accepted nor bound.',
  message: 'The offer has lapsed. Have a new quote made.',
  details: { expiredAt: t.moment('When it lapsed.') },
});

/** A quote of the submission is bound, or being bound. */
export const AlreadyBound = defineRefusal('AlreadyBound', {
  description: 'A quote of the submission is bound, or is being bound: of one submission comes at most one policy.',
  message: 'A quote of this submission is bound, or is being bound. Read the submission again.',
  details: { policyId: t.unlessUnknown(t.id('The policy that came of it. Null while the bind is under way.')) },
});

/** Conditions of the quote are open. */
export const SubjectivitiesOpen = defineRefusal('SubjectivitiesOpen', {
  description: 'Conditions of the quote are neither satisfied nor waived.',
  message: 'Conditions of the quote are open. Satisfy them, or have them waived.',
  details: { subjectivityIds: t.ids('The conditions that are open.') },
});

/** Cover would begin too long ago. */
export const BackdatingNotAllowed = defineRefusal('BackdatingNotAllowed', {
  description: 'Cover would begin earlier than the program allows at a bind today.',
  message: 'Cover would begin too long ago. Have a quote made with a later effective date.',
  details: { earliestDate: t.day('The earliest day on which cover may begin.') },
});

/** Cover would begin before today, and nobody says that no loss is known. */
export const NoLossLetterMissing = defineRefusal('NoLossLetterMissing', {
  description: 'Cover would begin before today, and the input does not say that no loss is known.',
  message:
    'Cover would begin before today. Confirm with `confirmNoLosses` that the insured has signed that no loss is known.',
});

/** The agency has no licence. */
export const NotLicensed = defineRefusal('NotLicensed', {
  description: 'The agency holds no licence in the state of the risk on a day that counts.',
  message: 'The agency is not licensed in the state of the risk. Have its licence recorded first.',
  details: { stateCode: t.text('The state, by postal code.'), on: t.day('The day on which it holds none.') },
});

/** The agency is not appointed. */
export const NotAppointed = defineRefusal('NotAppointed', {
  description: 'The agency is not appointed to the program on a day that counts.',
  message: 'The agency is not appointed to the program. Have it appointed first.',
  details: { on: t.day('The day on which it is not.') },
});

/** The risk exceeds terms of the carrier's agreement. */
export const AgreementTermsExceeded = defineRefusal('AgreementTermsExceeded', {
  description: 'The risk exceeds terms of the agreement with the carrier, which has not allowed it.',
  message: 'The risk exceeds what the carrier lets the organization bind. Refer the quote to the carrier.',
  details: { terms: t.texts('The terms that are exceeded, as the reasons of approvals name them.') },
});

/** No agreement with the carrier holds. */
export const AgreementNotInForce = defineRefusal('AgreementNotInForce', {
  description: 'No agreement with the carrier of the program is in force on the day on which cover begins.',
  message: 'No agreement with the carrier is in force on the first day of cover. Choose another day or program.',
  details: { on: t.day('The first day of cover.') },
});

/** Somebody else must approve the bind. */
export const ApprovalRequired = defineRefusal('ApprovalRequired', {
  description: 'Whoever binds may not do so alone: a higher authority must approve first.',
  message: 'A higher authority must approve the bind. Ask for it with `requestBindApproval`.',
  details: { reasons: t.texts('Why, as the reasons of approvals name it.') },
});

/** The program does not offer the plan or the way of billing. */
export const PlanNotOffered = defineRefusal('PlanNotOffered', {
  description:
    'The program does not offer this plan of installments, or this way of billing, for the day on which cover begins.',
  message: 'The program does not offer this way of paying. Choose one of those that its terms name.',
});

/** The agreement has no room for the premium. */
export const CapacityExhausted = defineRefusal('CapacityExhausted', {
  description: 'The agreement with the carrier has no room for the premium in its year.',
  message:
    'The agreement with the carrier has no room for the premium this year. Have its limit raised before you bind.',
  details: { remaining: t.money('What is left of the limit.') },
});
