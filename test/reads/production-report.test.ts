import { beforeAll, describe, expect, test } from 'vitest';
import { carrierId, demonstrationUsers, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import { ask, askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import {
  expectProduction,
  type ProductionRows,
  productionFigures,
  productionGroupings,
  productionOf,
  readProductionRows,
  submissionsOf,
} from '../support/recomputed-production.ts';

const { ORG_ADMIN, PRODUCER, CARRIER_ADMIN } = demonstrationUsers;

/** Who asks, and which submissions of the organization are theirs to see. */
const viewers = [
  { name: 'the first organization', role: 'ORG_ADMIN', user: ORG_ADMIN, sees: {} },
  { name: 'the second organization', role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, sees: {} },
  { name: 'a producer', role: 'PRODUCER', user: PRODUCER, sees: { producerId } },
  { name: 'a carrier', role: 'CARRIER_ADMIN', user: CARRIER_ADMIN, sees: { carrierId } },
] as const;

let rows: ProductionRows;
beforeAll(async () => {
  rows = await readProductionRows();
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Told = any;

describe.each(viewers)('productionReport of $name', ({ role, user, sees }) => {
  describe.each(['2026-03-31', '2026-06-30', '2026-09-30'])('of what was handed in through %s', (end) => {
    const seen = () => submissionsOf(rows, { orgId: user.organizationId, sees, end });
    const report = async (args: string, selection: string) => {
      const before = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
      const query = `{ productionReport(from: "2020-01-01", before: "${before}" ${args}) { ${selection} } }`;
      return (await askWell({ role, user, query })).data.productionReport;
    };

    test.each(productionGroupings)('by %s is what its submissions came to', async (grouping, field, keyOf) => {
      const { groups } = await report(`groupBy: [${grouping}]`, `groups { ${field} figures { ${productionFigures} } }`);
      const expected = Map.groupBy(seen(), keyOf);
      expect(groups.map((group: Told) => group[field]).toSorted()).toEqual([...expected.keys()].toSorted());
      for (const group of groups) {
        expectProduction(group.figures, productionOf(rows, expected.get(group[field]) ?? []));
      }
    });

    test('in all is what all of them came to', async () => {
      const { total, groups } = await report('', `total { ${productionFigures} } groups { programId }`);
      expectProduction(total, productionOf(rows, seen()));
      expect(groups).toEqual([]);
    });
  });
});

describe('productionReport', () => {
  const of2026 = 'from: "2026-01-01", before: "2027-01-01"';

  test('counts no draft, and says of no submissions that there is no share of them', async () => {
    const query =
      '{ productionReport(from: "1999-01-01", before: "1999-01-02") { total { submitted quoteRatio hitRatio averageHoursToQuote } } }';
    const { data } = await askWell({ role: 'UNDERWRITER', query });
    expect(data.productionReport.total).toEqual({
      submitted: 0,
      quoteRatio: null,
      hitRatio: null,
      averageHoursToQuote: null,
    });
  });

  test('is of what its filter names', async () => {
    const query = `{ productionReport(${of2026}, filter: { producerId: "${producerId}" }) { total { submitted } } }`;
    const own = `{ productionReport(${of2026}) { total { submitted } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query });
    expect(data.productionReport).toEqual((await askWell({ role: 'PRODUCER', query: own })).data.productionReport);
  });

  test('is one statement on its sums, null for who reads no submissions, and refuses a time without a day', async () => {
    const query = `{ productionReport(${of2026}, groupBy: [PROGRAM]) { groups { program { code } figures { bound } } } }`;
    const { statements } = await executeAs('UNDERWRITER', query);
    expect(statements.map(({ origin }) => origin)).toEqual(['productionTotals sums', 'ProductionGroup.program']);
    expect((await askWell({ role: 'POLICYHOLDER', query })).data.productionReport).toBeNull();
    const backwards = '{ productionReport(from: "2026-10-01", before: "2026-10-01") { from } }';
    const { errors } = await ask({ role: 'UNDERWRITER', query: backwards });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
