import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkClosedFigures } from '../../scripts/seed/checks/identities/closed-figures/closed-figures.ts';
import { checkClosedMonths } from '../../scripts/seed/checks/identities/closed-months.ts';
import { checkPeriods } from '../../scripts/seed/checks/periods.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { sweep } from '../../src/events/sweep.ts';
import { storedRows } from '../support/billing-problems.ts';
import { asked, close, closeWell, decide, nothingWaits, october, periodOf, reopen } from '../support/closing.ts';
import { copyOffer } from '../support/copied-offers.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import { untilOneWaits } from '../support/lock-waits.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { clock, entriesOf, mutate, rowsOf } from '../support/mutating.ts';
import { bindInputFor, offersToBind } from '../support/offers.ts';

const { now: decided } = clock;

/** A day of October, one on which October is over, and one on which November is. */
const inOctober = new Date('2026-10-30T18:00:00.000Z');
const inNovember = new Date('2026-11-04T18:00:00.000Z');
const inDecember = new Date('2026-12-03T18:00:00.000Z');

const items = { also: '... on OpenItems { items }' };

const arrive = (now: Date) => sweep(ownSources(), { now, circuits: new Circuits() });

/** Does something while a table is away. */
const without = async (keyspace: 'global' | 'policies', table: string, run: () => Promise<void>) => {
  await rowsOf(keyspace, `RENAME TABLE ${table} TO ${table}_away`);
  try {
    await run();
  } finally {
    await rowsOf(keyspace, `RENAME TABLE ${table}_away TO ${table}`);
  }
};

/** Binds in October what begins on its last day, and lets what follows wait. */
const bindThatWaits = async (): Promise<void> => {
  clock.now = inOctober;
  const [like = { id: '', version: 0 }] = await offersToBind();
  const [offer = like] = await copyOffer(like, 1);
  const begins = `effective_date = '2026-10-31', expiration_date = '2027-10-31'`;
  await rowsOf('submissions', `UPDATE quotes SET ${begins} WHERE id = ?`, [offer.id]);
  await without('global', 'da_utilization', async () => {
    const bound = await mutate('UNDERWRITER', 'bindQuote', bindInputFor(offer));
    expect(bound).toMatchObject({ __typename: 'BindQuoteDone' });
  });
};

/** One event of October as if nobody had delivered it. */
const undelivered = {
  keyspace: 'submissions',
  table: 'submissions_outbox_events',
  column: 'delivered_at',
  value: null,
  where: "type = 'bind.requested' AND created_at < '2026-11-01' AND org_id = ?",
  values: [organizationId],
} as const;

/** The days into which what was posted from a moment on is dated. */
const datedSince = async (moment: string): Promise<string[]> => {
  const days = await rowsOf(
    'billing',
    'SELECT DISTINCT CAST(posting_date AS CHAR) AS day FROM journal_entries WHERE org_id = ? AND posted_at >= ? ORDER BY day',
    [organizationId, moment],
  );
  return days.map(({ day }) => day);
};

/** The entries that are dated into October and the cents that they post. */
const postedInOctober = async () =>
  (
    await rowsOf(
      'billing',
      `SELECT COUNT(DISTINCT e.id) AS entries, SUM(l.debit_cents) AS cents FROM journal_entries e
        JOIN journal_lines l ON l.org_id = e.org_id AND l.entry_id = e.id
        WHERE e.org_id = ? AND e.posting_date BETWEEN '2026-10-01' AND '2026-10-31'`,
      [organizationId],
    )
  )[0];

beforeAll(() => nothingWaits('2026-12-31'));

afterEach(() => {
  clock.now = decided;
});

