import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { policies } from '../../../../schema/policies/tables/index.ts';
import { build, type Text } from '../../wire/drizzle.ts';
import { type Visibility, wholeOrganization } from '../visibility.ts';
import { keysPart, knownText, limitPart, textOfPart, visiblePart } from './known-texts.ts';

/** The text of a select by its key, and how often it was built. */
const selecting = () => {
  let builds = 0;
  return {
    text: (key: string, limit: number, what = 'by key'): Text =>
      knownText(what, [keysPart(policies.id, [key]), limitPart(limit)], () => {
        builds += 1;
        return build.select({ id: policies.id }).from(policies).where(eq(policies.id, key)).limit(limit);
      }),
    get builds() {
      return builds;
    },
  };
};

/** Sees its own rows of policies alone. */
const agency = (orgId: string, producerId: string): Visibility => ({
  ...wholeOrganization(orgId),
  ruleOf: () => ({ rows: 'own', column: 'producerId', value: producerId }),
});

describe('the text of a statement', () => {
  test('is built once for its shape, and goes with the values of each', () => {
    const select = selecting();
    const [first, second] = [select.text('pol_1', 5), select.text('pol_2', 7)];
    expect(select.builds).toBe(1);
    expect(second.text).toBe(first.text);
    expect([first.values, second.values]).toEqual([
      ['pol_1', 5],
      ['pol_2', 7],
    ]);
  });

  test('is another one for another shape', () => {
    const select = selecting();
    select.text('pol_1', 5, 'by one key');
    select.text('pol_1', 5, 'by that key');
    expect(select.builds).toBe(2);
  });

  test('is built each time when the builder has other values than its parts', () => {
    let builds = 0;
    const text = () =>
      knownText('with a value of its own', [limitPart(5)], () => {
        builds += 1;
        return sql`select ${builds} limit ${5}`;
      });
    expect([text().values, text().values]).toEqual([
      [1, 5],
      [2, 5],
    ]);
  });

  test('of a condition is empty where there is none', () => {
    expect(textOfPart(undefined)).toEqual({ text: '', values: [] });
  });
});

describe('what a viewer sees, as a part of a statement', () => {
  test('is the viewer’s own organization, whoever has asked before', () => {
    const [one, other] = ['org_1', 'org_2'].map((orgId) => visiblePart('policies', wholeOrganization(orgId)));
    expect([one?.values, other?.values]).toEqual([['org_1'], ['org_2']]);
    expect(other?.text).toBe(one?.text);
  });

  test('is the viewer’s own rows, by a text that is not that of all rows', () => {
    const all = visiblePart('policies', wholeOrganization('org_1'));
    const [one, other] = ['prd_1', 'prd_2'].map((id) => visiblePart('policies', agency('org_1', id)));
    expect([one?.values, other?.values]).toEqual([
      ['org_1', 'prd_1'],
      ['org_1', 'prd_2'],
    ]);
    expect(one?.text).not.toBe(all.text);
    expect(one?.text).toContain('`producer_id` = ?');
  });

  test('pins no organization in a table of the platform', () => {
    expect(visiblePart('states', wholeOrganization('org_1'))).toEqual({ text: '', values: [] });
  });
});
