import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId, producerId, type Role } from '../../scripts/seed/people.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

interface Difference {
  readonly part: string;
  readonly subject: string | null;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: { readonly amount: string } | null;
}

interface Day {
  readonly asOf: string;
  readonly knownAt?: string;
}

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_policies');
});

afterAll(() => admin.end());

const differences = async (role: Role, number: string, from: Day, to: Day): Promise<Difference[] | undefined> => {
  const { data, errors } = await askAs(
    role,
    'query($n: String!, $from: PolicyDay!, $to: PolicyDay!) { policy(number: $n) { differences(from: $from, to: $to) { part subject field before after change { amount } } } }',
    { n: number, from, to },
  );
  expect(errors).toBeUndefined();
  return data.policy?.differences;
};

/** Changes of policies in force, by type: where each took effect, and when it was booked. */
const changes = async (type: string) => {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT p.number, p.id, t.effective_date AS day, t.booked_at AS booked FROM policy_transactions t JOIN policies p ON p.org_id = t.org_id AND p.id = t.policy_id WHERE t.org_id = ? AND t.type = ? ORDER BY t.id LIMIT 12',
    [organizationId, type],
  );
  expect(rows.length).toBeGreaterThan(2);
  return rows.map(({ number, id, day, booked }) => ({
    number: String(number),
    id: String(id),
    day: new Date(day).toISOString().slice(0, 10),
    bookedAt: new Date(booked),
  }));
};

type Said = Record<string, string | null>;

/** What the fields of the graph say of a policy on a day, told value by value under the places that differences name. */
const saidOn = async (number: string, day: Day): Promise<Said> => {
  const args = `asOf: "${day.asOf}" ${day.knownAt ? `knownAt: "${day.knownAt}"` : ''}`;
  const { data } = await askAs(
    'UNDERWRITER',
    `query($n: String!) { policy(number: $n) {
      segment(${args}) { namedInsured mailingAddressLine1 mailingCity annualPremium { amount } ratingInput { revenue { amount } limit { amount } } }
      coverages(${args}) { coverage limit { amount } deductible { amount } premium { amount } }
      premium(${args}) { written { amount } earned { amount } unearned { amount } }
    } }`,
    { n: number },
  );
  const { segment, coverages, premium } = data.policy;
  const said: Said = {};
  for (const name of ['written', 'earned', 'unearned']) said[`PREMIUM..${name}`] = premium[name].amount;
  if (segment) {
    said['TERMS..namedInsured'] = segment.namedInsured;
    said['TERMS..mailingAddressLine1'] = segment.mailingAddressLine1;
    said['TERMS..mailingCity'] = segment.mailingCity;
    said['PREMIUM..annualPremium'] = segment.annualPremium.amount;
    said['RISK..revenue'] = segment.ratingInput.revenue.amount;
    said['RISK..limit'] = segment.ratingInput.limit.amount;
  }
  for (const line of coverages) {
    for (const name of ['limit', 'deductible', 'premium']) {
      said[`COVERAGE.${line.coverage.toLowerCase()}.${name}`] = line[name]?.amount ?? null;
    }
  }
  return said;
};

const placeOf = ({ part, subject, field }: Difference) => `${part}.${subject ?? ''}.${field}`;

const expectSame = async (number: string, from: Day, to: Day): Promise<Difference[]> => {
  const [before, after, found = []] = await Promise.all([
    saidOn(number, from),
    saidOn(number, to),
    differences('UNDERWRITER', number, from, to),
  ]);
  const places = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const expected = places.flatMap((place) => {
    const [one, other] = [before[place] ?? null, after[place] ?? null];
    return one === other ? [] : [{ place, before: one, after: other }];
  });
  const told = found
    .map((one) => ({ place: placeOf(one), before: one.before, after: one.after }))
    .filter(({ place }) => places.includes(place));
  const byPlace = (one: { place: string }, other: { place: string }) => (one.place < other.place ? -1 : 1);
  expect(told.toSorted(byPlace), `${number} ${from.asOf} ${to.asOf}`).toEqual(expected.toSorted(byPlace));
  for (const { before: one, after: other, change } of found) {
    if (change === null) continue;
    expect(Number(change.amount)).toBeCloseTo(Number(other ?? 0) - Number(one ?? 0), 2);
  }
  return found;
};

