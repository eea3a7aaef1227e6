import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId, type Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';
import { fileOfParts } from '../support/file-of-parts.ts';

/** Months that were closed when the demonstration ends, each with the one before it. */
const months = [
  ['2026-09-01', '2026-08-01'],
  ['2026-06-01', '2026-05-01'],
  ['2026-08-01', '2026-07-01'],
] as const;

let admin: Connection;
let programs: RowDataPacket[];

beforeAll(async () => {
  admin = await connectAsAdmin('oi_claims');
  programs = await rows('SELECT id, carrier_id FROM oi_global.programs WHERE org_id = ? ORDER BY id', [organizationId]);
});

afterAll(() => admin.end());

const rows = async (query: string, values: unknown[]): Promise<RowDataPacket[]> => {
  const [found] = await admin.query<RowDataPacket[]>(query, values);
  return found;
};

const ask = async (query: string, asker: Role = 'FINANCE_ANALYST') => {
  const { data, errors } = await askAs(asker, query);
  expect(errors).toBeUndefined();
  return data;
};

interface Told {
  readonly amount: string;
}

const cents = ({ amount }: Told): bigint => BigInt(amount.replace('.', ''));
const cellCents = (cell: string | undefined): bigint => BigInt((cell ?? '').replace('.', ''));

const cost =
  '{ previouslyPaid { amount } paidThisMonth { amount } paidToDate { amount } reserve { amount } incurred { amount } incurredChange { amount } }';
const figures = `indemnity ${cost} expense ${cost} recovered { amount } recoveredThisMonth { amount }`;
const totals = `totals { lineCount ${figures} }`;

const bordereau = async (programId: string, month: string, selection: string, asker?: Role) =>
  (await ask(`{ claimsBordereau(programId: "${programId}", month: "${month}") { ${selection} } }`, asker))
    .claimsBordereau;

/** All lines of a program's month. */
const linesOf = async (programId: string, month: string) =>
  (
    await bordereau(
      programId,
      month,
      `lines(first: 100) { nodes { id month claimantNames claim { id number } ${figures} } }`,
    )
  ).lines.nodes;

const fileOf = (programId: string, month: string) =>
  fileOfParts(async (after) => {
    const argument = after === null ? '' : `(after: "${after}")`;
    return (await bordereau(programId, month, `csv${argument} { text endCursor }`)).csv;
  });

const kinds = [
  ['indemnity', 'Indemnity'],
  ['expense', 'Fees'],
] as const;

