import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId, type Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';
import { fileOfParts } from '../support/file-of-parts.ts';

/** Months that were closed when the demonstration ends. */
const months = ['2026-09-01', '2026-06-01', '2026-01-01'] as const;

const role: Role = 'FINANCE_ANALYST';

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_billing');
});

afterAll(() => admin.end());

const rows = async (query: string, values: unknown[]): Promise<RowDataPacket[]> => {
  const [found] = await admin.query<RowDataPacket[]>(query, values);
  return found;
};

const ask = async (query: string, asker: Role = role) => {
  const { data, errors } = await askAs(asker, query);
  expect(errors).toBeUndefined();
  return data;
};

const cents = ({ amount }: { amount: string }): bigint => BigInt(amount.replace('.', ''));

const totals =
  'totals { lineCount grossPremium { amount } producerCommission { amount } mgaCommission { amount } netPremium { amount } taxes { amount } fees { amount } }';

/** What the ledger has of a carrier's premium in a month: all that was posted to its account but what was paid. */
const postedNet = async (carrierId: string, month: string): Promise<bigint> => {
  const [found] = await rows(
    `SELECT SUM(l.credit_cents) - SUM(l.debit_cents) AS cents FROM gl_accounts a
      JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
      JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
      LEFT JOIN journal_entries r ON r.org_id = e.org_id AND r.id = e.reversal_of_id
      WHERE a.org_id = ? AND a.name = ? AND LEFT(e.posting_date, 7) = LEFT(?, 7)
        AND COALESCE(r.event, e.event) IN ('policy_bound', 'policy_endorsed', 'policy_audited', 'premium_returned', 'policy_reinstated')`,
    [organizationId, `ap:${carrierId}:premium`, month],
  );
  return BigInt(found?.cents ?? 0);
};

/** What was remitted to a carrier in a month, less what it gave back. */
const remittedIn = async (carrierId: string, month: string): Promise<bigint> => {
  const [found] = await rows(
    `SELECT COALESCE(SUM(l.debit_cents) - SUM(l.credit_cents), 0) AS cents FROM gl_accounts a
      JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
      JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
      WHERE a.org_id = ? AND a.name = ? AND LEFT(e.posting_date, 7) = LEFT(?, 7) AND e.event IN ('carrier_remitted', 'carrier_returned')`,
    [organizationId, `ap:${carrierId}:premium`, month],
  );
  return BigInt(found?.cents);
};

/** What was due to a carrier by all that was posted until the end of a month. */
const dueAfter = async (carrierId: string, month: string): Promise<bigint> => {
  const [found] = await rows(
    `SELECT COALESCE(SUM(l.credit_cents) - SUM(l.debit_cents), 0) AS cents FROM gl_accounts a
      JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
      JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
      WHERE a.org_id = ? AND a.name = ? AND LEFT(e.posting_date, 7) <= LEFT(?, 7)`,
    [organizationId, `ap:${carrierId}:premium`, month],
  );
  return BigInt(found?.cents);
};

/** All lines of a program's month in their file, cell by cell, by their headings. */
const fileOf = (programId: string, month: string) =>
  fileOfParts(async (after) => {
    const argument = after === null ? '' : `(after: "${after}")`;
    const { premiumBordereau } = await ask(
      `{ premiumBordereau(programId: "${programId}", month: "${month}") { csv${argument} { text endCursor } } }`,
    );
    return premiumBordereau.csv;
  });

const programs = async () =>
  rows('SELECT id, carrier_id FROM oi_global.programs WHERE org_id = ? ORDER BY id', [organizationId]);

