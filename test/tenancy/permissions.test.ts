import { getTableName } from 'drizzle-orm';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, getNamedType } from 'graphql';
import type { RowDataPacket } from 'mysql2/promise';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { carrierId, demonstrationUsers, insuredId, organizationId, producerId } from '../../scripts/seed/people.ts';
import { roleMayRead } from '../../src/auth/permissions.ts';
import { recordPlatformAccess } from '../../src/auth/platform-access.ts';
import type { Role } from '../../src/auth/viewer.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import { schema } from '../../src/server/schema.ts';
import { executeAs, viewerOf } from '../support/asking/execute.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import {
  type Answered,
  entrances,
  keyOf,
  nextPageOf,
  pageSize,
  queryFor,
  queryType,
  roots,
  rowsBehind,
  rowsOf,
  type Step,
  select,
  shownTypes,
  stepsFrom,
  tableOf,
} from '../support/schema-paths.ts';
import { scan } from '../support/statement-rules/scan.ts';
import { tablesNamed } from '../support/statement-rules/tables-named.ts';

// The role's own rows, told here a second time and by other means: with columns of SQL, looked up as the administrator.
const agency = { column: 'producer_id', id: producerId, table: 'producers', referenced: [] };
const scopes: Partial<Record<Role, { column: string; id: string; table: string; referenced: readonly string[] }>> = {
  producer: agency,
  agency_admin: agency,
  agent_support: agency,
  carrier_admin: { column: 'carrier_id', id: carrierId, table: 'carriers', referenced: ['producers'] },
  policyholder: { column: 'insured_id', id: insuredId, table: 'insureds', referenced: ['producers', 'programs'] },
};

/** Rows that fewer roles may see than their table, told a second time as well. */
const underwritersOnly = ['underwriter', 'compliance_officer', 'org_admin', 'superadmin', 'system'];
const isForOthers = (role: Role, row: object): boolean =>
  !underwritersOnly.includes(role) &&
  (('subject_type' in row && row.subject_type === 'bind') ||
    ('queue' in row && 'kind' in row && row.kind === 'clearance'));

/** A role as tokens name it. */
const nameOf = (role: Role) => role.toUpperCase() as keyof typeof demonstrationUsers;

// Object.keys loses the literal names.
const roles = Object.keys(demonstrationUsers).map((name) => name.toLowerCase() as Role);

// ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const sqlNameOf = (table: TableName): string => getTableName(tables[table]);

const forbiddenTables = (role: Role): Set<string> =>
  new Set((Object.keys(tables) as TableName[]).filter((table) => !roleMayRead(role, table)).map(sqlNameOf));

const expectNoForbiddenStatement = (role: Role, statements: readonly SentStatement[]): void => {
  const forbidden = forbiddenTables(role);
  const sent = statements.filter(({ sql }) => tablesNamed(scan(sql).code).some(({ name }) => forbidden.has(name)));
  expect(sent, `statements on tables that ${role} may not read`).toEqual([]);
};

/** Asks for all edges at once, which no client may; no statement may name a table that the role may not read. */
const ask = async (role: Role, source: string, variables = {}): Promise<Record<string, unknown>> => {
  const { data, errors, statements } = await executeAs(nameOf(role), source, variables);
  expect(errors, source).toBeUndefined();
  expectNoForbiddenStatement(role, statements);
  return data;
};

/** Work of the platform in the organization leaves the one audit entry that the demonstration data has none of. */
const enterAsPlatform = async (): Promise<void> => {
  const viewer = viewerOf('SUPERADMIN');
  const data = new RequestData(ownSources(), visibilityOf(viewer));
  await recordPlatformAccess(data, viewer, 'permissions-test');
  await data.close();
};

// ── The truth, as the database's administrator sees it ──────────────────────────────────────────────────────────────

type StoredRow = Record<string, unknown> & { readonly key: string };

const stored = new Map<TableName, readonly StoredRow[]>();

const readStored = async (): Promise<void> => {
  const connection = await connectAsAdmin('oi_global');
  for (const { table } of entrances) {
    if (!table) continue;
    const name = `${keyspaceDatabases[keyspaceOf(table)]}.${sqlNameOf(table)}`;
    const [rows] = await connection.query<RowDataPacket[]>(`SELECT * FROM ${name}`);
    stored.set(
      table,
      rows.map((row) => ({ ...row, key: String(row.id ?? row.code) })),
    );
  }
  await connection.end();
};

const inOrganization = (table: TableName, row: StoredRow): boolean =>
  table === 'organizations' ? row.id === organizationId : !('org_id' in row) || row.org_id === organizationId;

