import { getColumns, getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IdentifiedTable } from '../../schema/identifiers.ts';
import { keyspaces } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { carrierId, demonstrationUsers, insuredId, organizationId, producerId } from '../../scripts/seed/people.ts';
import type { Role as StoredRole } from '../../src/auth/viewer.ts';
import { allMutations } from '../../src/graphql/mutation/index.ts';
import { type ExampleInput, exampleInput, optionalIds, putAt } from '../support/example-input.ts';
import { ask, mutate, mutateWhole, organizationOf, rowsOf } from '../support/mutating.ts';
import { inputTypeOf, nobodys } from '../support/mutation-input.ts';

type Role = keyof typeof demonstrationUsers;

// Object.keys loses the literal names.
const roles = Object.keys(demonstrationUsers) as Role[];

/** The role's own rows, told by columns of SQL: whoever has none of these sees the whole organization. */
const agency = { column: 'producer_id', id: producerId, table: 'producers' };
const owners: Partial<Record<Role, { column: string; id: string; table: string }>> = {
  PRODUCER: agency,
  AGENCY_ADMIN: agency,
  AGENT_SUPPORT: agency,
  CARRIER_ADMIN: { column: 'carrier_id', id: carrierId, table: 'carriers' },
  POLICYHOLDER: { column: 'insured_id', id: insuredId, table: 'insureds' },
};

const hasColumn = (table: TableName, name: string): boolean =>
  Object.values(getColumns(tables[table])).some((column) => column.name === name);

/** What says in SQL that a row is the role's own, with the value of its placeholder; null when it is the organization's. */
const ownRows = (role: Role, table: TableName): { condition: string; id: string } | null => {
  const owner = owners[role];
  if (!owner) return null;
  const { column, id } = owner;
  if (owner.table === table) return { condition: 'id = ?', id };
  if (table === 'insureds')
    return { condition: `id IN (SELECT insured_id FROM insured_books WHERE ${column} = ?)`, id };
  return hasColumn(table, column) ? { condition: `${column} = ?`, id } : null;
};

const firstId = async (table: TableName, condition: string, values: string[]): Promise<string | null> => {
  const name = getTableName(tables[table]);
  const rows = await rowsOf(keyspaceOf(table), `SELECT id FROM ${name} WHERE ${condition} ORDER BY id LIMIT 1`, values);
  return rows[0]?.id ?? null;
};

const tenantColumn = (table: TableName): string | null => {
  if (table === 'organizations') return 'id';
  return hasColumn(table, 'org_id') ? 'org_id' : null;
};

/** A row that a role sees; one that nobody has where it sees none. */
const ownRow = async (role: Role, table: IdentifiedTable): Promise<string> => {
  const tenant = tenantColumn(table);
  const own = ownRows(role, table);
  const conditions = [tenant && `${tenant} = ?`, own?.condition].filter((one) => typeof one === 'string');
  const values = [...(tenant ? [organizationId] : []), ...(own ? [own.id] : [])];
  return (await firstId(table, conditions.join(' AND ') || '1 = 1', values)) ?? nobodys(table);
};

/** Rows that a role must not find: of another organization, and of another book of its own. */
const othersRows = async (role: Role, table: IdentifiedTable): Promise<string[]> => {
  const tenant = tenantColumn(table);
  const own = ownRows(role, table);
  if (!tenant) return [];
  const abroad = await firstId(table, `${tenant} <> ?`, [organizationId]);
  const beside = own && (await firstId(table, `${tenant} = ? AND NOT (${own.condition})`, [organizationId, own.id]));
  return [abroad, beside].filter((id) => id !== null);
};

/** An input of a mutation with rows that a role sees. */
const inputFor = async (name: string, role: Role): Promise<ExampleInput> => {
  const mutation = allMutations().get(name);
  if (!mutation) throw new Error(`There is no mutation ${name}.`);
  const rows = new Map<IdentifiedTable, string>();
  // Twice: which tables it names is known when it is made.
  const { ids } = exampleInput(mutation, inputTypeOf(name), nobodys);
  for (const { table } of ids) rows.set(table, await ownRow(role, table));
  return exampleInput(mutation, inputTypeOf(name), (table) => rows.get(table) ?? nobodys(table));
};