test('a file goes on from the end of its own parts alone', async () => {
  const [row] = await rows('SELECT id FROM oi_claims.claims WHERE org_id = ? LIMIT 1', [organizationId]);
  const [program] = await programs();
  for (const after of ['', 'xx', String(row?.id)]) {
    for (const name of ['premiumBordereau', 'claimsBordereau']) {
      const query = `query($after: String) { ${name}(programId: "${program?.id}", month: "${months[0]}") { csv(after: $after) { text } } }`;
      const { errors } = await askAs('ORG_ADMIN', query, { after });
      expect(errors?.[0], `${name} after ${after}`).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', input: ['after'] },
      });
    }
  }
});

test('lines of premium name the agreement that the policy was bound under, and its year', async () => {
  const agreements = await rows(
    `SELECT p.number, a.carrier_reference AS reference,
       YEAR(p.effective_date) - (DATE_FORMAT(p.effective_date, '%m%d') < DATE_FORMAT(a.effective_date, '%m%d')) AS year
     FROM oi_policies.policies p JOIN oi_global.da_agreements a ON a.org_id = p.org_id AND a.id = p.agreement_id
     WHERE p.org_id = ?`,
    [organizationId],
  );
  const expected = new Map(
    agreements.map(({ number, reference, year }) => [String(number), [reference, String(year)]]),
  );
  const years = new Set<string | undefined>();
  for (const month of months) {
    for (const { id } of await programs()) {
      for (const line of await fileOf(String(id), month)) {
        const [reference, year] = [line['Agreement No'], line['Year of Account']];
        expect([reference, year]).toEqual(expected.get(line['Certificate Reference'] ?? ''));
        years.add(year);
      }
    }
  }
  expect(years.size).toBeGreaterThan(1);
});

describe.each(months)('the closed month %s', (month) => {
  test('has statements of carriers that are what the ledger has, and what their bordereaux say together', async () => {
    const all = await programs();
    const carriers = [...new Set(all.map(({ carrier_id: id }) => String(id)))];
    let written = 0n;
    let paid = 0n;
    for (const carrierId of carriers) {
      const { carrierStatement } = await ask(
        `{ carrierStatement(carrierId: "${carrierId}", month: "${month}") { openingBalance { amount } outstandingBalance { amount } ${totals} } }`,
      );
      const net = cents(carrierStatement.totals.netPremium);
      expect(net, carrierId).toBe(await postedNet(carrierId, month));
      const { openingBalance, outstandingBalance } = carrierStatement;
      const remitted = await remittedIn(carrierId, month);
      expect(cents(openingBalance) + net - remitted, carrierId).toBe(cents(outstandingBalance));
      expect(cents(outstandingBalance), carrierId).toBe(await dueAfter(carrierId, month));
      paid += remitted;
      let [ofBordereaux, lines] = [0n, 0];
      for (const { id } of all.filter((program) => program.carrier_id === carrierId)) {
        const { premiumBordereau } = await ask(
          `{ premiumBordereau(programId: "${id}", month: "${month}") { ${totals} } }`,
        );
        ofBordereaux += cents(premiumBordereau.totals.netPremium);
        lines += premiumBordereau.totals.lineCount;
        const file = await fileOf(id, month);
        expect(file).toHaveLength(premiumBordereau.totals.lineCount);
        const sum = (heading: string) =>
          file.reduce((added, line) => added + BigInt((line[heading] ?? '').replace('.', '')), 0n);
        expect(sum('Net Premium Due')).toBe(cents(premiumBordereau.totals.netPremium));
        expect(sum('Gross Premium')).toBe(cents(premiumBordereau.totals.grossPremium));
        expect(sum('Surplus Lines Tax') + sum('Stamping Fee')).toBe(cents(premiumBordereau.totals.taxes));
        expect(sum('Fees')).toBe(cents(premiumBordereau.totals.fees));
      }
      expect(ofBordereaux).toBe(net);
      expect(lines).toBe(carrierStatement.totals.lineCount);
      written += net;
    }
    expect(written).not.toBe(0n);
    expect(paid).not.toBe(0n);
  });

  test('has statements of producers that carry forward what the ledger says is due', async () => {
    const producers = await rows('SELECT id FROM oi_global.producers WHERE org_id = ?', [organizationId]);
    const due: bigint[] = [];
    for (const { id } of producers) {
      const { producerStatement } = await ask(
        `{ producerStatement(producerId: "${id}", month: "${month}") { broughtForward { amount } earned { amount } chargedBack { amount } paid { amount }
          carriedForward { amount } lines(first: 100) { nodes { amount { amount } earnedDate } pageInfo { hasNextPage } } } }`,
      );
      const [posted] = await rows(
        `SELECT COALESCE(SUM(l.credit_cents) - SUM(l.debit_cents), 0) AS cents FROM gl_accounts a
          JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
          JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
          WHERE a.org_id = ? AND a.name = ? AND LEFT(e.posting_date, 7) <= LEFT(?, 7)`,
        [organizationId, `ap:${id}:commission-due`, month],
      );
      const { lines } = producerStatement;
      expect(cents(producerStatement.carriedForward), id).toBe(BigInt(posted?.cents));
      if (!lines.pageInfo.hasNextPage) {
        const sum = lines.nodes.reduce(
          (added: bigint, one: { amount: { amount: string } }) => added + cents(one.amount),
          0n,
        );
        expect(sum).toBe(cents(producerStatement.earned) + cents(producerStatement.chargedBack));
      }
      due.push(cents(producerStatement.carriedForward));
    }
    expect(due.some((one) => one !== 0n)).toBe(true);
  });

  test('has lines by the page, all of the month and of the program', async () => {
    const [program] = await rows(
      `SELECT t.program_id AS id, COUNT(*) AS count FROM oi_policies.policy_transactions t
        WHERE t.org_id = ? AND LEFT(t.accounting_date, 7) = LEFT(?, 7) GROUP BY 1 ORDER BY count DESC LIMIT 1`,
      [organizationId, month],
    );
    const { premiumBordereau } = await ask(
      `{ premiumBordereau(programId: "${program?.id}", month: "${month}") { lines(first: 100) { totalCount { count } nodes { accountingDate policy { program { id } } } } } }`,
    );
    const { totalCount, nodes } = premiumBordereau.lines;
    expect(totalCount.count).toBe(Number(program?.count));
    for (const { accountingDate, policy } of nodes) {
      expect(accountingDate.slice(0, 7)).toBe(month.slice(0, 7));
      expect(policy.program.id).toBe(program?.id);
    }
  });
});

