import { describe, expect, it } from 'vitest';
import { buildRows } from '../seed.ts';
import { checkCarriedFigures } from './carried-figures.ts';
import type { StoredRows } from './stored-rows.ts';

// The database fills in nothing that the check looks at.
const rows = buildRows() as unknown as StoredRows;

/** What the check finds when one row is not what it was. */
const findingsWith = <Name extends keyof StoredRows>(
  table: Name,
  values: Partial<StoredRows[Name][number]>,
): string => {
  const [first, ...others]: readonly object[] = rows[table];
  return checkCarriedFigures({ ...rows, [table]: [{ ...first, ...values }, ...others] }).join('\n');
};

describe('the check of figures that rows carry for their lists', () => {
  it('finds nothing in the demonstration', () => {
    expect(checkCarriedFigures(rows)).toEqual([]);
    expect(rows.claims.some(({ incurredCents }) => incurredCents > 0n)).toBe(true);
    expect(rows.invoices.some(({ openCents }) => openCents > 0n)).toBe(true);
    expect(rows.submissions.some(({ quotedPremiumCents }) => quotedPremiumCents > 0n)).toBe(true);
  });

  it.each([
    ['a claim that costs something else', 'claims', { incurredCents: 1n }, 'cents incurred'],
    ['an invoice of which something else is open', 'invoices', { openCents: 1n }, 'cents open of'],
    ['a submission that was priced at something else', 'submissions', { quotedPremiumCents: 1n }, 'cents of premium'],
    ['a policy with the name of another', 'policies', { namedInsured: 'Nobody' }, 'the name of another insured'],
    ['a payment in the book of another agency', 'claimPayments', { producerId: 'prd_other' }, 'in other books'],
  ] as const)('finds %s', (_, table, values, finding) => {
    expect(findingsWith(table, values)).toContain(finding);
  });
});
