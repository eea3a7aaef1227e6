import type { ObjectRef } from '@pothos/core';
import { maxCount } from '../../data/read/relational-query/aggregates.ts';
import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../builder.ts';
import { CountPrecision, type FacetsShape, facetsType } from './facets.ts';
import { facetsOfType } from './listing.ts';

/** A page of rows, and what can be said of where it stands. */
export interface LoadedPage<Node = Row> {
  readonly nodes: readonly Node[];
  /** The cursor of a row of the page. */
  cursorOf(node: Node): string;
  /** The rows at its ends, whether they can be read or not; undefined on an empty page. */
  readonly first: Node | undefined;
  readonly last: Node | undefined;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** One object of a page, and the page that knows its position. */
interface EdgeShape {
  readonly node: Row;
  readonly page: LoadedPage;
}

/** A page and what can be said of the whole list; each is loaded when the query asks for it. */
export interface ConnectionShape extends FacetsShape {
  page(): Promise<LoadedPage>;
  /** Rows of the whole list, at most one more than the cap. */
  count(): Promise<number>;
}

/** The type of where a page stands. */
export const PageInfo = builder.objectRef<LoadedPage>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first object; null on an empty page.',
      resolve: (page) => page.first && page.cursorOf(page.first),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last object; null on an empty page.',
      resolve: (page) => page.last && page.cursorOf(page.last),
    }),
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more objects follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether objects come before.' }),
  }),
});

/** How many objects a list has, as its rows or one more than the cap. */
export const Count = builder.objectRef<number>('Count').implement({
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
      cursor: t.string({
        description: 'Its position, for `after` and `before`.',
        resolve: ({ node, page }) => page.cursorOf(node),
      }),
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
        resolve: async (list) => {
          const page = await list.page();
          return page.nodes.map((node) => ({ node, page }));
        },
      }),
      nodes: t.field({
        type: [node],
        description: 'The objects of the page, for those who do not need every cursor.',
        resolve: async (list) => (await list.page()).nodes,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands in the list.',
        resolve: (list) => list.page(),
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
