import type { PolicyChange } from './policy-change.ts';

/** Somebody else who is insured under a policy. Days are the first ones without cover. */
export interface AdditionalInsuredDays {
  readonly id: string;
  readonly fromDate: string;
  /** As things stand. */
  readonly toDate: string;
  /** As it was agreed, if the policy stays in force until then. */
  readonly agreedToDate: string;
}

/**
 * Until when others are insured after a change of the policy: as agreed, and at most until its cover ends. A cancellation
 * shortens whoever was insured for longer, and a reinstatement gives back what was agreed and no more: nobody who had left
 * before comes back with the policy. Who was to be insured later only is not insured for a single day. Those that change alone.
 */
export const additionalInsuredsAfter = (
  { coverEndsOn }: Pick<PolicyChange, 'coverEndsOn'>,
  rows: readonly AdditionalInsuredDays[],
): Pick<AdditionalInsuredDays, 'id' | 'toDate'>[] => {
  if (coverEndsOn === null) return [];
  return rows.flatMap(({ id, fromDate, toDate, agreedToDate }) => {
    const [ends = agreedToDate] = [agreedToDate, coverEndsOn].toSorted();
    const until = [fromDate, ends].toSorted().at(-1) ?? fromDate;
    return until === toDate ? [] : [{ id, toDate: until }];
  });
};