describe('bordereaux and statements', () => {
  test('are not there while the month takes entries, nor for who reads no agreement with carriers', async () => {
    const [program] = await programs();
    const bordereau = (month: string) => `premiumBordereau(programId: "${program?.id}", month: "${month}") { month }`;
    const statement = (month: string) =>
      `carrierStatement(carrierId: "${program?.carrier_id}", month: "${month}") { month }`;
    const nothing = { premiumBordereau: null, carrierStatement: null };
    expect(await ask(`{ ${bordereau('2026-10-15')} ${statement('2026-10-15')} }`)).toEqual(nothing);
    for (const asker of ['PRODUCER', 'POLICYHOLDER', 'ADJUSTER'] as const) {
      expect(await ask(`{ ${bordereau('2026-09-15')} ${statement('2026-09-15')} }`, asker)).toEqual(nothing);
    }
    const own = await ask(`{ ${bordereau('2026-09-15')} }`);
    expect(own).toEqual({ premiumBordereau: { month: '2026-09-01' } });
  });

  test('of an agency are there once the month is closed, and not of one that nobody has begun', async () => {
    const { viewer } = await ask('{ viewer { producer { id } } }', 'PRODUCER');
    const months = ['2026-09-15', '2026-10-15', '2026-11-15', '2030-01-01'];
    const query = months.map(
      (month, place) =>
        `m${place}: producerStatement(producerId: "${viewer.producer.id}", month: "${month}") { month }`,
    );
    for (const asker of ['PRODUCER', 'FINANCE_ANALYST'] as const) {
      expect(Object.values(await ask(`{ ${query.join(' ')} }`, asker))).toEqual([
        { month: '2026-09-01' },
        null,
        null,
        null,
      ]);
    }
  });

  test('tell what is due to a carrier to itself and to the accountant, and to nobody else', async () => {
    const { viewer } = await ask('{ viewer { carrier { id } } }', 'CARRIER_ADMIN');
    const balances = async (carrierId: string, asker: Role) => {
      const selection = 'openingBalance { amount } outstandingBalance { amount }';
      const query = `{ carrierStatement(carrierId: "${carrierId}", month: "2026-06-01") { ${selection} } }`;
      return (await ask(query, asker)).carrierStatement;
    };
    const hidden = { openingBalance: null, outstandingBalance: null };
    for (const { carrier_id: carrierId } of await programs()) {
      const told = await balances(carrierId, 'FINANCE_ANALYST');
      expect(told.outstandingBalance).not.toBeNull();
      expect(await balances(carrierId, 'CARRIER_ADMIN')).toEqual(carrierId === viewer.carrier.id ? told : hidden);
      expect(await balances(carrierId, 'UNDERWRITER')).toEqual(hidden);
    }
  });

  test('show a carrier what is on its own paper alone', async () => {
    for (const { id, carrier_id: carrierId } of await programs()) {
      const query = `{ premiumBordereau(programId: "${id}", month: "2026-06-01") { ${totals} lines(first: 1) { totalCount { count } } } }`;
      const { premiumBordereau: seen } = await ask(query, 'CARRIER_ADMIN');
      const { premiumBordereau: all } = await ask(query);
      const { viewer } = await ask('{ viewer { carrier { id } } }', 'CARRIER_ADMIN');
      const isOwn = viewer.carrier.id === carrierId;
      expect(seen.totals.lineCount).toBe(isOwn ? all.totals.lineCount : 0);
      expect(seen.lines.totalCount.count).toBe(isOwn ? all.lines.totalCount.count : 0);
    }
  });
});

