import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { segmentInForce } from './claim-cover.ts';
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

/** The policy that has a loss: in force on the day that decides, with the fewest claims so far, as its agency has. */
export const policyWithLoss = (market: Market, programId: string, days: LossDays): PolicyStory | undefined => {
  const { claims } = market.book.rows;
  const claimsOf = ({ policy }: PolicyStory): number =>
    1_000 * claims.filter(({ policyId }) => policyId === policy.id).length +
    claims.filter(({ producerId, orgId }) => producerId === policy.producerId && orgId === policy.orgId).length;
  return inProgram(market, programId)
    .filter((story) => segmentInForce(story, decisiveDay(story, days)) !== null)
    .toSorted((one, other) => claimsOf(one) - claimsOf(other))[0];
};

/** Days without cover before a loss that nobody covers. */
const uncoveredDays = 3;

/** An occurrence policy with a loss on a day without cover: in a lapse, or else after a cancellation or the term. */
export const policyWithoutCover = (
  { stories }: Market,
  reportedOn: string,
): { readonly story: PolicyStory; readonly dateOfLoss: string } | undefined => {
  const found = (dayOf: (policy: PolicyStory['policy']) => string | null | undefined) =>
    stories
      .filter(({ policy }) => policy.coverageTrigger === 'occurrence')
      .flatMap((story) => {
        const from = dayOf(story.policy);
        return from ? [{ story, dateOfLoss: addDays(from, uncoveredDays) }] : [];
      })
      .find(({ dateOfLoss }) => dateOfLoss < reportedOn);
  return (
    found(({ lapseFromDate }) => lapseFromDate) ??
    found(({ cancellationDate }) => cancellationDate) ??
    found(({ expirationDate }) => expirationDate)
  );
};
