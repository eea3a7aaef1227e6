import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { userRole } from '../../schema/global/enums.ts';
import { type IdentifiedTable, identifierPrefixes } from '../../schema/identifiers.ts';
import { roleMayRead } from '../auth/permissions.ts';
import type { Role } from '../auth/viewer.ts';
import { requiredOwner, visibilityOf } from '../auth/visibility.ts';
import { nodeTypes, partTypes } from '../graphql/node-types.ts';
import { schema } from './schema.ts';

// Object.keys loses the literal names.
const tables = Object.keys(identifierPrefixes) as IdentifiedTable[];
const owners = (Object.keys(userRole) as Role[]).filter((role) => requiredOwner(role) !== null);
const parts: Readonly<Record<string, { readonly name: string }>> = partTypes;
const nodes: Readonly<Record<string, { readonly name: string }>> = nodeTypes;

/** Rows that everybody who reads them may know of: reference data, what the organization sells by which terms, and which of its months are added up, valued or told apart by age. */
const everybodys: readonly string[] = [
  'organizations',
  'carriers',
  'classCodes',
  'stateRules',
  'programs',
  'programVersions',
  'premiumMonths',
  'claimMonths',
  'receivableMonths',
];

/** Whether the rows of a table say whose they are to a role that sees a part of the organization alone. */
const saysWhose = (table: IdentifiedTable, role: Role): boolean => {
  const viewer = { userId: 'u', orgId: 'o', role, producerId: 'p', carrierId: 'c', insuredId: 'i' };
  return visibilityOf(viewer).ruleOf(table).rows !== 'all';
};

const objectType = (name: string) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no type ${name}.`);
  return type;
};

describe('every table with identifiers', () => {
  test('is one of nodes or of parts, never both', () => {
    expect(tables.filter((table) => table in nodes === table in parts)).toEqual([]);
  });

  test('is one of nodes exactly where its rows say whose they are, or belong to everybody', () => {
    const findable = tables.filter(
      (table) =>
        everybodys.includes(table) ||
        owners.filter((role) => roleMayRead(role, table)).every((role) => saysWhose(table, role)),
    );
    expect(Object.keys(nodes).toSorted()).toEqual(findable.toSorted());
  });
});

test('a node implements Node, and no part does', () => {
  const isNode = ({ name }: { readonly name: string }) =>
    objectType(name)
      .getInterfaces()
      .some((one) => isInterfaceType(one) && one.name === 'Node');
  expect(Object.values(nodes).filter((type) => !isNode(type))).toEqual([]);
  expect(Object.values(parts).filter(isNode)).toEqual([]);
});

/** Types with an id that are neither nodes nor refusals: rows of `partTypes`, and what is put together of several tables. */
const others = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!isObjectType(type) || !type.getFields().id) return [];
  const interfaces = type.getInterfaces().map(({ name }) => name);
  return interfaces.some((name) => name === 'Node' || name === 'Refusal') ? [] : [type.name];
});

test('every part is a type with an id', () => {
  expect(others).toEqual(expect.arrayContaining(Object.values(parts).map(({ name }) => name)));
});

test.each(others)('%s says in its description through which field it is found again', (name) => {
  const { description } = objectType(name);
  const [, parent = '', field = ''] = /found again through `(\w+)\.(\w+)`\.$/.exec(description ?? '') ?? [];
  const way = objectType(parent).getFields()[field];
  const target = way && getNamedType(way.type);
  expect([name, `${name}Connection`]).toContain(target?.name);
});
