import { getColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../schema/lookup.ts';
import { rowToWrite } from '../../schema/row-to-write.ts';
import type { TableName } from '../../schema/tables.ts';
import { addDays, dayOf, daysBetween } from '../../src/keyspaces/global/rules/dates.ts';
import { checkRows } from './check-books.ts';
import type { StoredRows } from './checks/stored-rows.ts';
import type { SeedRows } from './rows.ts';
import { buildRows } from './seed.ts';

/** The rows as the database would hold them: with search keys, defaults and nulls. */
const stored = (rows: SeedRows): StoredRows =>
  // Object.entries loses the literal names.
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => {
      const table = tableOf(name as TableName);
      const columns = Object.entries(getColumns(table));
      return [
        name,
        list.map((row) => {
          const written = rowToWrite(table, row);
          return Object.fromEntries(columns.map(([key, column]) => [key, written[key] ?? column.default ?? null]));
        }),
      ];
    }),
  ) as unknown as StoredRows;

// A month's last day, a leap day, a day of a year without one, and some on which a policy cost the minimum premium.
describe.each(['2026-11-01', '2027-02-28', '2027-04-30', '2027-12-18', '2028-02-29', '2031-07-15'])(
  'books that end on %s',
  (today) => {
    const rows = stored(buildRows({ today }));

    test('pass every check', () => {
      expect(checkRows(rows)).toEqual([]);
    });

    test('are alive: quotes to bind, invoices due this week, renewals ahead, policies in force', () => {
      const ends = new Date(`${today}T12:00:00Z`);
      const until = (days: number) => addDays(today, days);
      const found = {
        quotesToBind: rows.quotes.filter(({ status, expiresAt }) => status === 'issued' && expiresAt > ends),
        invoicesDueThisWeek: rows.invoices.filter(
          ({ status, dueDate }) => status === 'open' && dueDate >= today && dueDate < until(7),
        ),
        renewalsAhead: rows.policies.filter(
          ({ status, expirationDate }) => status === 'active' && expirationDate > today && expirationDate < until(120),
        ),
        inForce: rows.policies.filter(
          ({ status, effectiveDate, expirationDate }) =>
            status === 'active' && effectiveDate <= today && today < expirationDate,
        ),
        startingSoon: rows.policies.filter(({ effectiveDate }) => effectiveDate > today && effectiveDate < until(30)),
        claimsThisWeek: rows.claims.filter(({ reportedAt }) => dayOf(reportedAt) > until(-7)),
      };
      const counts = Object.fromEntries(Object.entries(found).map(([name, list]) => [name, list.length]));
      for (const [name, count] of Object.entries(counts)) expect(count, name).toBeGreaterThan(0);
      expect(counts.inForce).toBeGreaterThan(20);
    });

    test('have in each organization a refund at each step of its way, and of an agency charges, credits and what is open', () => {
      for (const { id } of rows.organizations) {
        const own = <Row extends { readonly orgId: string }>(list: readonly Row[]) =>
          list.filter(({ orgId }) => orgId === id);
        const refunds = own(rows.disbursements).filter(({ kind }) => kind === 'refund');
        const steps = new Set(refunds.map(({ status }) => status));
        expect(steps, id).toEqual(new Set(['requested', 'approved', 'issued', 'cleared', 'voided']));
        const items = own(rows.invoices).filter(({ kind }) => kind === 'account_current');
        const found = new Set(
          items.map(({ status, totalCents }) => `${status} ${totalCents < 0n ? 'credit' : 'charge'}`),
        );
        expect(found, id).toEqual(new Set(['paid charge', 'paid credit', 'open charge']));
      }
    });

    test('have in each organization a policy over a 29 February, whose year has 366 days', () => {
      const holdsLeapDay = (from: string, to: string): boolean => daysBetween(from, to) === 366;
      for (const { id } of rows.organizations) {
        const own = rows.policies.filter(({ orgId }) => orgId === id);
        const over = own.filter(({ effectiveDate, expirationDate }) => holdsLeapDay(effectiveDate, expirationDate));
        expect(over.length, id).toBeGreaterThan(0);
      }
    });

    test('have in each organization a loss in a lapse, for which the policy gives no cover', () => {
      const lapses = new Map(
        rows.policies.map(({ id, lapseFromDate, lapseToDate }) => [id, { from: lapseFromDate, to: lapseToDate }]),
      );
      const inLapse = rows.claims.filter(({ policyId, dateOfLoss, coverageStatus }) => {
        const { from, to } = lapses.get(policyId) ?? {};
        return coverageStatus === 'none' && from && to && from <= dateOfLoss && dateOfLoss < to;
      });
      expect(new Set(inLapse.map(({ orgId }) => orgId)).size).toBe(rows.organizations.length);
    });

    test('hold nothing that happened later', () => {
      const ends = new Date(`${today}T23:59:59Z`);
      const all: [string, readonly Record<string, unknown>[]][] = Object.entries(rows);
      const late = all.flatMap(([name, list]) =>
        list.filter(({ createdAt }) => createdAt instanceof Date && createdAt > ends).map(({ id }) => `${name} ${id}`),
      );
      expect(late).toEqual([]);
    });
  },
);
