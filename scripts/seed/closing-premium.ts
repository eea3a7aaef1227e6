import { type PolicyPremium, premiumAtEndOf } from '../../src/keyspaces/policies/rules/earned-premium.ts';
import { fileOf } from './policy-file.ts';
import type { PolicyStory } from './policy-opening.ts';

/** What a policy has written and earned when a day is over, by what was booked until then. */
export const closingPremiumOf = (story: PolicyStory, day: string): PolicyPremium => {
  const { policy } = story;
  const { transactions, segments } = fileOf(story);
  const annualPremiumCents = (coverages: (typeof segments)[number]['coverages']) =>
    coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n);
  return premiumAtEndOf(
    {
      termStart: policy.effectiveDate,
      termEnd: policy.expirationDate,
      transactions,
      segments: segments.map((one) => ({ ...one, annualPremiumCents: annualPremiumCents(one.coverages) })),
    },
    { day, timeZone: 'UTC' },
  );
};
