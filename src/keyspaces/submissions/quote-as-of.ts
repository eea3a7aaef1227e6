import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import { Quote } from './quote.ts';
import { isExpiredOn, isOpenToBind, lastDayOf } from './rules/offer.ts';

// What follows from the dates of a quote, however late its status is.
builder.drizzleObjectFields(Quote, (t) => ({
  validUntil: t.field({
    type: 'Date',
    description: "The last day of the organization's calendar on which it can be bound, if its status allows it.",
    select: { columns: { expiresAt: true } },
    resolve: ({ expiresAt }) => lastDayOf(expiresAt),
  }),
  isExpired: t.boolean({
    description: 'Whether its offer lapses before a day has ended. It follows from the dates, however late the status.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    select: { columns: { status: true, offeredAt: true, expiresAt: true } },
    resolve: (quote, { asOf }, { today }) => isExpiredOn(quote, asOf ?? today),
  }),
  openToBind: t.boolean({
    description:
      'Whether it can be bound on a day: it is offered or accepted, and its offer does not lapse before the day ends. Subjectivities and authority are asked when it is bound.',
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    select: { columns: { status: true, offeredAt: true, expiresAt: true } },
    resolve: (quote, { asOf }, { today }) => isOpenToBind(quote, asOf ?? today),
  }),
}));
