import { type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { LevelConfig } from '../data/read/relational-query/level.ts';
import { schema } from '../server/schema.ts';

const rowTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ extensions }) => extensions.pothosDrizzleModel !== undefined);

/** What a field selects of its row; a field of an edge is told that nothing is asked of the rows at the far end. */
const selectionOf = ({ extensions }: GraphQLField<unknown, unknown>): LevelConfig => {
  const select = extensions.pothosDrizzleSelect;
  // What `select` takes, and what the plugin makes of a relation.
  if (typeof select !== 'function') return (select ?? {}) as LevelConfig;
  return select({}, {}, (query: LevelConfig) => query) as LevelConfig;
};

/** How each edge of a type is read: `edge: filter, order and limit`. */
const edgesOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields()).flatMap((field) =>
    Object.entries(selectionOf(field).with ?? {}).map(([edge, level]) => {
      const { columns: _, with: __, ...how } = typeof level === 'object' ? level : {};
      return `${edge}: ${JSON.stringify(how)}`;
    }),
  );

test('an edge of a row is read in one way by all fields that are answered from it', () => {
  const ways = rowTypes.map((type) => [type.name, [...new Set(edgesOf(type))]] as const);
  expect(ways.flatMap(([, edges]) => edges).length).toBeGreaterThan(100);
  for (const [type, edges] of ways) {
    const names = edges.map((edge) => edge.slice(0, edge.indexOf(':')));
    expect(names, type).toEqual([...new Set(names)]);
  }
});
