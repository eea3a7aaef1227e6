import { segmentInForce } from './claim-cover.ts';
import type { LossPlan } from './claim-plans.ts';
import type { PolicyStory } from './policy-opening.ts';
import type { Market } from './setup.ts';

const inProgram = ({ stories }: Market, programId: string): PolicyStory[] =>
  stories.filter(({ policy }) => policy.programId === programId);

/** The average annual premium of a program's policies so far, in cents. */
export const averagePremiumCents = (market: Market, programId: string): bigint => {
  const stories = inProgram(market, programId);
  const sum = stories.reduce((cents, { policy }) => cents + BigInt(policy.annualPremiumCents), 0n);
  return stories.length === 0 ? 0n : sum / BigInt(stories.length);
};

/** The days of a loss: when it happened, and when it is reported. */
export interface LossDays {
  readonly dateOfLoss: string;
  readonly reportedOn: string;
}

/** The day on which the policy must be in force. */
const decisiveDay = ({ policy }: PolicyStory, { dateOfLoss, reportedOn }: LossDays): string =>
  policy.coverageTrigger === 'claims_made' ? reportedOn : dateOfLoss;

/**
 * The policy that has a loss: one in force on the day that decides, of those with the fewest claims so far, and of the agency
 * with the fewest. For a loss without cover, one with a lapse on that day, or else a cancelled one.
 */
export const policyWithLoss = (
  market: Market,
  programId: string,
  { policy: kind }: LossPlan,
  days: LossDays,
): PolicyStory | undefined => {
  const { claims } = market.book.rows;
  const claimsOf = ({ policy }: PolicyStory): number =>
    1_000 * claims.filter(({ policyId }) => policyId === policy.id).length +
    claims.filter(({ producerId, orgId }) => producerId === policy.producerId && orgId === policy.orgId).length;
  const inForce = (story: PolicyStory): boolean => segmentInForce(story, decisiveDay(story, days)) !== null;
  const begun = inProgram(market, programId).filter((story) => story.policy.effectiveDate <= decisiveDay(story, days));
  const possible = kind === 'without_cover' ? begun.filter((story) => !inForce(story)) : begun.filter(inForce);
  const lapsed = possible.filter(
    ({ policy }) => policy.status !== 'cancelled' && days.dateOfLoss < policy.expirationDate,
  );
  const preferred = lapsed.length > 0 ? lapsed : possible;
  return preferred.toSorted((one, other) => claimsOf(one) - claimsOf(other))[0];
};
