import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/keyspaces/global/rules/dates.ts';
import { fixedToday } from './calendar.ts';
import { checkClaimMoney } from './checks/claim-money.ts';
import { checkClaims } from './checks/claims.ts';
import type { StoredRows } from './checks/stored-rows.ts';
import { buildRows } from './seed.ts';

// The database fills in nothing that the checks of claims look at.
const rows = buildRows() as unknown as StoredRows;

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** Premium by the days that have passed of each live part of a policy, worked apart from the rules. */
const earnedCents = ({ id, effectiveDate, expirationDate }: StoredRows['policies'][number]): bigint => {
  const segments = rows.policySegments.filter(
    ({ policyId, supersededByTransactionId }) => policyId === id && supersededByTransactionId === null,
  );
  return sum(
    segments.map(({ fromDate, toDate, annualPremiumCents }) => {
      const [end = toDate] = [toDate, fixedToday].toSorted();
      const days = Math.max(0, daysBetween(fromDate, end));
      return (annualPremiumCents * BigInt(days)) / BigInt(daysBetween(effectiveDate, expirationDate));
    }),
  );
};

/** Paid and outstanding less recovered, in percent of earned premium. */
const lossRatioPercent = (programId: string): number => {
  const policies = rows.policies.filter((policy) => policy.programId === programId);
  const policyIds = new Set(policies.map(({ id }) => id));
  const claimIds = new Set(rows.claims.filter(({ policyId }) => policyIds.has(policyId)).map(({ id }) => id));
  const ofProgram = <Row extends { readonly claimId: string }>(all: readonly Row[]) =>
    all.filter(({ claimId }) => claimIds.has(claimId));
  const incurred =
    sum(ofProgram(rows.claimReserveLines).map(({ outstandingCents, paidCents }) => outstandingCents + paidCents)) -
    sum(ofProgram(rows.claimRecoveries).map(({ receivedCents }) => receivedCents));
  return Number((incurred * 100n) / sum(policies.map(earnedCents)));
};

describe('the losses of the demonstration', () => {
  it('are between 30 and 90 percent of the earned premium of each program', () => {
    const withPolicies = rows.programs.filter(({ id }) => rows.policies.some(({ programId }) => programId === id));
    const ratios = withPolicies.map(({ code, id }) => ({ code, percent: lossRatioPercent(id) }));
    const unbelievable = ratios.filter(({ percent }) => percent < 30 || percent > 90);
    expect(unbelievable, JSON.stringify(ratios)).toEqual([]);
  });

  it('take every turn that a claim can take', () => {
    const has = <Row>(all: readonly Row[], test: (row: Row) => boolean): boolean => all.some(test);
    const { claims, claimPayments, claimRecoveries } = rows;
    const seen = {
      lossWithoutCover: has(
        claims,
        ({ coverageStatus, closedReason }) => coverageStatus === 'none' && closedReason === 'denied',
      ),
      reservationOfRights: has(claims, ({ reservationOfRightsAt }) => reservationOfRightsAt !== null),
      lossBeforeTheTerm: has(
        claims,
        ({ claimMadeDate, dateOfLoss, policyEffectiveDate, coverageStatus }) =>
          claimMadeDate !== null && dateOfLoss < policyEffectiveDate && coverageStatus === 'verified',
      ),
      catastrophe: has(claims, ({ catastropheCode }) => catastropheCode !== null),
      deductibleWithheld: has(
        claimPayments,
        ({ deductibleCents, status }) => deductibleCents > 0n && status === 'cleared',
      ),
      deductibleBilled: has(claimRecoveries, ({ type, receivedCents }) => type === 'deductible' && receivedCents > 0n),
      outsideTheReserve: has(claimPayments, ({ erodesReserve, kind }) => !erodesReserve && kind === 'supplemental'),
    };
    expect(Object.entries(seen).filter(([, found]) => !found)).toEqual([]);
    const statuses = new Set(claimPayments.map(({ status }) => status));
    const wanted = ['requested', 'approved', 'rejected', 'issued', 'cleared', 'stopped', 'voided'] as const;
    expect(wanted.filter((status) => !statuses.has(status))).toEqual([]);
    const reasons = new Set(claims.map(({ closedReason }) => closedReason));
    expect([...reasons]).toEqual(expect.arrayContaining(['paid', 'denied', 'withdrawn', 'below_deductible']));
  });

  it('sue a claim that was reserved, and reopen one that was closed', () => {
    const changes = rows.claimsAuditEntries.map(({ before, after }) => `${before?.status} ${after?.status}`);
    expect(changes).toContain('reserved litigated');
    expect(changes).toContain('closed reopened');
  });
});

