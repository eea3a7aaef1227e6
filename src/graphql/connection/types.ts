import type { ObjectRef } from '@pothos/core';
import { maxCount } from '../../data/read/relational-query/aggregates.ts';
import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../builder.ts';
import { CountPrecision, type FacetsShape, facetsType } from './facets.ts';
import { facetsOfType } from './listing.ts';

/** One object of a page, with its position. */
export interface EdgeShape {
  readonly cursor: string;
  readonly node: Row;
}

interface PageInfoShape {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A page and what can be said of the whole list; each is loaded when the query asks for it. */
export interface ConnectionShape extends FacetsShape {
  page(): Promise<{ edges: EdgeShape[]; pageInfo: PageInfoShape }>;
  /** Rows of the whole list, at most one more than the cap. */
  count(): Promise<number>;
}

const PageInfo = builder.objectRef<PageInfoShape>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first object; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last object; null on an empty page.',
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more objects follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether objects come before.' }),
  }),
});

const Count = builder.objectRef<number>('Count').implement({
  description: `How many objects a list has. Counting stops at ${maxCount}, so that it costs the same however long the list is.`,
  fields: (t) => ({
    count: t.int({ description: `The number, at most ${maxCount}.`, resolve: (rows) => Math.min(rows, maxCount) }),
    precision: t.field({
      type: CountPrecision,
      description: `EXACT, or AT_LEAST when there are more than ${maxCount}.`,
      resolve: (rows) => (rows > maxCount ? 'at_least' : 'exact'),
    }),
  }),
});

const connections = new Map<string, ObjectRef<never, ConnectionShape>>();

/** The connection type of an object type by its name, made once. */
export const connectionType = (nodeName: string) => {
  const known = connections.get(nodeName);
  if (known) return known;
  // Pothos also takes a type's name: by it, a connection needs no import of another keyspace's module.
  const node = nodeName as unknown as ReturnType<typeof builder.objectRef<Row>>;
  const edge = builder.objectRef<EdgeShape>(`${nodeName}Edge`).implement({
    description: `One ${nodeName} of a list, and where it stands.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Its position, for `after` and `before`.' }),
      node: t.expose('node', { type: node, description: 'The object.' }),
    }),
  });
  const facets = facetsOfType(nodeName);
  const facetsRef = facets.length > 0 ? facetsType(nodeName, facets) : null;
  const connection = builder.objectRef<ConnectionShape>(`${nodeName}Connection`).implement({
    description: `A page of a list of ${nodeName} objects.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The objects of the page with their cursors.',
        resolve: async (list) => (await list.page()).edges,
      }),
      nodes: t.field({
        type: [node],
        description: 'The objects of the page, for those who do not need every cursor.',
        resolve: async (list) => (await list.page()).edges.map((edge) => edge.node),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands in the list.',
        resolve: async (list) => (await list.page()).pageInfo,
      }),
      totalCount: t.field({
        type: Count,
        description: 'How many objects the whole list has, under the same filter.',
        resolve: (list) => list.count(),
      }),
      ...(facetsRef && {
        facets: t.field({
          type: facetsRef,
          description: 'How many objects of the whole list have which value, for tabs and filters of a screen.',
          resolve: (list) => list,
        }),
      }),
    }),
  });
  connections.set(nodeName, connection as never);
  return connection as never;
};
