import { expect, test, vi } from 'vitest';
import { type DemonstrationUser, organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { askWell } from '../support/asking/ask.ts';
import { withChange } from '../support/with-change.ts';

const inCalifornia = (run: () => Promise<void>): Promise<void> =>
  withChange('organizations', organizationId, { time_zone: 'America/Los_Angeles' }, run);

/** Asks at a moment of the Worker's clock. */
const askAt = async (moment: string, query: string, user?: DemonstrationUser) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
  const { data } = await askWell({ role: 'ORG_ADMIN', query, ...(user && { user }) });
  return data;
};

/** A field of a list's rows that turns with the day: which rows, by which of their dates, on which day after it. */
const turning = [
  ['isInForce', 'policies(first: 1, filter: { status: [BOUND, ISSUED] })', 'effectiveDate', 0, true],
  ['isOverdue', 'invoices(first: 1, filter: { status: [OPEN] })', 'dueDate', 1, true],
  ['isExpired', 'quotes(first: 1, filter: { status: [ISSUED] })', 'expiresAt', 0, true],
  ['openToBind', 'quotes(first: 1, filter: { status: [ISSUED] })', 'expiresAt', 0, false],
  ['isPastDate', 'submissions(first: 1, filter: { status: [IN_REVIEW] })', 'requestedEffectiveDate', 31, true],
] as const;

test.each(turning)(
  '%s turns at the midnight of the organization, and not at that of UTC',
  async (field, list, date, daysAfter, afterwards) => {
    await inCalifornia(async () => {
      const answer = async (moment: string) => {
        const data = await askAt(moment, `{ list: ${list} { nodes { ${date} ${field} } } }`);
        return data.list.nodes[0];
      };
      const found = await answer('2026-12-02T03:00:00Z');
      const day = addDays(found[date].slice(0, 10), daysAfter);
      // Seven or eight in the evening of the day before, eleven, and two in the morning.
      expect((await answer(`${day}T03:00:00Z`))[field]).toBe(!afterwards);
      expect((await answer(`${day}T06:59:00Z`))[field]).toBe(!afterwards);
      expect((await answer(`${day}T09:00:00Z`))[field]).toBe(afterwards);
    });
  },
);

test('premium and balances without a day are those of the day of the organization', async () => {
  await inCalifornia(async () => {
    const accounts = 'glAccounts(first: 1, filter: { nameBeginsWith: "trust:" })';
    const balances = 'now: balance { amount } onFirst: balance(asOf: "2026-11-01") { amount }';
    const query = `{ policies(first: 1) { nodes { premium { asOf } } } ${accounts} { nodes { ${balances} } } }`;
    const { policies, glAccounts } = await askAt('2026-11-02T03:00:00Z', query);
    expect(policies.nodes[0].premium.asOf).toBe('2026-11-01');
    expect(glAccounts.nodes[0].now).toEqual(glAccounts.nodes[0].onFirst);
  });
});

test('each organization has its own day: past midnight in Chicago it is still the day before in California', async () => {
  await inCalifornia(async () => {
    const dayOf = async (user?: DemonstrationUser) => {
      const query = '{ policies(first: 1) { nodes { premium { asOf } } } }';
      return (await askAt('2026-12-02T06:30:00Z', query, user)).policies.nodes[0].premium.asOf;
    };
    expect(await dayOf(secondOrganization.users.ORG_ADMIN)).toBe('2026-12-02');
    expect(await dayOf()).toBe('2026-12-01');
  });
});