describe('receivables by age', () => {
  const ages =
    'notDue { amount } days1To30 { amount } days31To60 { amount } days61To90 { amount } over90Days { amount } credits { amount } total { amount }';

  test.each(['FINANCE_ANALYST', 'PRODUCER'] as const)(
    'of %s are its open invoices by their days, group by group',
    async (asker) => {
      const { viewer, receivablesAging } = await ask(
        `{ viewer { producer { id } } receivablesAging(groupBy: PRODUCER) { asOf total { ${ages} } groups { producer { id } ${ages} } } }`,
        asker,
      );
      const open = await rows(
        `SELECT producer_id AS producer, total_cents - paid_cents AS cents, DATEDIFF(?, due_date) AS days FROM invoices
        WHERE org_id = ? AND status IN ('open', 'overdue') AND (? IS NULL OR producer_id = ?)`,
        [receivablesAging.asOf, organizationId, viewer.producer?.id ?? null, viewer.producer?.id ?? null],
      );
      const bounds: readonly (readonly [string, (cents: bigint, days: number) => boolean])[] = [
        ['notDue', (amount, days) => amount > 0n && days <= 0],
        ['days1To30', (amount, days) => amount > 0n && days >= 1 && days <= 30],
        ['days31To60', (amount, days) => amount > 0n && days >= 31 && days <= 60],
        ['days61To90', (amount, days) => amount > 0n && days >= 61 && days <= 90],
        ['over90Days', (amount, days) => amount > 0n && days > 90],
        ['credits', (amount) => amount < 0n],
        ['total', () => true],
      ];
      const sums = (some: readonly RowDataPacket[]) =>
        Object.fromEntries(
          bounds.map(([name, holds]) => [
            name,
            some.reduce((sum, one) => (holds(BigInt(one.cents), one.days) ? sum + BigInt(one.cents) : sum), 0n),
          ]),
        );
      const shown = ({ producer: _, ...group }: Record<string, { amount: string }>) =>
        Object.fromEntries(Object.entries(group).map(([name, amount]) => [name, cents(amount)]));
      expect(shown(receivablesAging.total)).toEqual(sums(open));
      expect(cents(receivablesAging.total.total)).not.toBe(0n);
      for (const group of receivablesAging.groups) {
        expect(shown(group)).toEqual(sums(open.filter(({ producer }) => producer === group.producer.id)));
      }
      expect(receivablesAging.groups).toHaveLength(
        new Set(open.filter((one) => one.cents !== 0).map(({ producer }) => producer)).size,
      );
    },
  );

  test('are told apart by the program of their policies', async () => {
    const { receivablesAging } = await ask(
      `{ receivablesAging(groupBy: PROGRAM) { total { total { amount } } groups { program { id } total { amount } credits { amount } } } }`,
    );
    const open = await rows(
      `SELECT p.program_id AS program, SUM(i.total_cents - i.paid_cents) AS cents, SUM(IF(i.total_cents < 0, i.total_cents - i.paid_cents, 0)) AS credits
        FROM invoices i JOIN oi_policies.policies p ON p.org_id = i.org_id AND p.id = i.policy_id
        WHERE i.org_id = ? AND i.status IN ('open', 'overdue') GROUP BY 1`,
      [organizationId],
    );
    const told = receivablesAging.groups.map(
      ({
        program,
        total,
        credits,
      }: {
        program: { id: string };
        total: { amount: string };
        credits: { amount: string };
      }) => [program.id, { cents: cents(total), credits: cents(credits) }],
    );
    expect(told.length).toBeGreaterThan(1);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        open.map(({ program, ...sums }) => [program, { cents: BigInt(sums.cents), credits: BigInt(sums.credits) }]),
      ),
    );
    const sum = told.reduce((all: bigint, [, one]: [string, { cents: bigint }]) => all + one.cents, 0n);
    expect(sum).toBe(cents(receivablesAging.total.total));
  });

  const receivable = '{ asOf total { receivable { amount } notInvoiced { amount } } suspense { amount }';
  const ofMonth = (key: string) =>
    `receivablesAging(month: "2026-09-15", groupBy: ${key}) ${receivable} groups { ${key.toLowerCase()} { id } receivable { amount } notInvoiced { amount } } }`;

  test.each([
    ['PRODUCER', 'PRODUCER', 'producer'],
    ['CARRIER_ADMIN', 'CARRIER', 'carrier'],
  ] as const)('of a closed month are for %s those of its own book', async (asker, key, field) => {
    const all = (await ask(`{ ${ofMonth(key)} }`)).receivablesAging;
    const { viewer, receivablesAging: own } = await ask(`{ viewer { ${field} { id } } ${ofMonth(key)} }`, asker);
    const isOwn = (group: Record<string, { id: string }>) => group[field]?.id === viewer[field].id;
    expect(own).toMatchObject({ asOf: '2026-09-30', suspense: null });
    expect(own.groups.length).toBe(1);
    expect(own.groups).toEqual(all.groups.filter(isOwn));
    expect(all.groups.length).toBeGreaterThan(1);
    const { [field]: _, ...figures } = own.groups[0];
    expect(own.total).toEqual(figures);
  });

  test('of a month that takes entries are not told', async () => {
    expect(await ask('{ receivablesAging(month: "2026-10-15") { asOf } }')).toEqual({ receivablesAging: null });
  });

  test('are none of a policyholder', async () => {
    const none = '{ receivablesAging { asOf } atMonthEnd: receivablesAging(month: "2026-09-15") { asOf } }';
    expect(await ask(none, 'POLICYHOLDER')).toEqual({ receivablesAging: null, atMonthEnd: null });
  });
});