type Planted = Partial<{ [Name in keyof StoredRows]: (row: StoredRows[Name][number]) => object | false }>;

/** What the checks find when the first row that is given other values is not what it was. */
const findingsWith = (planted: Planted): string => {
  const changed = Object.entries(planted).map(([name, change]) => {
    let done = false;
    // The names and the rows belong together by the type of what is planted.
    const list = rows[name as keyof StoredRows] as readonly object[];
    const values = list.map((row) => {
      const other = done ? false : (change as (row: object) => object | false)(row);
      if (!other) return row;
      done = true;
      return { ...row, ...other };
    });
    if (!done) throw new Error(`No row of ${name} can be planted.`);
    return [name, values];
  });
  const altered = { ...rows, ...Object.fromEntries(changed) } as StoredRows;
  return [...checkClaims(altered), ...checkClaimMoney(altered)].join('\n');
};

describe('the checks of claims', () => {
  it('find nothing in the demonstration', () => {
    expect([...checkClaims(rows), ...checkClaimMoney(rows)]).toEqual([]);
  });

  const withCover = rows.claims.find(({ coverageLimitCents, id }) => {
    const paid = rows.claimPayments.some(
      ({ claimId, status, costType }) => claimId === id && status === 'cleared' && costType === 'indemnity',
    );
    return paid && coverageLimitCents !== null;
  });
  const ofPaid = (values: object) => ({ claims: ({ id }: { id: string }) => id === withCover?.id && values });

  it.each<[string, Planted, string]>([
    [
      'money that is held for no payment',
      { claimReserveLines: ({ heldCents }) => ({ heldCents: heldCents + 1n }) },
      'does not follow',
    ],
    [
      'a reserve that no movement made',
      { claimReserveLines: ({ outstandingCents }) => ({ outstandingCents: outstandingCents + 1n }) },
      'does not follow',
    ],
    [
      'a payment that was issued without an entry',
      { journalEntries: ({ event }) => event === 'claim_paid' && { subjectId: 'nobody' } },
      'its entries',
    ],
    [
      'a stopped payment whose entry stands',
      { journalEntries: ({ event }) => event === 'claim_payment_voided' && { subjectId: 'nobody' } },
      'its entries',
    ],
    [
      'a cleared payment without its moment',
      { claimPayments: ({ status }) => status === 'cleared' && { clearedAt: null } },
      'its moments',
    ],
    ['indemnity that is paid without cover', ofPaid({ coverageStatus: 'none' }), 'has no cover'],
    ['indemnity above the limit', ofPaid({ coverageLimitCents: 1n }), 'above its limit'],
    ['cover without terms', ofPaid({ policySegmentId: null }), 'relies on no terms'],
    ['terms that were not in force', ofPaid({ dateOfLoss: '1999-01-01' }), 'was not in force'],
    [
      'a closed claim without a reason',
      { claims: ({ status }) => status === 'closed' && { closedReason: null } },
      'for the reason null',
    ],
    [
      'a claim closed as paid that was denied',
      { claims: ({ closedReason }) => closedReason === 'denied' && { closedReason: 'paid' } },
      'reason_contradicts_claim',
    ],
    [
      'a closed claim with something outstanding',
      {
        claims: ({ status }) =>
          status === 'reserved' && { status: 'closed', closedAt: new Date(0), closedReason: 'withdrawn' },
      },
      'outstanding_not_released',
    ],
    [
      'a defended claim without a suit',
      { claims: ({ status }) => status === 'in_defense' && { litigated: false } },
      'no suit',
    ],
    [
      'a deductible that is borne twice',
      { claims: ({ deductibleCents, id }) => id === withCover?.id && deductibleCents > 0n && { deductibleCents: 1n } },
      'above its deductible',
    ],
    [
      'a recovery above what was expected',
      { claimRecoveries: ({ expectedCents }) => ({ receivedCents: expectedCents + 1n }) },
      'than was expected',
    ],
  ])('find %s', (_, planted, words) => {
    expect(findingsWith(planted)).toContain(words);
  });
});
