import type { OperationName } from '../operation-names.ts';

/** What the product is to reach beside the limit in workerd. */
export interface Aim {
  /** At most so many times the limit's CPU for an answer. */
  readonly cpu: number;
  /** At least this share of its answers per second. */
  readonly answersPerSecond: number;
}

/** The operations for which an aim is set: what a client of ours asks, a list, and a row. */
export const aims: Readonly<Partial<Record<OperationName, Aim>>> = {
  'policy-by-id': { cpu: 1.5, answersPerSecond: 0.65 },
  'policies-page': { cpu: 1.4, answersPerSecond: 0.7 },
  'claim-file': { cpu: 1.6, answersPerSecond: 0.6 },
};
