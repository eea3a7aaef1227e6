import { submissionField } from '../../../schema/global/enums.ts';
import { defineRefusal, detailKinds as t } from '../../graphql/mutation/refusal.ts';
import { SubmissionField } from '../global/program-version.ts';

/** The submission has an underwriter already. */
export const AlreadyClaimed = defineRefusal('AlreadyClaimed', {
  description: 'Somebody works on the submission already.',
  message: 'Somebody works on it already. Ask them, or have it assigned to you.',
  details: { claimedById: t.id('The underwriter who works on it.') },
});

/** Another underwriter works on the submission. */
export const LockedByOther = defineRefusal('LockedByOther', {
  description: 'Another underwriter works on the submission: nobody else changes it meanwhile.',
  message: 'Another underwriter works on it. Ask them to release it, or have it assigned to you.',
  details: { claimedById: t.id('The underwriter who works on it.') },
});

/** The business may be one that is in the viewer's book already. */
export const DuplicateInsured = defineRefusal('DuplicateInsured', {
  description:
    "Insureds of the viewer's own book have the same tax number, or the same name at the same ZIP code. Of those in other books nothing is said.",
  message: 'It may be one of `candidateIds`. Take that one, or say with `confirmNew` that it is another business.',
  details: { candidateIds: t.ids('The insureds that it may be, at most 20.') },
});

/** Another agency has the insured in its book. */
export const InsuredShared = defineRefusal('InsuredShared', {
  description: 'Another agency has asked for cover for the insured too: neither changes what is recorded of it.',
  message: 'Another agency asks for cover for this insured too. Have an underwriter change what is recorded of it.',
});

/** The submission was taken up again before. */
export const AlreadyReopened = defineRefusal('AlreadyReopened', {
  description: 'The submission was taken up again before, which is possible once.',
  message: 'It was taken up again before. Have the agency begin a new submission.',
  details: { reopenedAt: t.moment('When that was.') },
});

/** The question is answered. */
export const AlreadyAnswered = defineRefusal('AlreadyAnswered', {
  description: 'The question has an answer already, which stays as it was given.',
  message: 'It is answered already. Leave it out, or tell the underwriter what is different.',
  details: { answeredAt: t.moment('When it was answered.') },
});

/** The submission does not tell all that its program asks for. */
export const Incomplete = defineRefusal('Incomplete', {
  description: 'The submission does not tell all that its program asks for before an underwriter looks at it.',
  message: 'The program asks for more before an underwriter looks at it. Add what `missing` names, and submit it then.',
  details: { missing: t.values(SubmissionField, submissionField, 'What is missing.') },
});

/** The program is not offered. */
export const ProgramNotOffered = defineRefusal('ProgramNotOffered', {
  description:
    'The program is not offered for cover that begins on this day: it is suspended or closed, or has no terms yet.',
  message: 'The program is not offered for cover that begins on this day. Choose another program or day.',
  details: { on: t.day('The first day of cover that was asked for.') },
});

/** The program does not write business in the state. */
export const StateNotEligible = defineRefusal('StateNotEligible', {
  description: 'The program does not write business in the state.',
  message: 'The program does not write business in this state. Choose another program.',
  details: { stateCode: t.text('The state, by postal code.') },
});

/** The program does not write the class. */
export const ClassNotEligible = defineRefusal('ClassNotEligible', {
  description: 'The program does not write the class of business on the day on which cover is to begin.',
  message: 'The program does not write this class of business. Choose another program.',
  details: { classCode: t.text("The class, by its code in the program's line of business.") },
});

/** The program does not write terms of this length. */
export const TermNotAllowed = defineRefusal('TermNotAllowed', {
  description: 'The program does not write terms of this length.',
  message: 'The program does not write terms of this length. Choose one of those that `allowedMonths` names.',
  details: { allowedMonths: t.counts('The lengths that it writes, in whole months.') },
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

/** The rates, the terms or the state's rule say nothing of the risk. */
export const NotRated = defineRefusal('NotRated', {
  description: 'There is no price for the risk: its rates, terms or state rule lack something. Nothing is guessed.',
  message:
    'The risk cannot be rated: `table` says where nothing is found. Change the option, or have the rates mended.',
  details: {
    factor: t.text('The step of the rating that lacks it, as steps of ratings name it.'),
    table: t.text('The place that was looked at, such as `limits.100000000` in the rate table.'),
  },
});

/** More commission than the program gives. */
export const CommissionAboveProgram = defineRefusal('CommissionAboveProgram', {
  description: "The commission is above the rate of the program's terms.",
  message: 'The program gives no more commission than `highestRate`. Ask for that or less.',
  details: { highestRate: t.text('The rate of the program, as a decimal: 0.150000 is 15 %.') },
});

/** Judgement without a reason. */
export const ScheduleReasonRequired = defineRefusal('ScheduleReasonRequired', {
  description: 'A credit or debit by judgement has no reason that anybody could read.',
  message: 'Say in `scheduleReason` why the risk is better or worse than its class: the file is examined for it.',
});

/** The cover would begin too early to be offered. */
export const EffectiveDatePassed = defineRefusal('EffectiveDatePassed', {
  description: 'Cover was to begin on a day that has passed.',
  message: 'The first day of cover has passed. Have the submission changed to a later one, and price that.',
  details: { effectiveDate: t.day('The first day of cover.') },
});

/** Other rates hold now than the quote was made by. */
export const RatesChanged = defineRefusal('RatesChanged', {
  description: 'The quote was made by a version of the rates that no longer holds for its first day.',
  message: 'Other rates hold for the first day of cover. Revise the quote: it is priced by them then.',
  details: {
    currentVersion: t.unlessUnknown(
      t.count('The version of the rates that holds now. Null while none does: they were withdrawn.'),
    ),
  },
});

/** The question has its answer. */
export const AlreadyDecided = defineRefusal('AlreadyDecided', {
  description: 'Somebody has decided on it before. A decision is final.',
  message: 'It was decided before. Read the quote again.',
  details: { approvalId: t.id('What was decided before.') },
});

/** The carrier decides, not the organization. */
export const CarrierDecides = defineRefusal('CarrierDecides', {
  description: 'The question exceeds what the agreement lets the organization decide: it is the carrier’s.',
  message: 'The carrier decides on this. Ask its underwriter, and record the answer with `recordCarrierDecision`.',
  details: { approvalId: t.id('The question.') },
});

/** The question is the organization's own. */
export const OrganizationDecides = defineRefusal('OrganizationDecides', {
  description: 'The question is within the agreement with the carrier: somebody of the organization decides.',
  message: 'The carrier was not asked about this. Decide on it within the organization.',
  details: { approvalId: t.id('The question.') },
});

/** Nobody needs to approve. */
export const ApprovalNotRequired = defineRefusal('ApprovalNotRequired', {
  description: 'Whoever asks may bind the quote alone, or has the approval already.',
  message: 'No approval is needed. Bind the quote.',
});

/** The question was asked already. */
export const AlreadyAsked = defineRefusal('AlreadyAsked', {
  description: 'The same was asked before, and nobody has decided yet, or it was allowed.',
  message: 'It was asked already. Wait for the decision, or read it.',
  details: { approvalIds: t.ids('The questions that were asked.') },
});

/** Nobody asks this of the quote any more. */
export const QuoteClosed = defineRefusal('QuoteClosed', {
  description: 'Nothing can be asked of the quote any more: it is neither open nor, for what is due after it, bound.',
  message: 'The quote is closed. Have a new one made.',
  details: { status: t.text('The status of the quote, as its enum names it.') },
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
