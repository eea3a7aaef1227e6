import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { mutate } from './mutating.ts';
import { type RiskToPrice, riskToPrice } from './risks-to-price.ts';

/** The underwriter who prices in tests. */
export const { userId: seniorId } = demonstrationUsers.UNDERWRITER;

/** What tests look at of a quote. */
export const quoteFields =
  'id version status revision optionLabel reason annualPremium { amount } commissionRate charges { kind amount { amount } } ' +
  'subjectivities { id version text kind isOpen dueDate } approvals(first: 20) { nodes { id reason authority requiredLevel decision } }';

/** A submission that is made to be priced, and what its pricing answered; `input` says what is asked otherwise. */
export const priced = async (risk: RiskToPrice, input: object = {}, asked: object = {}) => {
  const submission = await riskToPrice(seniorId, risk);
  const whole = {
    submissionId: submission.id,
    expectedVersion: submission.version,
    options: [{ label: 'Option A' }],
    ...input,
  };
  const done = `submission { status version } quotes { ${quoteFields} }`;
  return { submission, outcome: await mutate('UNDERWRITER', 'quoteSubmission', whole, { done, ...asked }) };
};

/** A new offer. */
export const offered = async (input: object = {}) => (await priced({}, input)).outcome.quotes[0];

/** A new quote about which a higher authority is asked. */
export const referred = async () => (await priced({ payrollDollars: 10_000_000 })).outcome.quotes[0];

/** What is asked about a quote that waits, as a decision on all of it takes it. */
export const toDecide = (quote: { id: string; version: number; approvals: { nodes: { id: string }[] } }) => ({
  quoteId: quote.id,
  expectedVersion: quote.version,
  approvalIds: quote.approvals.nodes.map(({ id }) => id),
  decision: 'APPROVED',
  note: 'Agreed as priced.',
});
