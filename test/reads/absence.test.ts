import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { queryType, roots } from '../support/schema-paths.ts';

const idsOf = async (list: string, filter: string, field: string): Promise<Map<string, unknown>> => {
  const { data, errors } = await askAs(
    'ORG_ADMIN',
    `{ list: ${list}(first: 100, filter: { ${filter} }) { nodes { id value: ${field} } } }`,
  );
  expect(errors).toBeUndefined();
  return new Map(data.list.nodes.map(({ id, value }: { id: string; value: unknown }) => [id, value]));
};

/** Every field of the filter of every list of the query. */
const filterFields = roots.flatMap(({ field: list }) => {
  const argument = queryType.getFields()[list]?.args.find(({ name }) => name === 'filter');
  const type = argument && getNamedType(argument.type);
  return isInputObjectType(type) ? Object.keys(type.getFields()).map((name) => ({ list, name })) : [];
});

describe('null in a filter', () => {
  test('is refused in every field of every list, and never finds all', async () => {
    const lists = [...new Set(filterFields.map(({ list }) => list))].filter((list) => list !== 'auditEntries');
    expect(lists.length).toBeGreaterThan(15);
    for (const list of lists) {
      const names = filterFields.filter((one) => one.list === list).map(({ name }) => name);
      const query = names.map(
        (name) => `${name}: ${list}(first: 1, filter: { ${name}: null }) { nodes { __typename } }`,
      );
      // Aliases are limited: a few at once.
      for (let start = 0; start < query.length; start += 40) {
        const asked = query.slice(start, start + 40);
        const { data, errors } = await askAs('ORG_ADMIN', `{ ${asked.join(' ')} }`);
        expect(
          Object.values(data).filter((answer) => answer !== null),
          list,
        ).toEqual([]);
        expect(new Set(errors?.map(({ extensions }) => extensions?.code)), list).toEqual(new Set(['BAD_USER_INPUT']));
      }
    }
  });

  test('says what to ask instead', async () => {
    const query = 'query($who: ID) { submissions(filter: { claimedById: $who }) { nodes { id } } }';
    const { data, errors } = await askAs('UNDERWRITER', query, { who: null });
    expect(data.submissions).toBeNull();
    expect(errors?.[0]?.message).toContain('"hasClaimedBy: false"');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', input: ['filter', 'claimedById'] });
  });

  test('is not the same as a variable that is not given: that asks for all', async () => {
    const query =
      'query($who: ID) { submissions(filter: { claimedById: $who }) { totalCount { count } } all: submissions { totalCount { count } } }';
    const { data } = await askAs('UNDERWRITER', query);
    expect(data.submissions).toEqual(data.all);
  });
});

describe('absence', () => {
  test.each([
    ['submissions', 'hasClaimedBy', 'claimedBy { id }'],
    ['submissions', 'hasSubmittedAt', 'submittedAt'],
    ['claims', 'hasAdjuster', 'adjuster { id }'],
    ['claims', 'hasExternalReference', 'externalReference'],
    ['policies', 'hasRenewalOf', 'renewalOf { id }'],
    ['payments', 'hasPolicy', 'policy { id }'],
    ['commissionLines', 'hasPaidDate', 'paidDate'],
  ])('%s by %s are those with it, or those without', async (list, filter, field) => {
    const [there, absent] = [await idsOf(list, `${filter}: true`, field), await idsOf(list, `${filter}: false`, field)];
    expect(there.size).toBeGreaterThan(0);
    expect(absent.size).toBeGreaterThan(0);
    expect([...there.values()]).not.toContain(null);
    expect([...new Set(absent.values())]).toEqual([null]);
  });

  test('is asked for beside other conditions: what waits for an underwriter and nobody has claimed', async () => {
    const unclaimed = await idsOf('submissions', 'hasClaimedBy: false, status: [SUBMITTED]', 'claimedBy { id }');
    const all = await idsOf('submissions', 'status: [SUBMITTED]', 'claimedBy { id }');
    expect(unclaimed.size).toBeGreaterThan(0);
    expect([...unclaimed.keys()]).toEqual([...all].flatMap(([id, claimedBy]) => (claimedBy === null ? [id] : [])));
  });

  test('and a person exclude each other: nobody claimed what somebody has', async () => {
    const who = demonstrationUsers.UNDERWRITER.userId;
    expect(await idsOf('submissions', `hasClaimedBy: false, claimedById: "${who}"`, 'number')).toEqual(new Map());
  });
});

test('a list of no values finds nothing: any of none', async () => {
  expect(await idsOf('submissions', 'status: []', 'number')).toEqual(new Map());
  expect(await idsOf('policies', 'stateCode: []', 'number')).toEqual(new Map());
});