describe('the differences of two days of a policy', () => {
  test('are those of the fields that show it, before and after an endorsement', async () => {
    const parts = new Set<string>();
    for (const { number, day } of await changes('endorsement')) {
      const found = await expectSame(number, { asOf: addDays(day, -1) }, { asOf: day });
      for (const { part } of found) parts.add(part);
    }
    expect([...parts]).toEqual(expect.arrayContaining(['RISK', 'COVERAGE', 'PREMIUM']));
  });

  test('of one day by what was known on two are what was booked in between', async () => {
    let found = 0;
    for (const { number, day, bookedAt } of await changes('endorsement')) {
      const booked = bookedAt.toISOString().slice(0, 10);
      const known = await expectSame(
        number,
        { asOf: day, knownAt: addDays(booked, -2) },
        { asOf: day, knownAt: addDays(booked, 1) },
      );
      found += known.length > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(2);
  });

  test('of a day before and one after a cancellation are the end of cover and of all that it said', async () => {
    let ended = 0;
    for (const { number, day } of await changes('cancellation')) {
      const before = addDays(day, -1);
      const query =
        'query($n: String!, $a: Date!, $b: Date!) { policy(number: $n) { before: isInForce(asOf: $a) on: isInForce(asOf: $b) } }';
      const { data } = await askAs('UNDERWRITER', query, { n: number, a: before, b: day });
      const found = await expectSame(number, { asOf: before }, { asOf: day });
      const end = { part: 'COVER', subject: null, field: 'inForce', before: 'true', after: 'false', change: null };
      // A flat one leaves no day that was covered, and one that was taken back leaves cover.
      if (data.policy.before && !data.policy.on) expect(found).toContainEqual(end);
      else expect(found).not.toContainEqual(end);
      ended += data.policy.before && !data.policy.on ? 1 : 0;
    }
    expect(ended).toBeGreaterThan(1);
  });

  test('name others who are insured from a day on, and taxes and fees that were charged by then', async () => {
    const [[row]] = await admin.query<RowDataPacket[]>(
      'SELECT p.number, a.name, a.interest, a.from_date AS day FROM additional_insureds a JOIN policies p ON p.org_id = a.org_id AND p.id = a.policy_id WHERE a.org_id = ? ORDER BY a.id LIMIT 1',
      [organizationId],
    );
    const day = new Date(row?.day).toISOString().slice(0, 10);
    const found = await differences('UNDERWRITER', row?.number, { asOf: addDays(day, -1) }, { asOf: day });
    expect(found).toContainEqual({
      part: 'ADDITIONAL_INSURED',
      subject: row?.name,
      field: 'interest',
      before: null,
      after: row?.interest,
      change: null,
    });
    const [taxed] = await admin.query<RowDataPacket[]>(
      "SELECT p.number, p.effective_date AS day, t.charges FROM policies p JOIN policy_transactions t ON t.org_id = p.org_id AND t.policy_id = p.id AND t.ordinal = 1 WHERE p.org_id = ? AND t.charges LIKE '%surplus_lines_tax%' ORDER BY p.id LIMIT 3",
      [organizationId],
    );
    expect(taxed.length).toBeGreaterThan(0);
    for (const { number, day: begins, charges } of taxed) {
      const asOf = new Date(begins).toISOString().slice(0, 10);
      const told = await differences('UNDERWRITER', number, { asOf: addDays(asOf, -1) }, { asOf });
      const tax = (typeof charges === 'string' ? JSON.parse(charges) : charges)
        .filter(({ kind }: { kind: string }) => kind === 'surplus_lines_tax')
        .reduce((sum: bigint, { amountCents }: { amountCents: string }) => sum + BigInt(amountCents), 0n);
      const amount = `${tax / 100n}.${String(tax % 100n).padStart(2, '0')}`;
      expect(told).toContainEqual(
        expect.objectContaining({ part: 'CHARGE', subject: 'surplus_lines_tax', before: null, change: { amount } }),
      );
    }
  });

  test('of a day and itself are none', async () => {
    for (const { number, day } of (await changes('endorsement')).slice(0, 3)) {
      expect((await differences('PRODUCER', number, { asOf: day }, { asOf: day })) ?? []).toEqual([]);
    }
  });

  test('of a policy of others are not told', async () => {
    const [[row]] = await admin.query<RowDataPacket[]>(
      'SELECT number FROM policies WHERE org_id = ? AND producer_id <> ? LIMIT 1',
      [organizationId, producerId],
    );
    expect(await differences('PRODUCER', row?.number, { asOf: '2026-01-01' }, { asOf: '2026-10-01' })).toBeUndefined();
    expect(await differences('UNDERWRITER', row?.number, { asOf: '2026-01-01' }, { asOf: '2026-10-01' })).toBeDefined();
  });
});
