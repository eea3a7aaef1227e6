import { describe, expect, test } from 'vitest';
import { demonstrationUsers, organizationId, type Role, secondOrganization } from '../../scripts/seed/people.ts';
import { ask, askAs } from '../support/asking/ask.ts';
import type { Ask } from '../support/listed-rows.ts';
import { idsFound, isFoundBy, readFindable } from '../support/searching.ts';

/** Whoever asks: each role, and of the second organization an administrator and a producer. */
const viewers: readonly (readonly [name: string, ask: Ask])[] = [
  // Object.keys loses the literal names.
  ...(Object.keys(demonstrationUsers) as Role[]).map((role): [string, Ask] => {
    const ofPlatform = demonstrationUsers[role].organizationId === null;
    const headers = ofPlatform ? { 'x-organization-id': organizationId } : undefined;
    return [role, (query, variables) => ask({ role, query, variables, headers })];
  }),
  ...(['ORG_ADMIN', 'PRODUCER'] as const).map((role): [string, Ask] => [
    `${role} of another organization`,
    (query, variables) => askAs(role, query, variables, secondOrganization.users[role]),
  ]),
];

/** What people type: names of insureds, agencies and claimants, numbers, references, several words, and single letters. */
const typed = [
  ...['a', 'ri', 'harborline', 'tidewater', 'anchor serv', 'haskell', 'ROB has', 'leon baptiste', 'plumb & heat'],
  ...['1', '000002', '12', 'hpgl-2026-5', 'clm-hpgl', 'SUB-2026-0001', 'quo-2025', 'inv-2026-12', 'pswc', '31200'],
  ...['check-hp', 'ach-hp-2', '2026-31200', 'custom homes tide', 'ins', 'zzyzx'],
];

describe.each(viewers)('a search by %s', (_, viewer) => {
  test('finds all that it sees in lists and that is called so, and nothing else', async () => {
    const findable = await readFindable(viewer);
    expect(findable.length).toBeGreaterThan(0);
    for (const text of typed) {
      const expected = findable.filter((row) => isFoundBy(row, text)).map(({ id }) => id);
      const found = await idsFound(viewer, text);
      expect(found.toSorted(), text).toEqual(expected.toSorted());
      expect(new Set(found).size, text).toBe(found.length);
    }
  });
});

describe('the name of a claimant', () => {
  const asRole =
    (role: Role): Ask =>
    (query, variables) =>
      askAs(role, query, variables);

  /** The claims that a role sees, each with the name of somebody who claims, as an adjuster reads it. */
  const claimants = async (role: Role) => {
    const seen = new Set((await readFindable(asRole(role))).map(({ id }) => id));
    const all = await readFindable(asRole('ADJUSTER'));
    const claims = all.filter(({ id, texts }) => id.startsWith('clm_') && seen.has(id) && texts.length > 1);
    expect(claims.length).toBeGreaterThan(0);
    return claims.map(({ id, texts: [number = '', ...others] }) => ({ id, number, name: others.at(-1) ?? '' }));
  };

  test.each(['PRODUCER', 'AGENCY_ADMIN', 'POLICYHOLDER'] as const)(
    'finds the claim for whoever reads its file, and not for %s, who sees the claim; nor does it narrow what else is found',
    async (role) => {
      for (const { id, number, name } of await claimants(role)) {
        expect(await idsFound(asRole('ADJUSTER'), name)).toContain(id);
        expect(await idsFound(asRole('ADJUSTER'), `${number} ${name}`)).toEqual([id]);
        expect(await idsFound(asRole(role), name)).not.toContain(id);
        expect(await idsFound(asRole(role), number)).toContain(id);
        expect(await idsFound(asRole(role), `${number} ${name}`)).toEqual([]);
      }
    },
  );
});
