import { userRole } from '../../schema/global/enums.ts';
import type { TableName } from '../../schema/tables.ts';
import { roleMayRead } from '../../src/auth/permissions.ts';
import type { Role } from '../../src/auth/viewer.ts';
import type { Freshness } from '../../src/data/freshness.ts';
import { shownTypesOf } from '../../src/graphql/shown-types.ts';
import { schema } from '../../src/server/schema.ts';

/** The graph itself: pages tell of it what its SDL does not. */
export { schema };

/** The types of the graph by the tables that they show. */
export const typeOfTable: ReadonlyMap<TableName, string> = shownTypesOf(schema);

/** The tables by the types that show them. */
export const tableOfType: ReadonlyMap<string, TableName> = new Map(
  [...typeOfTable].map(([table, type]) => [type, table]),
);

// Object.keys loses the literal names.
const allRoles = Object.keys(userRole) as readonly Role[];

/** Roles as a page names them. */
export const shownRoles = (roles: readonly Role[]): string => {
  if (roles.length === allRoles.length) return 'every role';
  return roles.map((role) => `\`${role.toUpperCase()}\``).join(', ') || 'none: no field shows it';
};

/** The roles that may read a table at all; which rows of it, their own book says. */
export const readersOf = (table: TableName): string => shownRoles(allRoles.filter((role) => roleMayRead(role, table)));

/** How old an answer may be, in words. */
export const freshnessInWords: Readonly<Record<Freshness, string>> = {
  cached: '`cached`: an answer may be up to 75 seconds old',
  fresh: '`fresh`: an answer is as of now',
  never_cached: '`never_cached`: an answer is as of now, and kept by nobody on the way',
};
