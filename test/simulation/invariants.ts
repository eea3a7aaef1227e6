import { administrationInvariants } from './invariants/administration.ts';
import { billingInvariants } from './invariants/billing.ts';
import { bindInvariants } from './invariants/binding.ts';
import { bookkeepingInvariants } from './invariants/bookkeeping.ts';
import { commissionInvariants } from './invariants/commissions.ts';
import { intakeInvariants } from './invariants/intake.ts';
import type { Invariant } from './invariants/invariant.ts';
import { ledgerInvariants } from './invariants/ledger.ts';
import { paymentInvariants } from './invariants/payments.ts';
import { policyInvariants } from './invariants/policies.ts';
import { quoteInvariants } from './invariants/quotes.ts';
import { receivableInvariants } from './invariants/receivables.ts';

/** What must hold of everything that the organizations' books say. Written in plain SQL, apart from whatever the product computes by. */
export const invariants: readonly Invariant[] = [
  ...intakeInvariants,
  ...quoteInvariants,
  ...bindInvariants,
  ...policyInvariants,
  ...ledgerInvariants,
  ...receivableInvariants,
  ...commissionInvariants,
  ...billingInvariants,
  ...paymentInvariants,
  ...administrationInvariants,
  ...bookkeepingInvariants,
];
