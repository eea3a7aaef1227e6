import { triedAccess } from './tried/access.ts';
import { triedBilling } from './tried/billing.ts';
import { triedClosing } from './tried/closing.ts';
import { triedDelegation } from './tried/delegation.ts';
import { triedDistribution } from './tried/distribution.ts';
import { triedIntake } from './tried/intake.ts';
import { triedPlatform } from './tried/platform.ts';
import { triedPolicies } from './tried/policies.ts';
import { triedPrograms } from './tried/programs.ts';
import { triedQuoting } from './tried/quoting.ts';
import { triedRefunds } from './tried/refunds.ts';
import type { TriedMutations } from './tried/tried-mutation.ts';

/** How every mutation of the graph is tried, by its name. */
export const triedMutations: TriedMutations = {
  // First: the newest offer is one of the demonstration until others are made.
  ...triedPolicies,
  ...triedIntake,
  ...triedQuoting,
  ...triedBilling,
  ...triedRefunds,
  ...triedDistribution,
  ...triedPrograms,
  ...triedDelegation,
  ...triedAccess,
  ...triedPlatform,
  // Last: a month later than the others.
  ...triedClosing,
};
