import { beforeAll, describe, expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { ask } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { roots } from '../support/schema-paths.ts';

type Role = keyof typeof demonstrationUsers;

// Object.keys loses the literal names.
const roles = Object.keys(demonstrationUsers) as Role[];

/** The lists of the graph that show one type each. */
const lists = roots.filter(({ shape, args }) => shape === 'connection' && args === undefined);

const countQuery = `{ ${lists.map(({ field }) => `${field}(first: 1) { totalCount { count } }`).join(' ')} }`;

/** How many objects each list counts for a role. */
const countsFor = async (role: Role): Promise<Map<string, number>> => {
  const { data } = await executeAs(role, countQuery);
  return new Map(lists.map(({ field }) => [field, data[field].totalCount.count]));
};

const toldQuery = `{ viewer { permissions {
  data { group allowed missingScopes types { name rows } }
  fields { name allowed }
} } }`;

interface Told {
  readonly data: {
    group: string;
    allowed: boolean;
    missingScopes: string[];
    types: { name: string; rows: string }[];
  }[];
  readonly fields: { name: string; allowed: boolean }[];
}

const toldTo = async (role: Role): Promise<Told> => (await executeAs(role, toldQuery)).data.viewer.permissions;

const rowsOf = ({ data }: Told, type: string): string | undefined =>
  data.flatMap(({ types }) => types).find(({ name }) => name === type)?.rows;

let all: Map<string, number>;
beforeAll(async () => {
  all = await countsFor('SUPERADMIN');
});

describe.each(roles)('what %s is told of what it may read', (role) => {
  test('is what its lists hold: all, its own, or none although there is something', async () => {
    const told = await toldTo(role);
    const counts = await countsFor(role);
    for (const { field, type } of lists) {
      const rows = rowsOf(told, type.name);
      const [own = 0, ofAll = 0] = [counts.get(field), all.get(field)];
      if (rows === 'NONE') expect(own, field).toBe(0);
      else if (rows === 'ALL') expect(own, field).toBe(ofAll);
      else expect(own, `${field}: ${rows}`).toBeLessThanOrEqual(ofAll);
      // What is not told as withheld is there, where the role has any.
      if (own < ofAll && own > 0) expect(rows, field).toMatch(/^(OWN|SOME)$/);
    }
  });

  test('says of a group that it is closed where nothing of it is shown', async () => {
    for (const { group, allowed, types, missingScopes } of (await toldTo(role)).data) {
      expect(missingScopes, group).toEqual([]);
      expect(types.every(({ rows }) => rows === 'NONE') && types.length > 0, group).toBe(!allowed && types.length > 0);
    }
  });

  test('names the fields that it may read beside their objects: only an adjuster reads of health', async () => {
    const { fields } = await toldTo(role);
    const health = fields.find(({ name }) => name === 'ClaimParty.protectedHealthInformation');
    expect(health?.allowed).toBe(['ADJUSTER', 'SUPERADMIN', 'SYSTEM'].includes(role));
  });
});

test('every list shows a type whose rows are told', async () => {
  const told = await toldTo('ORG_ADMIN');
  expect(lists.length).toBeGreaterThan(15);
  expect(lists.filter(({ type }) => rowsOf(told, type.name) === undefined).map(({ field }) => field)).toEqual([]);
});

describe('what a viewer is told of mutations', () => {
  const query =
    'query ($names: [String!]) { viewer { permissions { mutations(names: $names) { name allowed roles } } } }';

  test('is of those that it names, in their order, with whom to turn to', async () => {
    const names = ['issueRefund', 'bindQuote'];
    const { data } = await ask({ role: 'UNDERWRITER', query, variables: { names } });
    expect(data.viewer.permissions.mutations).toMatchObject([
      { name: 'issueRefund', allowed: false, roles: expect.arrayContaining(['FINANCE_ANALYST']) },
      { name: 'bindQuote', allowed: true },
    ]);
  });

  test('is an error for a name that there is not, as a button that is never shown would be missed by nobody', async () => {
    const { errors } = await ask({ role: 'UNDERWRITER', query, variables: { names: ['bindQoute'] } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', input: ['names'] });
  });

  test('is asked of no keyspace', async () => {
    const { errors, extensions } = await ask({ role: 'UNDERWRITER', query: toldQuery });
    expect(errors).toBeUndefined();
    expect(extensions?.keyspaces).toEqual({});
  });
});
