import { defineRefusal, detailKinds as t } from '../../../graphql/mutation/index.ts';

/** Another program has the code. */
export const ProgramCodeTaken = defineRefusal('ProgramCodeTaken', {
  description: 'A program of the organization has the code already.',
  message: 'A program of the organization has this code already. Choose another one.',
});

/** What is in force stays as it is. */
export const ActiveIsImmutable = defineRefusal('ActiveIsImmutable', {
  description: 'It has been in force: what was sold by it relies on it, so it never changes.',
  message: 'It has been put in force, and never changes. Draft another version instead.',
});

/** One version follows another. */
export const VersionOverlaps = defineRefusal('VersionOverlaps', {
  description:
    'Another version that is agreed begins on the same day or later: a version holds until the next one does, so it must begin after all others.',
  message: 'Another version begins on this day or later. Let this one begin after it.',
  details: {
    id: t.id('The version that begins on this day or later.'),
    from: t.day('The first day on which that one holds.'),
  },
});

/** No carrier stands behind the terms. */
export const NoAgreement = defineRefusal('NoAgreement', {
  description: 'On the first day of the terms no agreement of the program with its carrier is in force.',
  message: 'No agreement with the carrier is in force on the first day. Activate the agreement first.',
  details: { on: t.day('The first day of the terms.') },
});
