import { type GraphQLObjectType, graphql, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { demonstrationUsers, organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { costOfField } from '../../src/graphql/field-cost.ts';
import { contextOf } from '../../src/server/graph-context.ts';
import { schema } from '../../src/server/schema.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import { entrances, pageSize, queryType, rowsBehind, select } from '../support/schema-paths.ts';
import { testSettings } from '../support/settings.ts';
import { isPlainList, plainListsOf, reasonOfMeasuring } from './plain-lists.ts';

/** Bounded by their arguments: they show what those name, or are cut there. */
const named = [
  'Query.nodes',
  'Query.undeliveredEvents',
  'Query.commissionSummary',
  'PremiumSummary.groups',
  'ProductionReport.groups',
  'PolicyAccount.entries',
];

/** Whether a type tells what came of a mutation, or would come of one: what was done, or a refusal. */
const isOfMutation = (type: GraphQLObjectType): boolean =>
  /Done$|Preview|^RateTableTest$|^TestedPremium$/.test(type.name) ||
  type.getInterfaces().some((one) => one.name === 'Refusal');

/** Whether a type counts a list by the values of enumerations: each of its lists is as long as one has values. */
const isFacets = (type: GraphQLObjectType): boolean => type.name.endsWith('Facets');

const declared = Object.values(schema.getTypeMap())
  .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
          .filter((field) => isPlainList(type, field))
          .map((field) => ({
            name: `${type.name}.${field.name}`,
            maxLength: costOfField(field).maxLength,
            // The lists of an interface are measured in the types that have it; what a mutation or a trial answers is no row.
            measured: isObjectType(type) && !isOfMutation(type) && !isFacets(type),
          }))
      : [],
  )
  .filter(({ name }) => !named.includes(name));

/** Asks in this process, without the limits of HTTP, as one who sees all of an organization. */
const ask = async (orgId: string, source: string, after: string | null): Promise<unknown> => {
  const { userId } = demonstrationUsers.SUPERADMIN;
  const viewer: Viewer = { userId, orgId, role: 'superadmin', producerId: null, carrierId: null, insuredId: null };
  const data = new RequestData(ownSources(), visibilityOf(viewer));
  try {
    const contextValue = contextOf(viewer, data, { phiKeys: testSettings.PHI_KEYS });
    const answer = await graphql({ schema, source, variableValues: { after }, contextValue });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  } finally {
    await data.close();
  }
};

/** The value behind some names, one inside the other. */
const valueAt = (value: unknown, names: readonly string[]): unknown =>
  names.reduce((outer: unknown, name) => new Map(Object.entries(outer ?? {})).get(name), value);

/** The same in every object of the lists on the way. */
const valuesAt = (value: unknown, [name, ...names]: readonly string[]): unknown[] =>
  name === undefined ? [value] : [value].flat().flatMap((one) => valuesAt(valueAt(one, [name]), names));

type Way = (typeof entrances)[number]['way'];

/** The rows that a way leads to, in all pages of the list that it begins with, each with a selection. */
const rowsOn = async function* (orgId: string, [first, ...others]: Way, selection: string): AsyncGenerator<unknown> {
  if (!first) {
    yield ask(orgId, `{ ${selection} }`, null);
    return;
  }
  const inner = others.reduceRight((within, step) => select(step, within, 'way'), selection);
  const isPaged = first.shape === 'connection';
  const source = isPaged
    ? `query($after: String) { way: ${first.field}(first: ${pageSize}, after: $after ${first.args ?? ''}) { pageInfo { endCursor } nodes { ${inner} } } }`
    : `{ ${select(first, inner, 'way')} }`;
  let after: string | null = null;
  do {
    const answered = await ask(orgId, source, after);
    yield* rowsBehind(answered, [first, ...others]);
    const cursor = isPaged ? valueAt(answered, ['way', 'pageInfo', 'endCursor']) : null;
    after = typeof cursor === 'string' ? cursor : null;
  } while (after !== null);
};

/** The greatest length of each list without pages, by its name, over every object that the shortest way to its type leads to. */
const greatestLengths = async (orgId: string): Promise<Map<string, number>> => {
  const found = new Map<string, number>();
  for (const { type, way } of [{ type: queryType, way: [] }, ...entrances]) {
    for (const { name, path, selection } of plainListsOf(type)) {
      for await (const row of rowsOn(orgId, way, selection)) {
        for (const value of valuesAt(row, path)) {
          if (Array.isArray(value)) found.set(name, Math.max(found.get(name) ?? 0, value.length));
        }
      }
    }
  }
  return found;
};

afterAll(async () => {
  const admin = await connectAsAdmin(keyspaceDatabases.claims);
  await admin.query('DELETE FROM phi_access_entries WHERE reason = ?', [reasonOfMeasuring]);
  await admin.end();
});

describe('a list without pages', () => {
  test('says how long it can be, so that no estimate is a guess', () => {
    expect(declared.length).toBeGreaterThan(20);
    expect(declared.filter(({ maxLength }) => maxLength === undefined).map(({ name }) => name)).toEqual([]);
  });

  test.each([organizationId, secondOrganization.organizationId])(
    'is not longer than it says anywhere in the demonstration data of %s',
    async (orgId) => {
      const found = await greatestLengths(orgId);
      const measured = declared.filter((list) => list.measured);
      expect([...found.keys()].toSorted()).toEqual(measured.map(({ name }) => name).toSorted());
      const tooLong = declared.filter(({ name, maxLength = 0 }) => (found.get(name) ?? 0) > maxLength);
      expect(tooLong).toEqual([]);
    },
  );
});
