import { earnedPremiumCents } from '../../src/keyspaces/policies/rules/earned-premium.ts';
import { dayOf } from './calendar.ts';
import type { PolicyStory } from './policy-opening.ts';

/** What a policy has written and earned as of a day, by what was booked until its end. */
export const premiumOn = ({ policy, transactions, segments }: PolicyStory, day: string) => {
  const booked = transactions.filter(({ bookedAt, effectiveDate }) => dayOf(bookedAt) <= day && effectiveDate <= day);
  const known = new Set(booked.map(({ id }) => id));
  const live = segments
    .filter(({ openedByTransactionId }) => known.has(openedByTransactionId))
    .filter(({ supersededByTransactionId: by }) => !by || !known.has(by))
    .map(({ fromDate, toDate, annualPremiumCents }) => ({
      fromDate,
      toDate,
      annualPremiumCents: BigInt(annualPremiumCents),
    }));
  const writtenCents = booked.reduce((sum, { premiumChangeCents }) => sum + BigInt(premiumChangeCents), 0n);
  const term = { termStart: policy.effectiveDate, termEnd: policy.expirationDate, segments: live };
  return { writtenCents, earnedCents: earnedPremiumCents({ ...term, writtenPremiumCents: writtenCents, asOf: day }) };
};
