import { describe, expect, it } from 'vitest';
import { buildRows } from '../seed.ts';
import { checkRefunds } from './refunds.ts';
import type { StoredRows } from './stored-rows.ts';

// The database fills in nothing that the check looks at.
const rows = buildRows() as unknown as StoredRows;

type Approval = StoredRows['billingApprovals'][number];
type Disbursement = StoredRows['disbursements'][number];

const withApprovals = (change: (approval: Approval) => Partial<Approval>): string =>
  checkRefunds({ ...rows, billingApprovals: rows.billingApprovals.map((one) => ({ ...one, ...change(one) })) }).join(
    '\n',
  );

const withDisbursements = (change: (one: Disbursement) => Partial<Disbursement>): string =>
  checkRefunds({ ...rows, disbursements: rows.disbursements.map((one) => ({ ...one, ...change(one) })) }).join('\n');

describe('the check of refunds', () => {
  it('finds nothing in the demonstration, where a refund stands at each step of its way', () => {
    expect(checkRefunds(rows)).toEqual([]);
    const statuses = rows.disbursements.flatMap(({ kind, status }) => (kind === 'refund' ? status : []));
    expect([...new Set(statuses)].toSorted()).toEqual(['approved', 'cleared', 'issued', 'requested', 'voided']);
  });

  it('finds a refund that nobody was asked about', () => {
    expect(checkRefunds({ ...rows, billingApprovals: [] }).join('\n')).toContain('was asked about 0 times');
  });

  it('finds one of another amount than was asked', () => {
    expect(withDisbursements(({ amountCents }) => ({ amountCents: amountCents + 1n }))).toContain('not of the amount');
  });

  it('finds one that was sent before anybody had decided', () => {
    expect(withApprovals(({ decidedAt }) => (decidedAt ? { decidedAt: new Date('2099-01-01') } : {}))).toContain(
      'was sent before',
    );
  });

  it('finds one that was paid although it was denied', () => {
    expect(withApprovals(({ decision }) => (decision === 'approved' ? { decision: 'denied' } : {}))).toContain(
      'and its approval denied',
    );
  });

  it('finds one that somebody approved beyond their own limit', () => {
    const adjuster = rows.users.find(({ role }) => role === 'adjuster');
    expect(withApprovals(({ decision }) => (decision === 'approved' ? { decidedById: adjuster?.id } : {}))).toContain(
      'own limit does not cover',
    );
  });
});