/** What all tables hold, but for the keys of mutations, which refusals use up, and what is written of entering an organization. */
const contents = async (): Promise<unknown> => {
  const sums: Record<string, unknown> = {};
  for (const keyspace of keyspaces) {
    const names = (Object.keys(tables) as TableName[])
      .filter((table) => keyspaceOf(table) === keyspace && !/(IdempotencyKeys|AuditEntries)$/.test(table))
      .map((table) => getTableName(tables[table]));
    for (const row of await rowsOf(keyspace, `CHECKSUM TABLE ${names.join(', ')}`)) sums[row.Table] = row.Checksum;
    const changes = `SELECT COUNT(*) AS count FROM ${keyspace}_audit_entries WHERE idempotency IS NOT NULL`;
    sums[`${keyspace} changes`] = (await rowsOf(keyspace, changes))[0].count;
  }
  return sums;
};

const names = [...allMutations().keys()];
const mayAsk = (name: string, role: Role): boolean =>
  allMutations()
    .get(name)
    ?.roles.includes(role.toLowerCase() as StoredRole) ?? false;

/** Fields whose rows are looked for behind something else that is refused in the example: their answer is the same all the same. */
const refusedBefore = [
  'answerInformationRequest answers',
  'createSubmission insuredId',
  'createSubmission programId',
  'createSubmission classCodeId',
  'decideBindApproval approvalIds',
  'decideReferral approvalIds',
  'recordCarrierDecision approvalIds',
  'setLossHistory submissionId',
];

/** What each role is told of what it may ask for, by the names of the mutations. */
const told = new Map<Role, ReadonlyMap<string, boolean>>();

const toldTo = async (role: Role): Promise<ReadonlyMap<string, boolean>> => {
  const query = '{ viewer { permissions { mutations { name allowed } } } }';
  const { data } = await ask({ role, query, headers: organizationOf(role) });
  const permissions: { name: string; allowed: boolean }[] = data.viewer.permissions.mutations;
  return new Map(permissions.map(({ name, allowed }) => [name, allowed]));
};

let before: unknown;
beforeAll(async () => {
  before = await contents();
  for (const role of roles) told.set(role, await toldTo(role));
});

describe.each(names)('%s', (name) => {
  test('is refused to every role that it is not for, whatever it is asked about', async () => {
    for (const role of roles.filter((one) => !mayAsk(name, one))) {
      const { input } = await inputFor(name, role);
      const { errors } = await mutateWhole(role, name, input);
      expect(errors?.[0]?.extensions.code, role).toBe('FORBIDDEN');
      expect(told.get(role)?.get(name), `${role} is told so`).toBe(false);
    }
  });

  test('finds no row of another organization or book: the answer is that for a row which is not there', async () => {
    const mutation = allMutations().get(name);
    if (!mutation) throw new Error(`There is no mutation ${name}.`);
    for (const role of roles.filter((one) => mayAsk(name, one))) {
      expect(told.get(role)?.get(name), `${role} is told that it may ask`).toBe(true);
      const { input, ids } = await inputFor(name, role);
      const also = optionalIds(mutation, inputTypeOf(name));
      for (const { path, table } of [...ids, ...also]) {
        const asked = structuredClone(input);
        putAt(asked, path, nobodys(table));
        const absent = await mutate(role, name, asked);
        const isNeeded = ids.some((one) => one.path === path);
        if (isNeeded && !refusedBefore.includes(`${name} ${path[0]}`))
          expect(absent, `${role} ${path}`).toMatchObject({ code: 'NOT_FOUND', path: path.map(String) });
        const others = await othersRows(role, table);
        expect(others.length > 0, `the demonstration has no ${table} of others`).toBe(tenantColumn(table) !== null);
        for (const id of others) {
          putAt(asked, path, id);
          expect(await mutate(role, name, asked), `${role} ${path} ${id}`).toEqual(absent);
        }
      }
    }
  });
});

afterAll(async () => {
  expect(await contents(), 'what was refused has changed something').toEqual(before);
});
