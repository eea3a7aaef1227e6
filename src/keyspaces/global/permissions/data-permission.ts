import type { GraphQLSchema } from 'graphql';
import type { TableName } from '../../../../schema/tables.ts';
import { mayRead, missingScopes, tablesOfGroups } from '../../../auth/permissions.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import { visibilityOf } from '../../../auth/visibility.ts';
import { builder } from '../../../graphql/builder.ts';
import { findListing, listedTables } from '../../../graphql/connection/listing.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { atMost } from '../../../graphql/field-cost.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { shownTypesOf } from '../../../graphql/shown-types.ts';

/** How much of what there is a viewer sees. */
const visibleRows = {
  all: 'All of the organization that there are, or that there are behind an object that it sees.',
  own: "Those of the viewer's own book: of its agency, its carrier or its insured, or behind an object of that book.",
  some: 'Those of some kinds alone: what an approval or a task is for says who sees it.',
  none: 'None, whatever there is: an empty list or a null does not say that there is nothing.',
};

const VisibleRows = storedEnum('VisibleRows', 'How much of what there is the viewer sees.', visibleRows);

/** The objects of one type, as a viewer sees them. */
interface TypePermission {
  readonly name: string;
  readonly rows: keyof typeof visibleRows;
}

/** A group of tables, as a viewer sees it. */
export interface DataPermission {
  readonly group: string;
  readonly allowed: boolean;
  readonly missingScopes: readonly string[];
  readonly types: readonly TypePermission[];
}

const rowsOf = (viewer: Viewer, table: TableName): keyof typeof visibleRows => {
  const { ruleOf } = visibilityOf(viewer);
  const rule = ruleOf(table);
  if (rule.rows === 'none') return 'none';
  // Rows that say of nobody whose they are may be listed for those alone who see all of what leads to them.
  const through = listedTables().includes(table) ? findListing(table).seenThrough : undefined;
  if (rule.rows !== 'all' || (through && ruleOf(through).rows === 'referenced')) return 'own';
  return rule.among ? 'some' : 'all';
};

/** What a viewer may read, group by group: from the tables and rules that every statement is bound by. */
export const dataPermissionsOf = (viewer: Viewer, schema: GraphQLSchema): DataPermission[] => {
  const types = shownTypesOf(schema);
  return [...tablesOfGroups].map(([group, tables]) => {
    const [first] = tables;
    return {
      group,
      // All tables of a group have the same roles and the same scope.
      allowed: first !== undefined && mayRead(viewer, first),
      missingScopes: (first && missingScopes(viewer, first, { toWrite: false })) ?? [],
      types: tables.flatMap((table) => {
        const name = types.get(table);
        return name === undefined ? [] : [{ name, rows: rowsOf(viewer, table) }];
      }),
    };
  });
};

const TypePermissionType = builder.objectRef<TypePermission>('TypePermission').implement({
  description: 'How much of the objects of one type the viewer sees.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The type, as `__typename` names it: `Policy`.' }),
    rows: t.expose('rows', { type: VisibleRows, description: 'How much of them the viewer sees.' }),
  }),
});

/** Whether the viewer may read a group of data. */
export const DataPermissionType = builder.objectRef<DataPermission>('DataPermission').implement({
  description:
    'Whether the viewer may read a group of data that belongs together. With it a screen tells "there is none" from "not yours to see".',
  fields: (t) => ({
    group: t.exposeString('group', {
      description: 'The name of the group, which is also that of the scope with which an API key reads it: `claims`.',
    }),
    allowed: t.exposeBoolean('allowed', {
      description: 'Whether the viewer may read it at all: by its role, and by the scopes of its API key.',
    }),
    missingScopes: t.exposeStringList('missingScopes', {
      ...atMost(2),
      description: 'The scopes that the API key lacks to read it. Empty when it lacks none, and for people.',
    }),
    types: t.field({
      ...atMost(listBounds.typesOfGroup),
      type: [TypePermissionType],
      description:
        'The types of objects in the group, with how much of them the viewer sees. Of fields whose objects are sums over the group, such as balances, `allowed` says it.',
      resolve: ({ types }) => [...types],
    }),
  }),
});
