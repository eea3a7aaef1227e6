import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../src/keyspaces/global/rules/dates.ts';
import { buildRows } from '../seed.ts';
import { checkNonPayment } from './non-payment.ts';
import { checkNotices } from './policies.ts';
import type { StoredRows } from './stored-rows.ts';

// The database fills in nothing that these checks look at.
const rows = buildRows() as unknown as StoredRows;

const firstOf = <Row>(list: readonly Row[], is: (row: Row) => boolean): Row => {
  const found = list.find(is);
  if (found === undefined) throw new Error('The demonstration has no such row.');
  return found;
};

const delinquency = firstOf(rows.delinquencies, ({ status }) => status === 'cancelled');
const notice = firstOf(rows.policiesNotices, ({ id }) => id === delinquency.noticeId);

const withNotice = (values: Partial<typeof notice>): StoredRows => ({
  ...rows,
  policiesNotices: rows.policiesNotices.map((row) => (row.id === notice.id ? { ...row, ...values } : row)),
});

describe('notices of non-payment', () => {
  it('are in order in the demonstration', () => {
    expect(checkNonPayment(rows)).toEqual([]);
  });

  it('are found when the state demands more days than were given', () => {
    // Eleven days are more than the ten that most states demand.
    const demanding = rows.stateRules.map((rule) => ({ ...rule, nonPaymentNoticeDays: 12 }));
    const mailedAt = new Date(`${addDays(notice.effectiveDate, -11)}T08:00:00Z`);
    const planted = { ...withNotice({ mailedAt }), stateRules: demanding };
    const words = expect.stringMatching(/cancels for non-payment without notice in time/);
    expect(checkNonPayment(planted)).toContainEqual(words);
  });

  it('are found when every invoice of the policy was still to be paid later', () => {
    const day = dayOf(notice.mailedAt);
    const invoices = rows.invoices.map((row) =>
      row.policyId === delinquency.policyId ? { ...row, dueDate: day } : row,
    );
    expect(checkNonPayment({ ...rows, invoices })).toEqual([
      `Notice ${notice.id} was given while nothing of policy ${delinquency.policyId} was past due.`,
    ]);
  });

  it('are found when all that was past due had been paid on the day before', () => {
    const createdAt = new Date(`${addDays(dayOf(notice.mailedAt), -1)}T12:00:00Z`);
    const [allocation] = rows.paymentAllocations;
    if (!allocation) throw new Error('The demonstration has no allocation.');
    const paid = rows.invoices
      .filter(({ policyId, dueDate }) => policyId === delinquency.policyId && dueDate < dayOf(notice.mailedAt))
      .map(({ id, totalCents }) => ({ ...allocation, invoiceId: id, amountCents: totalCents, createdAt }));
    const others = rows.paymentAllocations.filter(({ invoiceId }) => !paid.some((one) => one.invoiceId === invoiceId));
    expect(checkNonPayment({ ...rows, paymentAllocations: [...others, ...paid] })).toContain(
      `Notice ${notice.id} was given while nothing of policy ${delinquency.policyId} was past due.`,
    );
  });

  it('are found when they name another amount than was past due', () => {
    const delinquencies = rows.delinquencies.map((row) =>
      row.id === delinquency.id ? { ...row, amountCents: row.amountCents + 1n } : row,
    );
    expect(checkNonPayment({ ...rows, delinquencies }).join()).toContain(`Notice ${notice.id} was given for`);
  });
});

it('a cancellation for a reason of underwriting needs the longer notice that a state demands for it', () => {
  const cancellation = firstOf(
    rows.policyTransactions,
    ({ type, reasonCode }) => type === 'cancellation' && reasonCode === 'non_payment',
  );
  const planted: StoredRows = {
    ...withNotice({ kind: 'cancellation_underwriting' }),
    stateRules: rows.stateRules.map((rule) => ({ ...rule, underwritingNoticeDays: 400, midTermNoticeDays: 400 })),
    policyTransactions: [{ ...cancellation, policyId: delinquency.policyId, reasonCode: 'underwriting' }],
  };
  expect(checkNotices(planted)).toEqual([`Cancellation ${cancellation.id} ends cover without a notice in time.`]);
});
