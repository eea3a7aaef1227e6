import type { CoverInTime } from '../../src/keyspaces/claims/rules/coverage-at-notice.ts';
import { segmentOn } from '../../src/keyspaces/policies/rules/segments.ts';
import type { Stored } from './book.ts';
import type { PolicyStory } from './policy-opening.ts';

const asStored = (segment: Stored<'policySegments'>) => ({
  ...segment,
  supersededByTransactionId: segment.supersededByTransactionId ?? null,
});

type Segment = ReturnType<typeof asStored>;

/** The segment in force on a day, as is known at this moment of the story. */
export const segmentInForce = ({ segments, transactions }: PolicyStory, day: string): Segment | null =>
  segmentOn(segments.map(asStored), transactions, { asOf: day, knownAt: null, timeZone: 'UTC' }) ?? null;

/** What a policy says of the time of losses, as is known at this moment of the story. */
export const coverOf = (story: PolicyStory): CoverInTime<Segment> => {
  const { coverageTrigger, effectiveDate, expirationDate } = story.policy;
  return {
    trigger: coverageTrigger,
    effectiveDate,
    expirationDate,
    cancellationDate: story.policy.cancellationDate ?? null,
    retroactiveDate: story.policy.retroactiveDate ?? null,
    extendedReportingUntil: story.policy.extendedReportingUntil ?? null,
    segmentOn: (day) => segmentInForce(story, day),
  };
};
