import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { producerId, type Role } from '../../scripts/seed/people.ts';

/** One read of the suite. Without a role: as the organization's admin. */
interface Read {
  readonly role?: Role;
  readonly query: string;
  readonly variables?: object;
}

/** Reads by what they show. Lists are short: the shapes of their answers are reviewed. */
export const reads: Record<string, Read> = {
  'viewer and organization': {
    role: 'UNDERWRITER',
    query: '{ viewer { id role organization { name type status } user { name email role } } }',
  },
  'claim with its money': {
    query: `query($number: String!) { claim(number: $number) {
      number status severity dateOfLoss reportedAt outstanding { amount } paid { amount } recovered { amount } incurred { amount }
      reserveLines { coverage costType outstanding { amount } paid { amount } movements(first: 5) { totalCount { count precision } nodes { amount { amount } reason } } }
      payments(first: 3) { nodes { payeeName amount { amount } status issuedAt } }
      notes(first: 2) { totalCount { count } nodes { body author { name } } }
    } }`,
    variables: { number: exampleClaimNumber },
  },
  'policy as of three days': {
    query: `query($number: String!) { claim(number: $number) { policy {
      number status effectiveDate expirationDate
      atStart: segment(asOf: "2026-03-15") { fromDate toDate annualPremium { amount } coverages { coverage limit { amount } premium { amount } } }
      later: segment(asOf: "2026-10-01") { fromDate toDate annualPremium { amount } ratingInput { stateCode classCode revenue { amount } lossRatio } }
      before: segment(asOf: "2020-01-01") { id }
      coverages(asOf: "2026-10-01") { coverage deductible { amount } }
      premium(asOf: "2026-10-01") { asOf written { amount } earned { amount } unearned { amount } }
      transactions(first: 5) { nodes { ordinal type effectiveDate premiumChange { amount } actor { name } } }
    } } }`,
    variables: { number: exampleClaimNumber },
  },
  'a page of policies by premium': {
    query: `{ policies(first: 3, sortBy: ANNUAL_PREMIUM) { totalCount { count precision } pageInfo { hasNextPage hasPreviousPage endCursor }
      edges { cursor node { id number status annualPremium { amount currencyCode } insured { name } } } } }`,
  },
  'policies by filter': {
    query: `query($producer: ID!) { policies(first: 5, sortBy: EFFECTIVE_DATE, direction: ASCENDING, filter: { producerId: $producer, status: [ACTIVE, EXPIRED], effectiveFrom: "2024-06-01" }) {
      totalCount { count } nodes { number status effectiveDate } } }`,
    variables: { producer: producerId },
  },
  'the book of two agencies': {
    query: `{ producers(first: 2, direction: ASCENDING) { nodes { id name licenses { stateCode status expirationDate }
      policies(first: 2, direction: ASCENDING) { totalCount { count } nodes { number program { code carrier { name } } claims(first: 2) { totalCount { count } nodes { number status } } } } } } }`,
  },
  'a submission and its rating': {
    query: `{ submissions(first: 1, filter: { status: [BOUND] }, direction: ASCENDING) { nodes { number status requestedLimit { amount } revenue { amount }
      insured { name naicsCode } classCode { code description } lossHistory { year claimCount incurred { amount } }
      quotes(first: 2) { nodes { number optionLabel status annualPremium { amount } total { amount } coverages { coverage premium { amount } }
        ratingSteps { ordinal factor value premiumBefore { amount } premiumAfter { amount } } policy { number } } } } } }`,
  },
  'invoices and what is open': {
    query: `{ invoices(first: 3, sortBy: DUE_DATE, direction: ASCENDING) { nodes { number status dueDate total { amount } paid { amount } open { amount }
      lines(first: 5) { nodes { type description amount { amount } } } allocations(first: 3) { nodes { amount { amount } payment { method externalReference receivedAt } } } policy { number } } } }`,
  },
  'work queues and open invoices': {
    query: `{ submissions(first: 3, filter: { status: [SUBMITTED, IN_REVIEW] }, sortBy: EFFECTIVE_DATE, direction: ASCENDING) { nodes { number status requestedEffectiveDate } }
      claims(first: 3, filter: { status: [OPEN, INVESTIGATING] }, sortBy: REPORTED_AT) { nodes { number status reportedAt } }
      invoices(first: 3, filter: { status: [OPEN, OVERDUE] }, sortBy: DUE_DATE, direction: ASCENDING) { nodes { number status dueDate } } }`,
  },
  'the ledger of a day': {
    role: 'FINANCE_ANALYST',
    query: `{ journalEntries(first: 2, direction: ASCENDING) { nodes { event description postingDate
      lines(first: 8) { nodes { ordinal debit { amount } credit { amount } account { name type } } } policy { number } } } }`,
  },
  'programs with their authority': {
    query: `{ programs(first: 2, direction: ASCENDING) { nodes { code name eligibleStates versions(first: 2) { nodes { versionNumber effectiveDate minimumPremium { amount } } } lineOfBusiness { code name }
      agreements(first: 2) { nodes { status effectiveDate annualPremiumLimit { amount } capacities { year limit { amount } committed { amount } available { amount } } } } } } }`,
  },
  'nodes of many types': {
    query: `query($number: String!, $producer: ID!) { claim(number: $number) { id policy { id } }
      nodes(ids: [$producer, "pol_01HK153X009999999999999999"]) { __typename id ... on Producer { name } } }`,
    variables: { number: exampleClaimNumber, producer: producerId },
  },
  'a policyholder at home': {
    role: 'POLICYHOLDER',
    query: `{ policies(first: 2) { nodes { number status coverages(asOf: "2026-10-01") { coverage limit { amount } } producer { name phone } } }
      claims(first: 2) { nodes { number status payments(first: 2) { nodes { amount { amount } } } outstanding { amount } } }
      invoices(first: 2) { nodes { number open { amount } } } }`,
  },
};

/** A read as a question to the graph. */
export const questionOf = (name: string): Read & { readonly role: Role } => {
  const read = reads[name];
  if (!read) throw new Error(`There is no read "${name}".`);
  return { ...read, role: read.role ?? 'ORG_ADMIN' };
};
