import { expect, test } from 'vitest';
import { askWell } from '../support/asking/ask.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly offeredAt: string | null;
  readonly expiresAt: string;
  readonly requestedEffectiveDate: string;
  readonly openToBind?: boolean;
  readonly isExpired?: boolean;
  readonly isPastDate?: boolean;
}

/** All rows of a list that a filter finds, page by page. */
const listed = async (list: 'quotes' | 'submissions', filter: string, selection: string): Promise<Row[]> => {
  const found: Row[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query($after: String) { list: ${list}(first: 100, after: $after, filter: { ${filter} }) { nodes { id ${selection} } pageInfo { endCursor hasNextPage } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query, variables: { after } });
    found.push(...data.list.nodes);
    if (!data.list.pageInfo.hasNextPage) return found;
    after = data.list.pageInfo.endCursor;
  }
};

const dayMs = 86_400_000;
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

/** The days around those on which something begins or ends. */
const daysAround = (moments: readonly string[]): string[] =>
  [...new Set(moments.flatMap((one) => [-1, 0, 1].map((days) => dayAfter(one.slice(0, 10), days))))].toSorted();

const isOpen = ({ status, offeredAt, expiresAt }: Row, day: string): boolean => {
  const end = `${dayAfter(day, 1)}T00:00:00.000Z`;
  return /^(ISSUED|ACCEPTED)$/.test(status) && offeredAt !== null && offeredAt < end && expiresAt >= end;
};

test('the filter for quotes open to be bound finds those that status and dates open, on each day on which one opens or lapses', async () => {
  const all = await listed('quotes', '', 'status offeredAt expiresAt');
  const days = daysAround(all.flatMap(({ offeredAt, expiresAt }) => [offeredAt ?? [], expiresAt].flat()));
  expect(days.length).toBeGreaterThan(50);
  let open = 0;
  for (const day of days.filter((_, index) => index % 7 === 0)) {
    const found = await listed('quotes', `openToBindOn: "${day}"`, `openToBind(asOf: "${day}")`);
    expect(found.every((quote) => quote.openToBind)).toBe(true);
    expect(idsOf(found), day).toEqual(idsOf(all.filter((quote) => isOpen(quote, day))));
    open += found.length;
  }
  expect(open).toBeGreaterThan(0);
});

test('a quote past its expiry is expired and never open, though nobody has moved its status', async () => {
  const late = '2099-01-01';
  const unswept = await listed(
    'quotes',
    'status: [ISSUED, ACCEPTED]',
    `openToBind(asOf: "${late}") isExpired(asOf: "${late}")`,
  );
  expect(unswept.length).toBeGreaterThan(0);
  expect(unswept.filter(({ openToBind, isExpired }) => openToBind || !isExpired)).toEqual([]);
  expect(await listed('quotes', `openToBindOn: "${late}"`, 'status')).toEqual([]);
});

test('a quote that is referred or declined is open to be bound on no day', async () => {
  const all = await listed('quotes', 'status: [REFERRED, DECLINED]', 'status offeredAt expiresAt');
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['REFERRED', 'DECLINED']));
  for (const day of new Set(all.map(({ expiresAt }) => dayAfter(expiresAt.slice(0, 10), -2)))) {
    const shown = await listed('quotes', 'status: [REFERRED, DECLINED]', `openToBind(asOf: "${day}")`);
    expect(shown.filter(({ openToBind }) => openToBind)).toEqual([]);
  }
});

test('the filter for submissions past their date finds the open ones whose cover was to begin more than thirty days before', async () => {
  const all = await listed('submissions', '', 'status requestedEffectiveDate');
  const ended = /^(BINDING|BOUND|DECLINED|WITHDRAWN|EXPIRED|NOT_TAKEN_UP)$/;
  const day = dayAfter(
    all
      .map((one) => one.requestedEffectiveDate)
      .toSorted()
      .at(-1) ?? '',
    20,
  );
  const expected = all.filter((one) => !ended.test(one.status) && one.requestedEffectiveDate < dayAfter(day, -30));
  const found = await listed('submissions', `pastDateOn: "${day}"`, `isPastDate(asOf: "${day}")`);
  expect(found.every(({ isPastDate }) => isPastDate)).toBe(true);
  expect(expected.length).toBeGreaterThan(0);
  expect(idsOf(found)).toEqual(idsOf(expected));
});
