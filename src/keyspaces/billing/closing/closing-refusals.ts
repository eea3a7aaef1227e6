import { storedEnum } from '../../../graphql/enums.ts';
import { defineRefusal, detailKinds as t } from '../../../graphql/mutation/refusal.ts';
import { closingItem } from '../rules/closing-items.ts';

const ClosingItem = storedEnum('ClosingItem', 'What stands in the way of closing a month of the books.', closingItem);

/** Something of the month is not done yet. */
export const OpenItems = defineRefusal('OpenItems', {
  description: 'Something stands in the way of closing the month.',
  message: 'The month cannot be closed yet: see to the items that are named, then ask again with another key.',
  details: { items: t.values(ClosingItem, closingItem, 'What stands in the way.') },
});

/** Something that counts in the month is still under way. */
export const EventsPending = defineRefusal('EventsPending', {
  description:
    'Events of the month, or of which something follows in it, are not delivered: `outboxEvents` lists them. Closed without them, its figures would be wrong.',
  message:
    'Events of the month are still under way. Those that wait are delivered soon; decide on those that are set aside, then ask again with another key.',
  details: { count: t.count('How many events are not delivered, those that are set aside among them.') },
});

/** A later month is closed already. */
export const LaterMonthClosed = defineRefusal('LaterMonthClosed', {
  description: 'A later month is closed. Months are opened again in the opposite order.',
  message: 'A later month is closed: have that one opened again first.',
  details: { month: t.day('The first day of the last closed month.') },
});
