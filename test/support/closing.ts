import { organizationId } from '../../scripts/seed/people.ts';
import { financeManager } from './finance.ts';
import { mutate, mutateWell, rowsOf } from './mutating.ts';

type Options = Parameters<typeof mutate>[3];

/** The month that is over when the demonstration ends, and not closed. */
export const october = '2026-10-01';

/** The period of a month, which is given by its first day. */
export const periodOf = async (month: string) =>
  (
    await rowsOf('billing', 'SELECT * FROM accounting_periods WHERE org_id = ? AND month = ?', [organizationId, month])
  )[0];

/** What every mutation of a month takes. */
export const asked = async (month: string) => {
  const { id, version } = await periodOf(month);
  return { accountingPeriodId: id, expectedVersion: version };
};

const note = 'Reconciled with the bank.';

/** Asks for a month to be closed. */
export const close = async (month: string, options: Options = {}) =>
  mutate('FINANCE_ANALYST', 'closeMonth', { ...(await asked(month)), note }, options);

/** Decides on a month, as somebody else than the analyst who asks. */
export const decide = async (month: string, decision = 'APPROVED', options: Options = {}) =>
  mutate(
    'FINANCE_ANALYST',
    'decideMonth',
    { ...(await asked(month)), decision, note: 'As reconciled.' },
    { user: await financeManager(), ...options },
  );

/** Has a month closed, in which nothing waits. */
export const closeWell = async (month: string) => {
  await mutateWell('FINANCE_ANALYST', 'closeMonth', { ...(await asked(month)), note });
  const input = { ...(await asked(month)), decision: 'APPROVED', note };
  return mutateWell('FINANCE_ANALYST', 'decideMonth', input, { user: await financeManager() });
};

/** Asks for a month to be opened again. */
export const reopen = async (month: string, options: Options = {}) =>
  mutate('FINANCE_ANALYST', 'reopenMonth', { ...(await asked(month)), reason: 'A payment is missing.' }, options);

/** What time has to do up to a day before a month is closed is done: invoices are written, terms have begun. */
export const nothingWaits = async (until: string): Promise<void> => {
  await rowsOf('billing', "UPDATE installments SET status = 'waived' WHERE status = 'pending' AND invoice_on <= ?", [
    until,
  ]);
  const begun = "UPDATE policies SET status = 'active' WHERE status IN ('bound', 'issued') AND effective_date <= ?";
  await rowsOf('policies', begun, [until]);
};