/** Whether an insured is in the book of an owner. */
const isInBook = (id: unknown, owner: { readonly column: string; readonly id: string }): boolean =>
  (stored.get('insuredBooks') ?? []).some((row) => row.insured_id === id && row[owner.column] === owner.id);

/** Whether a role sees a row of its organization when a row that it sees points at it. */
const sees = (role: Role, table: TableName, row: StoredRow): boolean => {
  const scope = scopes[role];
  if (!roleMayRead(role, table) || !inOrganization(table, row) || isForOthers(role, row)) return false;
  if (!scope) return true;
  if (table === 'insureds' && scope.table !== table) return isInBook(row.id, scope);
  const column = table === scope.table ? 'id' : scope.column;
  return !(column in row) || row[column] === scope.id;
};

const keysSeen = (role: Role, table: TableName): Set<string> =>
  new Set((stored.get(table) ?? []).filter((row) => sees(role, table, row)).map(({ key }) => key));

/** The rows that a role finds in lists and by id: those that are only pointed at are not among them. */
const keysFound = (role: Role, table: TableName): Set<string> =>
  scopes[role]?.referenced.includes(table) ? new Set() : keysSeen(role, table);

const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key).sort();

/** The types that show a table which no role may read: nobody has said who may. */
const typesWithoutRule = (graph: GraphQLSchema): string[] =>
  shownTypes(graph).flatMap((type) => {
    const table = tableOf(type);
    return table && roles.some((role) => roleMayRead(role, table)) ? [] : [type.name];
  });

const splitRows = (table: TableName, isOwn: (row: StoredRow) => boolean): [StoredRow[], StoredRow[]] => {
  const rows = stored.get(table) ?? [];
  return [rows.filter(isOwn), rows.filter((row) => !isOwn(row))];
};

const edgeOf = (row: Answered, { field }: Step): string[] => keysOf(rowsOf(row[`edge_${field}`]));

/** The tables whose rows `node` finds. */
const nodeTables = shownTypes(schema)
  .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
  .map((type) => tableOf(type) ?? 'users');

beforeAll(async () => {
  await enterAsPlatform();
  await readStored();
});

describe('the matrix', () => {
  test('names every table that a type shows', () => {
    expect(typesWithoutRule(schema)).toEqual([]);
  });

  test('is missed by a type that was added without a rule, which is reported', () => {
    const fields = { id: { type: GraphQLString } };
    const planted = new GraphQLObjectType({ name: 'Planted', fields, extensions: { pothosDrizzleModel: 'planted' } });
    expect(typesWithoutRule(new GraphQLSchema({ query: queryType, types: [planted] }))).toEqual(['Planted']);
  });

  test('is tried on every type that shows a table', () => {
    const tried = new Set(entrances.map(({ type }) => type));
    expect(shownTypes(schema).filter((type) => !tried.has(type))).toEqual([]);
  });

  test('is tried on every table that somebody may read', () => {
    const tried = new Set([...entrances.map(({ table }) => table), ...Object.keys(sumsOf)]);
    // Object.keys loses the literal names.
    const readable = (Object.keys(tables) as TableName[]).filter((table) =>
      roles.some((role) => roleMayRead(role, table)),
    );
    expect(readable.filter((table) => !tried.has(table))).toEqual([]);
  });

  test('lets the administrator of the organization read all of it, to compare the other roles with', () => {
    const unread = entrances.filter(({ table }) => !roleMayRead('org_admin', table ?? 'users'));
    expect(unread).toEqual([]);
  });
});

/** What is shown of tables of sums: no row of them, but what they add up to. Tests of each say that it is of the viewer's own. */
const sumsOf: Partial<Record<TableName, string>> = {
  writtenPremiums: 'premiumSummary(from: "2026-01-01", before: "2026-10-01") { total { written { amount } } }',
  earnedPremiums: 'premiumSummary(from: "2026-01-01", before: "2026-10-01") { earnedThrough }',
  lossTotals: 'lossSummary { total { claimCount } }',
  commissionTotals: 'commissionSummary(from: "2026-01-01", before: "2026-10-01") { earned { amount } }',
  productionTotals: 'productionReport(from: "2026-01-01", before: "2026-10-01") { total { submitted } }',
  agedReceivables: 'receivablesAging(month: "2026-09-01") { total { receivable { amount } } }',
  glKindBalances: 'trialBalance { asOf }',
};

describe.each(Object.entries(sumsOf))('what %s add up to', (table, field) => {
  test.each(roles)('is told to %s where it may read them, and is null for others', async (role) => {
    const told = (await ask(role, `{ sum: ${field} }`)).sum;
    // Object.entries loses the literal names.
    if (roleMayRead(role, table as TableName)) expect(told).toBeTruthy();
    else expect(told).toBeNull();
  });
});

