import { commissionBasis } from '../../schema/billing/enums.ts';
import { billingMethod, coverageTrigger } from '../../schema/contract-terms.ts';
import { coverageType } from '../../schema/coverage.ts';
import { decision } from '../../schema/decision.ts';
import { storedEnum } from './enums.ts';

/** What is covered: quotes, policies, claims and reserves name it alike. */
export const CoverageType = storedEnum('CoverageType', 'What a line of insurance covers.', coverageType);

/** What was decided: by an underwriter of a higher level on a referral or a bind, by a claims authority on a claim. */
export const Decision = storedEnum('Decision', 'What a higher authority decided.', decision);

/** Who collects the premium: programs offer some of these, a policy has one. */
export const BillingMethod = storedEnum('BillingMethod', 'Who collects the premium of a policy.', billingMethod);

/** What must happen within the term of a policy for a loss to be covered. */
export const CoverageTrigger = storedEnum(
  'CoverageTrigger',
  'What must happen within the term for a loss to be covered.',
  coverageTrigger,
);

/** What commission follows: programs choose one by their terms, and commission lines name the one that they were computed on. */
export const CommissionBasis = storedEnum('CommissionBasis', 'What a commission is computed on.', commissionBasis);

/** A part of the platform, as its data is kept apart from that of the others. */
export const Keyspace = storedEnum(
  'Keyspace',
  'A part of the platform that keeps its own data and its own audit entries.',
  {
    global: 'Organizations, users, programs, producers, carriers and authority.',
    submissions: 'Submissions, quotes and referrals.',
    policies: 'Policies, their transactions and coverages.',
    claims: 'Claims, reserves and payments on them.',
    billing: 'Invoices, payments, commissions and the ledger.',
  },
);
