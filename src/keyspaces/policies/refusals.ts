import { defineRefusal, detailKinds as t } from '../../graphql/mutation/refusal.ts';

const asked = t.text('Who asks for it, as the enum `RequestedBy` names it.');

/** The end of cover must be announced before. */
export const NoticeRequired = defineRefusal('NoticeRequired', {
  description: 'Cover must not end for this reason before its end has been announced, by so many days.',
  message: 'The end of cover must be announced first, by the days that the state and the program give.',
  details: {
    days: t.count('Days between the notice and the end of cover.'),
    earliestDate: t.day('The first day without cover that a notice mailed today may name.'),
  },
});

/** The reason is none for which whoever asks may end this policy. */
export const ReasonNotAllowed = defineRefusal('ReasonNotAllowed', {
  description: 'A policy does not end for this reason, or not at the wish of whoever asks for it.',
  message: 'A policy is not cancelled for this reason by this side. Check the reason, and who asks.',
  details: {
    reasonCode: t.text('The reason that was given, as the enum `PolicyChangeReason` names it.'),
    requestedBy: asked,
  },
});

/** Cover has begun, or it is too late, to undo all of it. */
export const FlatAfterInception = defineRefusal('FlatAfterInception', {
  description: 'All of the premium comes back only where cover never began, and nobody relied on it.',
  message: 'It is too late to cancel flat, or the day is not the first one of the term. Cancel pro rata.',
  details: {
    onlyEffectiveDate: t.day('The one day from which a policy is cancelled flat: the first of its term.'),
    lastDay: t.day('The last day on which it could have been asked for, for this reason.'),
  },
});

/** Losses were reported under the policy. */
export const ClaimBlocksFlat = defineRefusal('ClaimBlocksFlat', {
  description: 'Losses were reported under the policy: it cannot be as if it had never been.',
  message: 'Losses were reported under the policy, so that it cannot be cancelled flat.',
  details: { claimIds: t.ids('The claims.') },
});

/** More than the premium for the days must not be kept. */
export const ShortRateNotAllowed = defineRefusal('ShortRateNotAllowed', {
  description:
    'The state, or whoever asks for the cancellation, does not allow that more than the premium by days is kept.',
  message: 'Nothing beyond the premium for the days may be kept here. Cancel pro rata.',
  details: { stateCode: t.text('The state, by postal code.'), requestedBy: asked },
});

/** A cancellation is booked already. */
export const CancellationBooked = defineRefusal('CancellationBooked', {
  description: 'A cancellation of the policy is booked already, for this day or an earlier one.',
  message: 'A cancellation is booked already. It must be rescinded before another one.',
  details: { cancellationDate: t.day('The first day without cover.') },
});

/** The terms of the program lack a form. */
export const FormsMissing = defineRefusal('FormsMissing', {
  description: 'The terms of the program name no form of a kind that every policy is issued with.',
  message: 'The terms of the program lack the form `form`. Have it added to its terms first.',
  details: { form: t.text('The form that is missing: the declarations, or the coverage form.') },
});