/** Rows of which nothing says whose they are, and which a role finds behind those that lead to them alone. */
const isSeenThrough = (role: Role, table: TableName | undefined): boolean =>
  table === 'producerLicenses' && (scopes[role]?.referenced.includes('producers') ?? false);

/** What the administrator's answer says of each edge of each row. */
const administratorsEdges = async (type: GraphQLObjectType, query: string, way: readonly Step[]) => {
  const rows: ReturnType<typeof rowsBehind> = [];
  let after: string | null = null;
  do {
    const data: unknown = await ask('org_admin', query, { after });
    rows.push(...rowsBehind(data, way));
    after = nextPageOf(data);
  } while (after !== null);
  return new Map(rows.map((row) => [row.key, new Map(stepsFrom(type).map((step) => [step, edgeOf(row, step)]))]));
};

const named = entrances.map((entrance) => ({ ...entrance, name: `${entrance.type.name} of ${entrance.table}` }));

describe.each(named)('$name', ({ type, table, way }) => {
  const query = queryFor(type, way);
  let all: Awaited<ReturnType<typeof administratorsEdges>>;
  beforeAll(async () => {
    all = await administratorsEdges(type, query, way);
  });

  test('has rows in the demonstration data', () => {
    expect(all.size).toBeGreaterThan(0);
  });

  test.each(roles)('and every edge of it shows %s what is its own, and no more', async (role) => {
    const rows = rowsBehind(await ask(role, query), way);
    const seen = table && keysSeen(role, table);
    if (seen) expect(rows.filter(({ key }) => !seen.has(key))).toEqual([]);
    // Lists longer than a page may begin with rows that the administrator finds on a later one.
    if (seen && rows.length > 0) expect(rows.filter(({ key }) => all.has(key))).not.toEqual([]);
    for (const row of rows) {
      for (const step of stepsFrom(type)) {
        const visible = (step.shape === 'row' ? keysSeen : keysFound)(role, step.table ?? 'users');
        const shown = edgeOf(row, step);
        const expected = (all.get(row.key)?.get(step) ?? shown).filter((key) => visible.has(key));
        expect(shown, `${type.name}.${step.field} of ${row.key}`).toEqual(expected);
      }
    }
  });
});

/** The root fields that find one row by its number, with what they find. */
const finders = Object.values(queryType.getFields()).flatMap(({ name, type, args }) => {
  const found = getNamedType(type);
  const byNumber = args.length === 1 && args[0]?.name === 'number';
  return byNumber && found instanceof GraphQLObjectType ? [{ name, table: tableOf(found) ?? 'users' }] : [];
});

describe.each(roles)('%s', (role) => {
  const lists = roots.filter(({ shape }) => shape !== 'row');

  test.each(lists)('finds by $field of $table what is its own, and no more', async (step) => {
    const expected = isSeenThrough(role, step.table) ? new Set() : keysFound(role, step.table ?? 'users');
    const { list } = await ask(role, `{ ${select(step, keyOf(step.type), 'list')} }`);
    const found = keysOf(rowsOf(list));
    expect(found.filter((key) => !expected.has(key))).toEqual([]);
    expect(found).toHaveLength(step.shape === 'list' ? expected.size : Math.min(expected.size, pageSize));
    if (step.shape === 'connection') expect(list).toHaveProperty('totalCount.count', expected.size);
  });

  test.each(nodeTables)('finds by id those of %s that are its own, and no others', async (table) => {
    const found = keysFound(role, table);
    const [own, others] = splitRows(table, ({ key }) => found.has(key));
    expect(own.length + others.length).toBeGreaterThan(0);
    const ids = keysOf([...own.slice(0, 20), ...others.slice(0, 80)]);
    const { nodes } = await ask(role, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(ids.map((id) => (found.has(id) ? { id } : null)));
    const [id] = keysOf(own.length > 0 ? own : others);
    expect(await ask(role, 'query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      node: own.length > 0 ? { id } : null,
    });
  });

  test.each(finders)('finds by the number of a $name its own, and no others', async ({ name, table }) => {
    const found = keysFound(role, table);
    const [own, others] = splitRows(table, ({ key }) => found.has(key));
    const rows = [...own.slice(0, 20), ...others.filter((row) => inOrganization(table, row)).slice(0, 20)];
    const fields = rows.map((row, index) => `row${index}: ${name}(number: ${JSON.stringify(row.number)}) { id }`);
    const answer = await ask(role, `{ ${fields.join(' ')} }`);
    expect(Object.values(answer)).toEqual(rows.map(({ key }) => (found.has(key) ? { id: key } : null)));
  });
});
