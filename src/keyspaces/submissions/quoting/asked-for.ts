import type { OptionToPrice } from './price-options.ts';
import type { UnderwritingFacts } from './underwriting-facts.ts';

/** What a submission asks for, as the option that others differ from. */
export const askedFor = (facts: UnderwritingFacts): OptionToPrice => ({
  label: '',
  limitCents: facts.requestedLimitCents,
  deductibleCents: facts.requestedDeductibleCents,
  commissionRate: null,
  judgement: null,
  fees: [],
});
