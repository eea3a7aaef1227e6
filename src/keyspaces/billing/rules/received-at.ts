/**
 * The moment at which money counts as received that arrived on a day of the organization's calendar: now when that is today,
 * else noon in UTC, which is the same day everywhere in the United States.
 */
export const receivedAt = (receivedOn: string, { today, now }: { readonly today: string; readonly now: Date }): Date =>
  receivedOn === today ? now : new Date(`${receivedOn}T12:00:00.000Z`);
