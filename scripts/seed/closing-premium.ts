import { type PolicyPremium, premiumAsOf } from '../../src/keyspaces/policies/rules/earned-premium.ts';
import { fileOf } from './policy-file.ts';
import type { PolicyStory } from './policy-opening.ts';

/** What a policy has written and earned as of a day, by what was booked until its end. */
export const premiumOn = (story: PolicyStory, day: string): PolicyPremium => {
  const { policy } = story;
  const { transactions, segments } = fileOf(story);
  const annualPremiumCents = (coverages: (typeof segments)[number]['coverages']) =>
    coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n);
  return premiumAsOf(
    {
      termStart: policy.effectiveDate,
      termEnd: policy.expirationDate,
      transactions,
      segments: segments.map((one) => ({ ...one, annualPremiumCents: annualPremiumCents(one.coverages) })),
    },
    { asOf: day, knownAt: day, timeZone: 'UTC' },
  );
};
