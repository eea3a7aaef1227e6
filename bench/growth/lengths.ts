import { largePolicies } from '../../scripts/seed/large/large-seed.ts';
import type { Length } from '../measure/block.ts';

/** How points are measured: by turns, in rounds. */
export interface GrowthPlan {
  readonly rounds: number;
  /** Of each block. */
  readonly length: Length;
  /** Before the first round, for each point. */
  readonly warmUp: Length;
}

/** How far each thing grows, and how long it is measured. */
export interface GrowthLengths {
  readonly name: 'whole' | 'short';
  readonly items: readonly number[];
  /** Policies of the databases that are measured beside the demonstration, which is the smallest. */
  readonly policies: readonly number[];
  readonly organizations: readonly number[];
  readonly plan: GrowthPlan;
  /** In answers: each organization is to ask as often as any other. */
  readonly organizationsPlan: GrowthPlan;
}

/** What is published: about six minutes, and some more when 100,000 policies must be made first. */
const whole: GrowthLengths = {
  name: 'whole',
  items: [1, 10, 100, 200, 400, 700, 1_000],
  policies: [1_000, 10_000, largePolicies],
  organizations: [1, 10, 100, 1_000],
  plan: { rounds: 5, length: { seconds: 1 }, warmUp: { seconds: 3 } },
  organizationsPlan: { rounds: 5, length: { answers: 1_000 }, warmUp: { answers: 2_000 } },
};

/** Tries everything but what is large: figures are coarse. */
const short: GrowthLengths = {
  name: 'short',
  items: [1, 100, 400, 1_000],
  policies: [1_000],
  organizations: [1, 10, 100],
  plan: { rounds: 2, length: { seconds: 1 }, warmUp: { answers: 20 } },
  organizationsPlan: { rounds: 2, length: { answers: 200 }, warmUp: { answers: 100 } },
};

/** The lengths of a run: short ones when somebody asks for them. */
export const growthLengthsOf = (isShort: boolean): GrowthLengths => (isShort ? short : whole);
