import type { Role } from '../../../scripts/seed/people.ts';
import { rowsOf } from '../../support/mutating.ts';
import { offersToBind } from '../../support/offers.ts';

/** How one mutation is tried: who asks for it, and for what. */
interface TriedMutation {
  readonly role: Role;
  /** Chooses rows that no other test changes, and always the same. */
  readonly input: () => Promise<object>;
  /** What is selected of what was done. */
  readonly done: string;
  /**
   * How many statements a sequence written by hand needs that guarantees the same. The mutation needs at most 1.4 times as
   * many: what the pattern costs beyond that is a defect of the pattern.
   */
  readonly byHand?: number;
}

/** Every mutation of the graph, by its name. */
export const triedMutations: Readonly<Record<string, TriedMutation>> = {
  bindQuote: {
    role: 'UNDERWRITER',
    input: async () => {
      const offer = (await offersToBind()).at(-1);
      return {
        quoteId: offer?.id,
        expectedVersion: offer?.version,
        plan: 'PIF',
        billingMethod: 'DIRECT',
        confirmNoLosses: true,
      };
    },
    done: 'quote { id status } submission { id status } policy { id number status annualPremium { amount } }',
    byHand: 57,
  },
  claimSubmission: {
    role: 'UNDERWRITER',
    input: async () => {
      const [submission] = await rowsOf(
        'submissions',
        `SELECT id, version FROM submissions WHERE status = 'submitted' AND claimed_by_id IS NULL ORDER BY id DESC LIMIT 1`,
      );
      return { submissionId: submission?.id, expectedVersion: submission?.version };
    },
    done: 'submission { id status claimedBy { id } }',
  },
};
