import { organizationId } from '../../../../scripts/seed/people.ts';
import { rowsOf } from '../../../support/mutating.ts';
import { bindInputFor, offersToBind } from '../../../support/offers.ts';
import type { TriedMutations } from './tried-mutation.ts';

/** From an offer to a policy, and back. */
export const triedPolicies: TriedMutations = {
  bindQuote: {
    role: 'UNDERWRITER',
    input: async () => {
      const offer = (await offersToBind()).at(-1);
      return { ...bindInputFor(offer ?? { id: '', version: 0 }), confirmNoLosses: true };
    },
    done: 'quote { id status } submission { id status } policy { id number status annualPremium { amount } }',
  },
  issuePolicy: {
    role: 'UNDERWRITER',
    input: async () => {
      const [policy] = await rowsOf(
        'policies',
        `SELECT id, version FROM policies WHERE org_id = ? AND status = 'bound' AND documents_issued_at IS NULL
          AND effective_date > '2026-11-01' ORDER BY id DESC LIMIT 1`,
        [organizationId],
      );
      return { policyId: policy.id, expectedVersion: policy.version };
    },
    done: 'policy { id status } documents { id kind formNumber }',
  },
  cancelPolicy: {
    role: 'ORG_ADMIN',
    input: async () => {
      const [policy] = await rowsOf(
        'policies',
        `SELECT id, version, DATE_FORMAT(effective_date, '%Y-%m-%d') AS day FROM policies WHERE org_id = ?
          AND billing_method = 'direct' AND cancellation_date IS NULL AND pending_cancellation_date IS NULL
          AND status IN ('bound', 'issued') AND effective_date > '2026-11-01' ORDER BY id LIMIT 1`,
        [organizationId],
      );
      return {
        policyId: policy.id,
        expectedVersion: policy.version,
        method: 'FLAT',
        effectiveDate: policy.day,
        reasonCode: 'INSURED_REQUEST',
        requestedBy: 'INSURED',
      };
    },
    done: 'policy { id status cancellationDate }',
  },
};