describe('a month cannot be closed', () => {
  test('before it has been over for a day, nor before the month before it', async () => {
    clock.now = new Date('2026-11-01T18:00:00.000Z');
    expect(await close(october, items)).toMatchObject({
      code: 'OPEN_ITEMS',
      path: ['accountingPeriodId'],
      items: ['MONTH_NOT_OVER'],
    });
    clock.now = inDecember;
    expect(await close('2026-11-01', items)).toMatchObject({ code: 'OPEN_ITEMS', items: ['EARLIER_MONTH_OPEN'] });
  });

  test('over terms that have not begun and invoices that are not written', async () => {
    clock.now = inNovember;
    const one = (table: string) => ({
      table,
      column: 'status',
      where: `id = (SELECT id FROM (SELECT MIN(id) AS id FROM ${table} WHERE org_id = ?) o)`,
      values: [organizationId],
    });
    await meanwhile({ keyspace: 'billing', ...one('installments'), value: 'pending' }, () =>
      meanwhile({ keyspace: 'policies', ...one('policies'), value: 'bound' }, async () => {
        expect(await close(october, items)).toMatchObject({ items: ['TERMS_NOT_BEGUN', 'INSTALLMENTS_NOT_INVOICED'] });
      }),
    );
    await close(october);
    await meanwhile({ keyspace: 'billing', ...one('installments'), value: 'pending' }, async () => {
      expect(await decide(october, 'APPROVED', items)).toMatchObject({ items: ['INSTALLMENTS_NOT_INVOICED'] });
    });
    expect(await decide(october, 'DENIED', { done: 'period { status }' })).toMatchObject({
      period: { status: 'OPEN' },
    });
  });

  test('while a bind of it is under way, in whichever keyspace that waits, and whenever it came there', async () => {
    clock.now = inOctober;
    const [offer] = await offersToBind();
    await without('policies', 'policy_transactions', async () => {
      await without('global', 'da_utilization', async () => {
        await mutate('UNDERWRITER', 'bindQuote', bindInputFor(offer ?? { id: '', version: 0 }));
        clock.now = inNovember;
        expect(await close(october, { also: '... on EventsPending { count }' })).toMatchObject({
          code: 'EVENTS_PENDING',
          count: 1,
        });
      });
      // What follows now was raised in November, and tells of a bind in October.
      await arrive(inNovember);
      const waiting = await rowsOf(
        'submissions',
        'SELECT type, CAST(created_at AS CHAR) AS raised FROM submissions_outbox_events WHERE delivered_at IS NULL',
      );
      expect(waiting).toMatchObject([{ type: 'quote.bound', raised: expect.stringContaining('2026-11-04') }]);
      expect(await close(october)).toMatchObject({ code: 'EVENTS_PENDING' });
    });
    await arrive(new Date('2026-11-04T19:00:00.000Z'));
    clock.now = inNovember;
    expect(await close(october)).toMatchObject({ __typename: 'CloseMonthDone' });
    await meanwhile(undelivered, async () => {
      expect(await decide(october)).toMatchObject({ code: 'EVENTS_PENDING' });
    });
    expect(await decide(october, 'DENIED')).toMatchObject({ __typename: 'DecideMonthDone' });
  });
});

