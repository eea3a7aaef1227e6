import { defineRefusal, detailKinds as t } from '../../../graphql/mutation/index.ts';

/** Nobody gives more than they have. */
export const RoleTooHigh = defineRefusal('RoleTooHigh', {
  description: 'The role is above that of whoever gives it.',
  message: 'It is above your own. Give one of those that are named, or ask an administrator of the organization.',
  details: { allowed: t.texts('The roles that may be given instead, as their enum names them.') },
});

/** Access is given by people: what a key has given would outlast the key. */
export const PersonRequired = defineRefusal('PersonRequired', {
  description:
    'Somebody who may act must do it. An API key makes no other key, and gives nobody access once its maker may not act any more.',
  message: 'An administrator who may act must do it, signed in as themselves: access is not given by an API key here.',
});

/** A role sees the rows of one owner, and none is named. */
export const RoleNeedsOwner = defineRefusal('RoleNeedsOwner', {
  description: 'The role sees the rows of one agency, carrier or insured, and none is named.',
  message: 'The role sees the rows of one owner alone. Name the agency, the carrier or the insured.',
  details: { owner: t.text('Which input must be given: `producerId`, `carrierId` or `insuredId`.') },
});

/** Somebody in the organization has the address. */
export const EmailTaken = defineRefusal('EmailTaken', {
  description: 'Another user of the organization has the e-mail address, in whatever case it is written.',
  message: 'Another user of the organization has this e-mail address. Change that user, or take another address.',
});

/** An organization keeps an administrator. */
export const LastAdmin = defineRefusal('LastAdmin', {
  description: 'It would leave the organization without an active administrator, whom only the platform could replace.',
  message: 'The user is the last active administrator of the organization. Make somebody else one first.',
});
