import { chargeKind } from '../../schema/charge.ts';
import { claimCostType } from '../../schema/claims/enums.ts';
import { billingMethod } from '../../schema/contract-terms.ts';
import { coverageType } from '../../schema/coverage.ts';
import { installmentPlan, submissionField, userRole } from '../../schema/global/enums.ts';
import { coverageFactor } from '../../schema/rating.ts';
import { ratingFactor } from '../../schema/submissions/enums.ts';

const countOf = (names: object): number => Object.keys(names).length;

const coverages = countOf(coverageType);

/** Coverages that one program sells together. */
const coveragesOfProgram = 6;

/** Endorsements of a policy in one term: about one a week. */
const changesOfTerm = 50;

/** Others who are insured under one policy. */
const additionalInsureds = 100;

/** Installments of the longest plan. */
const installmentsOfPlan = 12;

/**
 * How long lists without pages can be, by the rules of the domain. The estimate of a request's cost relies on them, and so
 * must whatever writes such lists. `test/limits/list-bounds.test.ts` holds the demonstration data to them.
 */
export const listBounds = {
  /** The fifty states and the District of Columbia. */
  states: 51,
  /** In every state the period that runs, the one before it and the next. */
  licenses: 3 * 51,
  linesOfBusiness: 20,
  /** Groups of tables that permissions are given for. */
  dataGroups: 40,
  /** Types that show the tables of one group. */
  typesOfGroup: 20,
  /** Fields that need a permission of their own. */
  protectedFields: 10,
  mutations: 250,
  /** Enumerations of the schema, and the values of the longest one: the codes of refusals. */
  enums: 150,
  enumValues: 130,
  previews: 20,
  roles: countOf(userRole),
  /** Groups of tables, of which an API key opens some. */
  scopes: 50,
  /** Classes of business that the rates of one program tell apart. */
  classCodes: 200,
  coverages,
  /** A line for each coverage and each kind of cost. */
  reserveLines: coverages * countOf(claimCostType),
  /** Each kind of charge, and those of each state for a risk in several. */
  charges: 20,
  /** Others who are insured under one policy, where all are compared at once. */
  additionalInsureds,
  /** Values of a policy that two days can differ in: those of itself, of its coverages on both days, of its charges, of others insured. */
  policyDifferences: 25 + 2 * 3 * coverages + countOf(chargeKind) + additionalInsureds,
  /** Losses of one term that a loss run tells. */
  claimsOfTerm: 60,
  /** Terms that a loss run tells: underwriters ask for five years. */
  termsOfLossRun: 10,
  /** The insured, the producer, and everybody with an interest in what is insured. */
  addressees: 40,
  /** The timeline of a term: each change opens one, and splits one of those before it. */
  segments: 2 * changesOfTerm + 1,
  /** The beginning of a term, its changes, and its end. */
  policyTransactions: changesOfTerm + 2,
  /** Those of the plan, and one more for each change that adds premium. */
  installments: installmentsOfPlan + changesOfTerm,
  /** Entries of a policy's account: what its installments and changes ask for, and what pays each. */
  accountEntries: 4 * (installmentsOfPlan + changesOfTerm),
  installmentPlans: countOf(installmentPlan),
  billingMethods: countOf(billingMethod),
  submissionFields: countOf(submissionField),
  programFees: countOf(chargeKind),
  policyForms: 50,
  /** Versions of a program's terms: a few a year. */
  programVersions: 50,
  coveragesOfProgram,
  coverageFactors: countOf(coverageFactor),
  /** A step for each factor of each coverage. */
  ratingSteps: coveragesOfProgram * countOf(ratingFactor),
  /** Limits, deductibles, or bands of a factor of the rates. */
  ratingChoices: 20,
  /** Conditions that one approval sets. */
  approvalConditions: 10,
  /** Conditions on one quote: those of its program, and those of each approval. */
  subjectivities: 30,
  /** What an insured signs and hands in to accept a quote. */
  acceptanceDocuments: 10,
  /** Questions about one submission. */
  informationRequests: 50,
  /** Locations and classes of one submission. */
  exposures: 100,
  /** Years of losses that a submission tells. */
  lossYears: 10,
  /** Years of an agreement whose capacity is counted. */
  capacityYears: 10,
  termLengths: 12,
  provisions: 20,
  diagnosisCodes: 50,
} as const;