describe('a month of the books', () => {
  test('is closed by two people, with figures that its rows give, and the next one is open', async () => {
    clock.now = inNovember;
    const key = crypto.randomUUID();
    const done = 'period { status version } approval { decision requester { id } }';
    const asking = await close(october, { key, done });
    expect(asking).toMatchObject({ period: { status: 'CLOSING' }, approval: { decision: 'PENDING' } });
    expect(await entriesOf('billing', key)).toMatchObject([
      { action: 'close.month', reason: 'Reconciled with the bank.' },
      { action: 'close.month' },
    ]);
    const own = await decide(october, 'APPROVED', {
      user: undefined,
      also: '... on SeparationOfDuties { requesterId }',
    });
    expect(own).toMatchObject({ code: 'SEPARATION_OF_DUTIES', requesterId: asking.approval.requester.id });

    const closed = await decide(october, 'APPROVED', {
      done: 'period { status checksum posted { amount } closedBy { id } } approval { decision decidedBy { id } }',
    });
    expect(closed).toMatchObject({ period: { status: 'CLOSED', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(closed.period.closedBy).toEqual(closed.approval.decidedBy);
    expect(await periodOf('2026-11-01')).toMatchObject({ status: 'open' });
    const rows = await storedRows();
    expect([...checkClosedFigures(rows), ...checkClosedMonths(rows), ...checkPeriods(rows)]).toEqual([]);
    const [told] = await rowsOf('billing', "SELECT payload FROM billing_outbox_events WHERE type = 'month.closed'");
    expect(JSON.stringify(told.payload)).toContain(closed.period.checksum);
  });

  test('is opened again by two people, the last one first, and closed with the same figures when nothing has come', async () => {
    await nothingWaits('2026-12-31');
    clock.now = inDecember;
    const { checksum } = await periodOf(october);
    await closeWell('2026-11-01');
    expect(await periodOf('2026-12-01')).toMatchObject({ status: 'open' });
    expect(await reopen(october, { also: '... on LaterMonthClosed { month }' })).toMatchObject({
      code: 'LATER_MONTH_CLOSED',
      month: '2026-11-01',
    });
    for (const month of ['2026-11-01', october]) {
      expect(await reopen(month, { done: 'period { status }' })).toMatchObject({ period: { status: 'REOPENING' } });
      const open = await decide(month, 'APPROVED', { done: 'period { status checksum trust { amount } }' });
      expect(open).toMatchObject({ period: { status: 'OPEN', checksum: null, trust: null } });
    }
    await closeWell(october);
    expect(await periodOf(october)).toMatchObject({ checksum });
    // Asked for while it was the last one, and not any more when it is decided on.
    await reopen(october);
    await closeWell('2026-11-01');
    expect(await decide(october)).toMatchObject({ code: 'LATER_MONTH_CLOSED' });
    await decide(october, 'DENIED');
    await reopen('2026-11-01');
    await decide('2026-11-01');
  });

  test('takes nothing more once it is closed, however late that is heard of, and its figures stand', async () => {
    const before = { posted: await postedInOctober(), period: await periodOf(october) };
    await bindThatWaits();
    await arrive(new Date('2026-11-05T18:00:00.000Z'));
    expect(await datedSince('2026-11-05')).toEqual(['2026-11-01']);
    expect({ posted: await postedInOctober(), period: await periodOf(october) }).toEqual(before);
  });

  test('stays closed when its opening is denied', async () => {
    clock.now = inDecember;
    const { checksum } = await periodOf(october);
    await reopen(october);
    expect(await decide(october, 'DENIED', { done: 'period { status checksum }' })).toMatchObject({
      period: { status: 'CLOSED', checksum },
    });
  });

  test('cannot be decided on when nobody has asked, nor by a version that is old, nor when there is none', async () => {
    expect(await decide(october)).toMatchObject({ code: 'INVALID_TRANSITION' });
    const { accountingPeriodId, expectedVersion } = await asked(october);
    const early = { accountingPeriodId, expectedVersion: 99, note: 'None.' };
    expect(await mutate('FINANCE_ANALYST', 'closeMonth', early)).toMatchObject({ code: 'STALE_VERSION' });
    const verdict = { ...early, decision: 'DENIED' };
    expect(await mutate('FINANCE_ANALYST', 'decideMonth', verdict)).toMatchObject({ code: 'STALE_VERSION' });
    const input = { accountingPeriodId, expectedVersion: expectedVersion - 1, reason: 'None.' };
    expect(await mutate('FINANCE_ANALYST', 'reopenMonth', input)).toMatchObject({ code: 'STALE_VERSION' });
    const unknown = { accountingPeriodId: 'acp_01HK153X00N0SVCHM0NTH00001', expectedVersion: 1, note: 'None.' };
    expect(await mutate('FINANCE_ANALYST', 'closeMonth', unknown)).toMatchObject({ code: 'NOT_FOUND' });
    const { note: reason, ...other } = unknown;
    expect(await mutate('FINANCE_ANALYST', 'reopenMonth', { ...other, reason })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await mutate('FINANCE_ANALYST', 'decideMonth', { ...unknown, decision: 'APPROVED' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a month that is closed while something is posted into it', () => {
  test('sends it to the next month, although it was open when that began', async () => {
    clock.now = inDecember;
    await reopen(october);
    await decide(october);
    await bindThatWaits();
    const before = await postedInOctober();
    const admin = await connectAsAdmin('oi_billing');
    try {
      await admin.beginTransaction();
      const { id } = await periodOf(october);
      await admin.query('SELECT id FROM accounting_periods WHERE id = ? FOR UPDATE', [id]);
      const arriving = arrive(new Date('2026-11-06T18:00:00.000Z'));
      // What is posted waits for the month, which it has read as open.
      await untilOneWaits('billing');
      await admin.query("UPDATE accounting_periods SET status = 'closed' WHERE id = ?", [id]);
      await admin.commit();
      await arriving;
    } finally {
      await admin.end();
    }
    await arrive(new Date('2026-11-06T20:00:00.000Z'));
    expect(await postedInOctober()).toEqual(before);
    expect(await datedSince('2026-11-06')).toEqual(['2026-11-01']);
  });
});
