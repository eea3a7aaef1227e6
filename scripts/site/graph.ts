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

const named = (roles: readonly Role[]): string => roles.map((role) => `\`${role.toUpperCase()}\``).join(', ');

/** Roles as a page names them: where most of them are, those that are not. */
export const shownRoles = (roles: readonly Role[]): string => {
  const others = allRoles.filter((role) => !roles.includes(role));
  if (roles.length === 0) return 'none: no field shows it';
  if (others.length === 0) return 'every role';
  return others.length * 2 < roles.length ? `every role but ${named(others)}` : named(roles);
};

/** The roles that may read a table at all; which rows of it, their own book says. */
export const readersOf = (table: TableName): string => shownRoles(allRoles.filter((role) => roleMayRead(role, table)));

/** How old an answer may be, in words. */
export const freshnessInWords: Readonly<Record<Freshness, string>> = {
  cached: '`cached`: an answer may be up to 75 seconds old',
  fresh: '`fresh`: an answer is as of now',
  never_cached: '`never_cached`: an answer is as of now, and kept by nobody on the way',
};
