import { readFile } from 'node:fs/promises';
import type { AnyRelations } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/mysql-core';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { type IdentifiedTable, identifierPrefixes } from '../../schema/identifiers.ts';
import { relations } from '../../schema/relations.ts';
import { tables } from '../../schema/tables.ts';
import { findListing } from '../graphql/connection/listing.ts';
import { schema } from './schema.ts';
import { sdlOf } from './sdl.ts';

/** The tables whose lists may be read status by status. */
const splitTables = ['submissions', 'claims', 'invoices'] as const;

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** The table that a type shows, when it shows one. */
const tableOf = (type: GraphQLNamedType): unknown => type.extensions.pothosDrizzleModel;

describe('the published schema', () => {
  test('is the one in schema/schema.graphql: run `make schema` and read the difference', async () => {
    const published = await readFile('schema/schema.graphql', 'utf8');
    expect(sdlOf(schema)).toBe(published);
  });

  test('describes every type, field, argument and value', () => {
    const undescribed = types.flatMap((type) => {
      const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const values = isEnumType(type) ? type.getValues() : [];
      const parts = [...fieldsOf(type), ...inputs, ...values].map(({ name, description }) => [
        `${type.name}.${name}`,
        description,
      ]);
      const args = fieldsOf(type).flatMap((field) =>
        field.args.map(({ name, description }) => [`${type.name}.${field.name}(${name}:)`, description]),
      );
      return [[type.name, type.description], ...parts, ...args].flatMap(([name, text]) => (text ? [] : [name]));
    });
    expect(undescribed).toEqual([]);
  });

  test('says more of a field than its name does, in whole sentences of English', () => {
    const wordsOf = (text: string) =>
      text
        .replaceAll(/([A-Z])/g, ' $1')
        .toLowerCase()
        .match(/[a-z]+/g) ?? [];
    const articles = new Set(['the', 'a', 'an', 'its']);
    const empty = types.flatMap((type) =>
      fieldsOf(type).flatMap(({ name, description }) => {
        const known = new Set([...articles, ...wordsOf(name)]);
        return wordsOf(description ?? '').every((word) => known.has(word))
          ? [`${type.name}.${name}: ${description}`]
          : [];
      }),
    );
    expect(empty).toEqual([]);
    expect(types.filter(({ description }) => /\ba [AEIO]/i.test(description ?? '')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('lets every list of numbered objects be searched by how a number begins', () => {
    const lacking = types.filter(isInputObjectType).filter((filter) => {
      const target = schema.getType(filter.name.replace(/Filter$/, ''));
      const isNumbered = target !== undefined && fieldsOf(target).some(({ name }) => name === 'number');
      return isNumbered && !('numberBeginsWith' in filter.getFields());
    });
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  test('lets every edge be null, so that a level that fails never drops its parent', () => {
    const roots = new Set([schema.getQueryType()?.name]);
    const strict = types
      .filter((type) => tableOf(type) !== undefined && !roots.has(type.name))
      .flatMap((type) =>
        fieldsOf(type)
          .filter((field) => {
            const target = getNamedType(field.type);
            return (tableOf(target) !== undefined || target.name.endsWith('Connection')) && isNonNullType(field.type);
          })
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(strict).toEqual([]);
  });

  test('shows every table that has identifiers, each on a path from the query type', () => {
    const reached = new Set<string>();
    const follow = (type: GraphQLNamedType): void => {
      if (reached.has(type.name)) return;
      reached.add(type.name);
      for (const field of fieldsOf(type)) follow(getNamedType(field.type));
    };
    const query = schema.getQueryType();
    if (query) follow(query);
    const shown = new Set(types.filter((type) => reached.has(type.name)).map(tableOf));
    // Object.keys loses the literal names.
    const tables = Object.keys(identifierPrefixes) as IdentifiedTable[];
    expect(tables.filter((table) => !shown.has(table))).toEqual([]);
  });

  test('shows every edge between the tables that it shows', () => {
    const hidden = types.flatMap((type) => {
      const table = tableOf(type);
      const edges = typeof table === 'string' ? (relations as unknown as AnyRelations)[table]?.relations : undefined;
      const shown = new Set(fieldsOf(type).map(({ name }) => name));
      return Object.keys(edges ?? {}).flatMap((edge) => (shown.has(edge) ? [] : [`${type.name}.${edge}`]));
    });
    expect(hidden).toEqual([]);
  });

  test('shows protected health information in one type alone, behind one field that asks for a reason', () => {
    const sdl = sdlOf(schema);
    const [shown = ''] = /type ProtectedHealthInformation \{[\s\S]*?\n\}/.exec(sdl) ?? [];
    const elsewhere = sdl.replace(shown, '');
    for (const name of ['socialSecurity', 'medicalRecord', 'diagnosis', 'treatmentNotes']) {
      expect(shown).toContain(name);
      expect(elsewhere).not.toContain(name);
    }
    const ways = elsewhere.match(/^.*: ProtectedHealthInformation\b.*$/gm);
    expect(ways).toEqual([expect.stringMatching(/^ {2}\): ProtectedHealthInformation$/)]);
  });

  test('reads lists past no index that their tables do not have', () => {
    const ignored = splitTables.flatMap((table) =>
      Object.values(findListing(table).splitBy?.sorts ?? {}).flatMap((indexes) =>
        indexes.map((index) => ({ table, index })),
      ),
    );
    expect(ignored.length).toBeGreaterThan(0);
    for (const { table, index } of ignored) {
      expect(getTableConfig(tables[table]).indexes.map(({ config }) => config.name)).toContain(index);
    }
  });

  test('shows nothing that opens the graph', () => {
    expect(sdlOf(schema)).not.toMatch(/keyHash|sealKey|Sealed/);
  });
});
