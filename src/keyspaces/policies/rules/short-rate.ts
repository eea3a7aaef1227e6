import type { ShortRateBand } from '../../../../schema/program-terms.ts';

/**
 * The share of the unearned premium that a short-rate cancellation returns, as a decimal, by the days that the policy was in
 * force: the program's first band whose last day is not passed, of which the last one is open.
 */
export const shortRateShareOf = (table: readonly ShortRateBand[], daysInForce: number): string => {
  const band = table.find(({ upToDays }) => upToDays === null || daysInForce <= upToDays);
  if (!band) throw new Error(`The short-rate table says nothing of ${daysInForce} days: its last band must be open.`);
  return band.returnShare;
};
