import { defineRefusal, detailKinds as t } from '../../graphql/mutation/index.ts';

/** Another row holds on some of the days. */
export const Overlaps = defineRefusal('Overlaps', {
  description: 'Another one holds on some of the same days: of two that overlap nobody could say which one does.',
  message: 'Another one holds on some of these days. Choose days outside of it, or end it first.',
  details: {
    id: t.id('The one that holds then.'),
    from: t.day('The first day on which that one holds.'),
    to: t.unlessUnknown(t.day('The first day on which it holds no more. Null when no end is set.')),
  },
});

/** Another agency has the number. */
export const NationalProducerNumberTaken = defineRefusal('NationalProducerNumberTaken', {
  description: 'An agency of the organization has the number at the National Insurance Producer Registry already.',
  message: 'An agency of the organization has this number already. Change that one instead of adding another.',
  details: { producerId: t.unlessUnknown(t.id('The agency that has it. Null when it was added in this moment.')) },
});

/** Nobody grants authority to themselves. */
export const SelfAssignment = defineRefusal('SelfAssignment', {
  description: 'Whoever asks would decide on their own authority.',
  message: 'It would be your own authority. Another administrator must do it.',
});

/** A limit would be lower than what is committed already. */
export const BelowCommitted = defineRefusal('BelowCommitted', {
  description: 'The premium that is bound already in a year is more than the new limit.',
  message: 'More than the new limit is bound already in a year. Choose a limit that is not below it.',
  details: {
    committed: t.money('The premium that is bound already in the year.'),
    year: t.count('The calendar year.'),
  },
});

/** Conditions of a quote are open, which somebody wants to bind, or whose policy is to be issued. */
export const SubjectivitiesOpen = defineRefusal('SubjectivitiesOpen', {
  description: 'Conditions of the quote are neither satisfied nor waived.',
  message: 'Conditions of the quote are open. Satisfy them, or have them waived.',
  details: { subjectivityIds: t.ids('The conditions that are open.') },
});
