import { beforeAll, describe, expect, test } from 'vitest';
import { carrierId, demonstrationUsers, producerId, secondOrganization } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { type LossRows, lossesBy, lossGroupings, readLossRows } from '../support/recomputed-losses.ts';
import { lossFigures as figures, lossesInCents as inCents } from '../support/told-figures.ts';

const { ORG_ADMIN, PRODUCER, CARRIER_ADMIN } = demonstrationUsers;

/** Who asks, and which claims of the organization are theirs to see. */
const viewers = [
  { name: 'the first organization', role: 'ORG_ADMIN', user: ORG_ADMIN, sees: {} },
  { name: 'the second organization', role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, sees: {} },
  { name: 'a producer', role: 'PRODUCER', user: PRODUCER, sees: { producerId } },
  { name: 'a carrier', role: 'CARRIER_ADMIN', user: CARRIER_ADMIN, sees: { carrierId } },
] as const;

const monthEnds = ['2026-06-30', '2026-08-31', '2026-09-30'] as const;

let rows: LossRows;
beforeAll(async () => {
  rows = await readLossRows();
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own selection.
type Figures = any;

describe.each(viewers)('lossSummary of $name', ({ role, user, sees }) => {
  describe.each(monthEnds)('at the end of %s', (day) => {
    const ask = async (args: string, selection: string) =>
      (await askWell({ role, user, query: `{ lossSummary(asOf: "${day}" ${args}) { asOf ${selection} } }` })).data
        .lossSummary;

    const asked = { orgId: user.organizationId, sees, day };

    test.each(lossGroupings)('by %s is what its claims add up to', async (grouping, field, keyOf) => {
      const { groups } = await ask(`groupBy: [${grouping}]`, `groups { ${field} figures { ${figures} } }`);
      const told = Object.fromEntries(groups.map((group: Figures) => [group[field], inCents(group.figures)]));
      expect(told).toEqual(lossesBy(rows, asked, keyOf));
      expect(groups.length).toBeGreaterThan(0);
    });

    test('in all is what all claims add up to', async () => {
      const { total } = await ask('', `total { ${figures} }`);
      expect({ all: inCents(total) }).toEqual(lossesBy(rows, asked, () => 'all'));
    });
  });
});

describe('lossSummary', () => {
  test('is as of today without a day, and of what its filter names', async () => {
    const [claim] = rows.claims.filter(({ orgId }) => orgId === ORG_ADMIN.organizationId);
    if (!claim) throw new Error('The demonstration has no claim.');
    const query = `{ lossSummary(filter: { programId: "${claim.programId}", cause: [${claim.lossType.toUpperCase()}] }) { asOf total { ${figures} } } }`;
    const { data } = await askWell({ role: 'ADJUSTER', query });
    const { orgId, programId, lossType } = claim;
    const asked = { orgId, sees: { programId, lossType }, day: data.lossSummary.asOf };
    expect({ all: inCents(data.lossSummary.total) }).toEqual(lossesBy(rows, asked, () => 'all'));
  });

  test('is not told to policyholders, and is one statement beside that of what its groups are of', async () => {
    const query = '{ lossSummary(groupBy: [PROGRAM]) { groups { program { code } figures { claimCount } } } }';
    const { data } = await askWell({ role: 'POLICYHOLDER', query });
    expect(data.lossSummary).toBeNull();
    const { statements } = await executeAs('ADJUSTER', query);
    expect(statements.map(({ origin }) => origin)).toEqual(['lossTotals sums', 'LossSummaryGroup.program']);
  });
});
