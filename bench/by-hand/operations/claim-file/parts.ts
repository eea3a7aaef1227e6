import type { Cell } from '../../connections.ts';
import { amount, openCents, sumOfCharges, upper } from '../../values.ts';

/** What a claim file is made of, row by row; both manners of asking end here. */
export interface ClaimFileParts {
  /** id, number, status, date of loss, description. */
  readonly claim: readonly Cell[];
  /** In cents: outstanding and paid of the reserves, received of recoveries. */
  readonly money: readonly Cell[];
  /** id, name; undefined where nobody works on it. */
  readonly adjuster: readonly Cell[] | undefined;
  /** id, coverage, limit, deductible, premium. */
  readonly coverages: readonly (readonly Cell[])[];
  /** id, number, status, first day, last day, premium. */
  readonly policy: readonly Cell[];
  /** id, name, city, state. */
  readonly insured: readonly Cell[];
  /** id, number, status, revenue. */
  readonly submission: readonly Cell[];
  /** id, year, claims, incurred. */
  readonly lossHistory: readonly (readonly Cell[])[];
  /** id, number, status, charges. */
  readonly quote: readonly Cell[];
  readonly invoiceCount: Cell;
  /** id, number, status, due date, total, paid. */
  readonly invoices: readonly (readonly Cell[])[];
  /** id, name, state. */
  readonly producer: readonly Cell[];
  /** id, name, type. */
  readonly organization: readonly Cell[];
}

const money = (cents: Cell | undefined) =>
  cents === null || cents === undefined ? null : { __typename: 'Money', amount: amount(cents) };

const coverage = ([id, name, limit, deductible, premium]: readonly Cell[]) => ({
  __typename: 'Coverage',
  coverage: upper(name),
  deductible: money(deductible),
  id,
  limit: money(limit),
  premium: money(premium),
});

const invoice = ([id, number, status = null, dueDate, total = null, paid = null]: readonly Cell[]) => ({
  __typename: 'Invoice',
  dueDate,
  id,
  number,
  open: money(openCents(status, total, paid)),
  paid: money(paid),
  status: upper(status),
  total: money(total),
});

const year = ([id, year, claimCount, incurred]: readonly Cell[]) => ({
  __typename: 'LossHistoryYear',
  claimCount,
  id,
  incurred: money(incurred),
  year,
});

const policyOf = (parts: ClaimFileParts) => {
  const [id, number, status, effectiveDate, expirationDate, premium = null] = parts.policy;
  const { insured, submission, quote, producer, organization } = parts;
  return {
    __typename: 'Policy',
    annualPremium: { __typename: 'Money', amount: amount(premium), currencyCode: 'USD' },
    effectiveDate,
    expirationDate,
    id,
    insured: { __typename: 'Insured', city: insured[2], id: insured[0], name: insured[1], stateCode: insured[3] },
    invoices: {
      __typename: 'InvoiceConnection',
      nodes: parts.invoices.map(invoice),
      totalCount: { __typename: 'Count', count: Number(parts.invoiceCount) },
    },
    number,
    organization: {
      __typename: 'Organization',
      id: organization[0],
      name: organization[1],
      type: upper(organization[2]),
    },
    producer: { __typename: 'Producer', id: producer[0], name: producer[1], stateCode: producer[2] },
    quote: {
      __typename: 'Quote',
      id: quote[0],
      number: quote[1],
      status: upper(quote[2]),
      total: money(sumOfCharges(quote[3])),
    },
    status: upper(status),
    submission: {
      __typename: 'Submission',
      id: submission[0],
      lossHistory: parts.lossHistory.map(year),
      number: submission[1],
      revenue: money(submission[3]),
      status: upper(submission[2]),
    },
  };
};

/** The document persisted for ClaimFile, answered. */
export const claimFileOf = (parts: ClaimFileParts): object => {
  const [id, number, status, dateOfLoss, description] = parts.claim;
  const [outstanding, paid, received] = parts.money.map(Number);
  const incurred = Number(outstanding) + Number(paid) - Number(received);
  const claim = {
    __typename: 'Claim',
    adjuster: parts.adjuster ? { __typename: 'User', id: parts.adjuster[0], name: parts.adjuster[1] } : null,
    coveragesAtLoss: parts.coverages.map(coverage),
    dateOfLoss,
    description,
    id,
    incurred: money(incurred),
    number,
    outstanding: money(outstanding),
    paid: money(paid),
    policy: policyOf(parts),
    status: upper(status),
  };
  return { __typename: 'Query', claim };
};

/** Nothing has this number. */
export const noClaim = { __typename: 'Query', claim: null };