describe.each(months)('the closed month %s', (month, before) => {
  test('holds in reserve what was frozen when it was closed, and has paid what the ledger says', async () => {
    let [reserve, paid, recovered, lines] = [0n, 0n, 0n, 0];
    for (const { id } of programs) {
      const { totals: of } = await bordereau(id, month, totals);
      for (const [kind] of kinds) {
        reserve += cents(of[kind].reserve);
        paid += cents(of[kind].paidThisMonth);
      }
      recovered += cents(of.recoveredThisMonth);
      lines += of.lineCount;
    }
    expect(lines).toBeGreaterThan(0);
    const [frozen] = await rows(
      'SELECT outstanding_loss_cents AS cents FROM oi_billing.accounting_periods WHERE org_id = ? AND month = ?',
      [organizationId, month],
    );
    expect(reserve).toBe(BigInt(frozen?.cents));
    // What was posted of payments on claims, and of what came back on them, with what was taken back of either.
    const [posted] = await rows(
      `SELECT SUM(CASE e.event WHEN 'claim_paid' THEN t.cents WHEN 'claim_payment_voided' THEN -t.cents ELSE 0 END) AS paid,
          SUM(CASE e.event WHEN 'claim_recovered' THEN t.cents ELSE 0 END) AS recovered
        FROM oi_billing.journal_entries e
        JOIN (SELECT org_id, entry_id, SUM(debit_cents) AS cents FROM oi_billing.journal_lines GROUP BY 1, 2) t
          ON t.org_id = e.org_id AND t.entry_id = e.id
        WHERE e.org_id = ? AND LEFT(e.posting_date, 7) = LEFT(?, 7)`,
      [organizationId, month],
    );
    expect({ paid, recovered }).toEqual({ paid: BigInt(posted?.paid ?? 0), recovered: BigInt(posted?.recovered ?? 0) });
  });

  test('has lines, a file and totals that say the same, and that add up', async () => {
    for (const { id } of programs) {
      const { totals: of } = await bordereau(id, month, totals);
      const [lines, file] = [await linesOf(id, month), await fileOf(id, month)];
      expect([lines.length, file.length]).toEqual([of.lineCount, of.lineCount]);
      expect(file.map((line) => line['Claim Reference / Number'])).toEqual(
        lines.map(({ claim }: { claim: { number: string } }) => claim.number),
      );
      for (const [kind, heading] of kinds) {
        const sum = (name: string) => file.reduce((all, line) => all + cellCents(line[`${name} - ${heading}`]), 0n);
        expect({
          previouslyPaid: sum('Previously Paid'),
          paidThisMonth: sum('Paid this month'),
          paidToDate: sum('Paid to Date'),
          reserve: sum('Reserve'),
          incurred: sum('Total Incurred'),
          incurredChange: sum('Change this month'),
        }).toEqual(Object.fromEntries(Object.entries<Told>(of[kind]).map(([name, money]) => [name, cents(money)])));
        for (const line of file) {
          const cell = (name: string) => cellCents(line[`${name} - ${heading}`]);
          expect(cell('Previously Paid') + cell('Paid this month')).toBe(cell('Paid to Date'));
          expect(cell('Paid to Date') + cell('Reserve')).toBe(cell('Total Incurred'));
        }
      }
      expect(file.reduce((all, line) => all + cellCents(line.Recoveries), 0n)).toBe(cents(of.recovered));
    }
  });

  test('begins where the month before has ended, claim by claim', async () => {
    let followed = 0;
    for (const { id } of programs) {
      const earlier = new Map(
        (await linesOf(id, before)).map((line: { claim: { id: string } }) => [line.claim.id, line] as const),
      );
      for (const line of await linesOf(id, month)) {
        // biome-ignore lint/suspicious/noExplicitAny: it has the shape of the selection above.
        const was = earlier.get(line.claim.id) as any;
        for (const [kind] of kinds) {
          expect(line[kind].previouslyPaid).toEqual(was ? was[kind].paidToDate : { amount: '0.00' });
        }
        if (was) followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(0);
  });
});

describe('a claims bordereau', () => {
  test('names in its file who is insured, who asks to be paid, and under which agreement', async () => {
    const files = await Promise.all(programs.map(({ id }) => fileOf(id, '2026-09-01')));
    const lines = files.flat();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line['Insured Full Name or Company Name']).not.toBe('');
      expect(line['Agreement No']).toMatch(/^BA-[A-Z]{4}-\d{4}$/);
      // A loss is of a policy that began under the agreement: in one of its years, and before the loss.
      const [agreed, year, lost] = [line['Agreement No']?.slice(-4), line['Year of Account'], line['Date of Loss']];
      expect(Number(year)).toBeGreaterThanOrEqual(Number(agreed));
      expect(Number(year)).toBeLessThanOrEqual(Number(lost?.slice(0, 4)));
      expect(line['Reporting Period (End Date)']).toBe('2026-09-30');
      expect(line['Date of Loss']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(line.Denial).toMatch(/^[YN]$/);
    }
    expect(lines.some((line) => line['Claimant Name'] !== '')).toBe(true);
  });

  test('is nil for a month without claims', async () => {
    const [{ id } = { id: '' }] = programs;
    const [first] = await rows(
      'SELECT CAST(MIN(month) AS CHAR) AS month FROM claim_valuations WHERE org_id = ? AND program_id = ?',
      [organizationId, id],
    );
    const [earlier] = await rows(
      "SELECT CAST(MAX(month) AS CHAR) AS month FROM oi_billing.accounting_periods WHERE org_id = ? AND month < ? AND status = 'closed'",
      [organizationId, first?.month],
    );
    const nil = await bordereau(
      id,
      earlier?.month,
      `${totals} lines(first: 1) { nodes { id } } csv { text endCursor }`,
    );
    expect(nil.totals.lineCount).toBe(0);
    expect(nil.totals.indemnity.incurred.amount).toBe('0.00');
    expect(nil.lines.nodes).toEqual([]);
    expect(nil.csv.text.split('\r\n')).toHaveLength(2);
  });

  test('is not there while the month takes entries, nor for who does not read it', async () => {
    const [{ id } = { id: '' }] = programs;
    expect(await bordereau(id, '2026-10-15', 'month')).toBeNull();
    for (const asker of ['PRODUCER', 'AGENCY_ADMIN', 'POLICYHOLDER', 'ADJUSTER'] as const) {
      expect(await bordereau(id, '2026-09-15', 'month', asker)).toBeNull();
    }
    expect(await bordereau(id, '2026-09-15', 'month')).toEqual({ month: '2026-09-01' });
  });

  test('shows a carrier the claims on its own paper alone', async () => {
    const { viewer } = await ask('{ viewer { carrier { id } } }', 'CARRIER_ADMIN');
    const seen: number[] = [];
    for (const { id, carrier_id: carrierId } of programs) {
      const selection = `${totals} lines(first: 1) { totalCount { count } } csv { text }`;
      const [own, all] = [
        await bordereau(id, '2026-06-01', selection, 'CARRIER_ADMIN'),
        await bordereau(id, '2026-06-01', selection),
      ];
      const isOwn = viewer.carrier.id === carrierId;
      expect(own.totals.lineCount).toBe(isOwn ? all.totals.lineCount : 0);
      expect(own.lines.totalCount.count).toBe(own.totals.lineCount);
      if (isOwn) expect(own).toEqual(all);
      else expect(own.csv.text.split('\r\n')).toHaveLength(2);
      seen.push(all.totals.lineCount - own.totals.lineCount);
    }
    expect(seen.some((hidden) => hidden > 0)).toBe(true);
  });

  test('says of a claim how it stood at each end of a month, to who reads its file', async () => {
    const [claim] = await rows(
      'SELECT c.number, COUNT(*) AS months FROM claims c JOIN claim_valuations v ON v.org_id = c.org_id AND v.claim_id = c.id WHERE c.org_id = ? AND c.producer_id = ? GROUP BY 1 ORDER BY 2 DESC LIMIT 1',
      [organizationId, (await ask('{ viewer { producer { id } } }', 'PRODUCER')).viewer.producer.id],
    );
    const query = `{ claim(number: "${claim?.number}") { valuations(first: 50) { nodes { month } } } }`;
    expect((await ask(query, 'ADJUSTER')).claim.valuations.nodes).toHaveLength(Number(claim?.months));
    expect((await ask(query, 'PRODUCER')).claim.valuations.nodes).toEqual([]);
  });
});
