import type { CoverInTime } from '../../src/keyspaces/claims/rules/coverage-at-notice.ts';
import type { Stored } from './book.ts';
import type { PolicyStory } from './policy-opening.ts';

type Segment = Stored<'policySegments'>;

/** The segment in force on a day, as is known at this moment of the story. */
export const segmentInForce = ({ segments, policy }: PolicyStory, day: string): Segment | null => {
  if (policy.cancellationDate !== null && day >= (policy.cancellationDate ?? day)) return null;
  return (
    segments.findLast(
      ({ fromDate, toDate, supersededByTransactionId }) =>
        !supersededByTransactionId && fromDate <= day && day < toDate,
    ) ?? null
  );
};

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
