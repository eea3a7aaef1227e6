import type { Keyspace } from '../../schema/keyspaces.ts';
import type { Cell } from '../by-hand/connections.ts';
import { amount, openCents, sumOfCharges, upper } from '../by-hand/values.ts';

/** A row as resolvers and plans have it: the fields of its type that need no other row, and the keys of its edges. */
export type Row = Readonly<Record<string, unknown>>;

/** What is read of a table. */
export interface Table {
  readonly keyspace: Keyspace;
  readonly name: string;
  readonly columns: string;
  readonly decode: (cells: readonly Cell[]) => Row;
}

const money = (cents: Cell | undefined) =>
  cents === null || cents === undefined ? null : { amount: amount(cents), currencyCode: 'USD' };

export const policies: Table = {
  keyspace: 'policies',
  name: 'policies',
  columns:
    'id, number, status, effective_date, expiration_date, annual_premium_cents, version, insured_id, submission_id, quote_id, producer_id',
  decode: ([id, number, status, effectiveDate, expirationDate, premium, version, ...keys]) => {
    const [insuredId, submissionId, quoteId, producerId] = keys;
    const own = { id, number, status: upper(status), effectiveDate, expirationDate, annualPremium: money(premium) };
    return { ...own, version, insuredId, submissionId, quoteId, producerId };
  },
};

export const claims: Table = {
  keyspace: 'claims',
  name: 'claims',
  columns: 'id, number, status, date_of_loss, description, policy_segment_id, adjuster_id, policy_id',
  decode: ([id, number, status, dateOfLoss, description, segmentId, adjusterId, policyId]) => {
    const keys = { segmentId, adjusterId, policyId };
    return { id, number, status: upper(status), dateOfLoss, description, ...keys };
  },
};

export const invoices: Table = {
  keyspace: 'billing',
  name: 'invoices',
  columns: 'id, number, status, due_date, total_cents, paid_cents, policy_id',
  decode: ([id, number, status = null, dueDate, total = null, paid = null, policyId]) => {
    const open = money(openCents(status, total, paid));
    return { id, number, status: upper(status), dueDate, total: money(total), paid: money(paid), open, policyId };
  },
};

export const submissions: Table = {
  keyspace: 'submissions',
  name: 'submissions',
  columns: 'id, number, status, revenue_cents, insured_id, producer_id',
  decode: ([id, number, status, revenue, insuredId, producerId]) => {
    return { id, number, status: upper(status), revenue: money(revenue), insuredId, producerId };
  },
};

export const quotes: Table = {
  keyspace: 'submissions',
  name: 'quotes',
  columns: 'id, number, status, charges',
  decode: ([id, number, status, charges]) => {
    return { id, number, status: upper(status), total: money(sumOfCharges(charges)) };
  },
};

export const insureds: Table = {
  keyspace: 'submissions',
  name: 'insureds',
  columns: 'id, name, city, state_code',
  decode: ([id, name, city, stateCode]) => ({ id, name, city, stateCode }),
};

export const producers: Table = {
  keyspace: 'global',
  name: 'producers',
  columns: 'id, name, state_code',
  decode: ([id, name, stateCode]) => ({ id, name, stateCode }),
};

export const users: Table = {
  keyspace: 'global',
  name: 'users',
  columns: 'id, name',
  decode: ([id, name]) => ({ id, name }),
};

export const coverages: Table = {
  keyspace: 'policies',
  name: 'coverages',
  columns: 'id, coverage, limit_cents, deductible_cents, premium_cents',
  decode: ([id, coverage, limit, deductible, premium]) => {
    return {
      id,
      coverage: upper(coverage),
      limit: money(limit),
      deductible: money(deductible),
      premium: money(premium),
    };
  },
};

export const lossHistory: Table = {
  keyspace: 'submissions',
  name: 'loss_history',
  columns: 'id, year, claim_count, incurred_cents',
  decode: ([id, year, claimCount, incurred]) => ({ id, year, claimCount, incurred: money(incurred) }),
};

/** What a claim costs, of its sums in cents. */
export const costOfClaim = (outstanding: Cell, paid: Cell, received: Cell): Row => {
  const incurred = Number(outstanding) + Number(paid) - Number(received);
  return { outstanding: money(outstanding), paid: money(paid), incurred: money(incurred) };
};
