import { describe, expect, test } from 'vitest';
import { askAs } from '../support/asking/ask.ts';
import { copiesIn, unusedId } from '../support/copies.ts';

interface Row {
  id: string;
  annualPremium: { amount: string };
}

const page = async (options: string) => {
  const { data, errors } = await askAs(
    'UNDERWRITER',
    `{ policies(sortBy: ANNUAL_PREMIUM, ${options}) { edges { cursor node { id annualPremium { amount } } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount { count } } }`,
  );
  expect(errors).toBeUndefined();
  const { edges, pageInfo, totalCount } = data.policies;
  return { rows: edges.map((edge: { node: Row }) => edge.node) as Row[], pageInfo, count: totalCount.count as number };
};

const readForward = async (size: number, between: (pageNumber: number) => Promise<void> = async () => {}) => {
  const rows: Row[] = [];
  let options = `first: ${size}`;
  for (let number = 1; ; number += 1) {
    const { rows: some, pageInfo } = await page(options);
    rows.push(...some);
    if (!pageInfo.hasNextPage) return rows;
    await between(number);
    options = `first: ${size}, after: "${pageInfo.endCursor}"`;
  }
};

describe('pages of a list', () => {
  test('hold every row once, in order, whatever their size, with ties among the values', async () => {
    const whole = await readForward(100);
    expect(whole.length).toBeGreaterThan(20);
    expect(new Set(whole.map((row) => row.id)).size).toBe(whole.length);
    const amounts = whole.map((row) => Number(row.annualPremium.amount));
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
    for (const size of [1, 3, 7]) expect(await readForward(size)).toEqual(whole);
  });

  test('read backward hold the same rows as read forward', async () => {
    const whole = await readForward(100);
    const backward: Row[] = [];
    let options = 'last: 7';
    for (;;) {
      const { rows, pageInfo } = await page(options);
      backward.unshift(...rows);
      if (!pageInfo.hasPreviousPage) break;
      options = `last: 7, before: "${pageInfo.startCursor}"`;
    }
    expect(backward).toEqual(whole);
  });

  test('neither repeat nor lose a row when rows are inserted in front of and behind the reader', async () => {
    const before = await readForward(100);
    const copies = await copiesIn('oi_policies', 'policies');
    // Copies of the dearest policy in front, of the cheapest behind, and of one in the middle: ties with what was read.
    const copyOf = (source: Row | undefined, number: number) =>
      copies.add(source?.id ?? '', {
        id: unusedId('pol', number),
        number: `TEST-${number}`,
        quote_id: unusedId('quo', number),
      });
    try {
      const read = await readForward(5, async (number) => {
        if (number > 3) return;
        await copyOf(before[0], 900 + number);
        await copyOf(before.at(-1), 910 + number);
        await copyOf(before[12], 920 + number);
      });
      const ids = read.map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !copies.ids.includes(id))).toEqual(before.map((row) => row.id));
    } finally {
      await copies.remove();
    }
  });

  test.each([
    ['invoices', 'DUE_DATE', 'dueDate', ['OPEN', 'OVERDUE', 'PAID']],
    ['submissions', 'EFFECTIVE_DATE', 'requestedEffectiveDate', ['BOUND', 'DECLINED', 'QUOTED']],
    ['claims', 'REPORTED_AT', 'reportedAt', ['OPEN', 'INVESTIGATING', 'IN_SETTLEMENT', 'CLOSED', 'CLOSED']],
  ])('of %s in several statuses hold what the whole list holds of them, by %s', async (list, sort, field, statuses) => {
    const of = async (options: string) => {
      const { data, errors } = await askAs(
        'ORG_ADMIN',
        `{ list: ${list}(sortBy: ${sort}, ${options}) { nodes { id status ${field} } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount { count } } }`,
      );
      expect(errors).toBeUndefined();
      return data.list;
    };
    const filter = `filter: { status: [${statuses.join()}] }`;
    for (const direction of ['ASCENDING', 'DESCENDING']) {
      const everything: { status: string }[] = [];
      for (let after = ''; ; ) {
        const { nodes, pageInfo } = await of(`first: 100, direction: ${direction}${after}`);
        everything.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      const expected = everything.filter(({ status }) => statuses.includes(status));
      expect(new Set(expected.map(({ status }) => status)).size).toBeGreaterThan(1);
      for (const [first, last] of [
        ['first', 'after'],
        ['last', 'before'],
      ] as const) {
        const read: object[] = [];
        for (let cursor = ''; ; ) {
          const { nodes, pageInfo, totalCount } = await of(`${first}: 7, direction: ${direction}, ${filter}${cursor}`);
          expect(totalCount.count).toBe(expected.length);
          read.splice(first === 'first' ? read.length : 0, 0, ...nodes);
          if (!(first === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
          cursor = `, ${last}: "${first === 'first' ? pageInfo.endCursor : pageInfo.startCursor}"`;
        }
        expect(read).toEqual(expected);
      }
    }
  });

  test('of each parent hold the same rows as the list filtered by that parent', async () => {
    const { data } = await askAs(
      'UNDERWRITER',
      '{ producers(first: 50) { nodes { id policies(first: 3, sortBy: NUMBER) { totalCount { count } nodes { id } } } } }',
    );
    for (const producer of data.producers.nodes) {
      const { data: own } = await askAs(
        'UNDERWRITER',
        'query($id: ID!) { policies(first: 3, sortBy: NUMBER, filter: { producerId: $id }) { totalCount { count } nodes { id } } }',
        { id: producer.id },
      );
      expect(producer.policies).toEqual(own.policies);
    }
  });
});
