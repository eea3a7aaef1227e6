import { getColumns } from 'drizzle-orm';
import { type IdentifiedTable, identifierPrefixes } from '../../../schema/identifiers.ts';
import { keyspaces } from '../../../schema/keyspaces.ts';
import { tableOf } from '../../../schema/lookup.ts';
import { auditedColumns, recordedValue } from '../../../src/data/write/audited-values.ts';
import { isProtected } from '../../../src/data/write/protected-columns.ts';
import { type Check, findings, groupBy, type StoredRows } from './stored-rows.ts';

type Entry = StoredRows['globalAuditEntries'][number];

/** A table whose rows have audit entries. */
interface Audited {
  readonly table: IdentifiedTable;
  /** The columns that entries name. */
  readonly recorded: readonly string[];
  /** Those of them whose values entries tell. */
  readonly columns: readonly string[];
  /** Whether its rows may change: then their creation is recorded, too. */
  readonly versioned: boolean;
}

const audited: readonly Audited[] = Object.keys(identifierPrefixes).flatMap((name) => {
  // Object.keys loses the literal names.
  const table = name as IdentifiedTable;
  const columns = getColumns(tableOf(table));
  // What all organizations share is changed by nobody in an organization.
  if (table !== 'organizations' && !('orgId' in columns)) return [];
  const recorded = auditedColumns(table);
  const told = recorded.filter((column) => !isProtected(column, null));
  return [{ table, recorded, columns: told, versioned: 'version' in columns }];
});

const text = (value: unknown): string => JSON.stringify(recordedValue(value));

/**
 * Whether steps from value to value lead to the current one. Entries of the same moment are in no order, so that values are
 * counted: each was entered as often as left, but for the first and the last one.
 */
const leadsTo = (current: string, first: string | null, steps: readonly (readonly [string, string])[]): boolean => {
  const entered = new Map<string, number>([[current, -1]]);
  const count = (value: string, by: number) => entered.set(value, (entered.get(value) ?? 0) + by);
  for (const [from, to] of steps) {
    count(from, -1);
    count(to, 1);
  }
  if (first !== null) count(first, 1);
  const uneven = [...entered.values()].filter((times) => times !== 0);
  // Without a creation, the first value is whichever was only left.
  return first === null ? uneven.length <= 1 && uneven.every((times) => times === -1) : uneven.length === 0;
};

/** A quote gets a version with each change of its conditions and questions, too: those have entries of their own. */
const givenByOthers: ReadonlySet<string> = new Set(['quotes']);

const problemOf = (
  { table, recorded, columns, versioned }: Audited,
  row: Record<string, unknown>,
  all: readonly Entry[],
) => {
  const entries = all.filter(({ after }) => recorded.some((column) => after && column in after));
  const creations = entries.filter(({ before }) => before === null).length;
  if (versioned && creations !== 1) return `${table} ${row.id} has ${creations} audit entries of its creation.`;
  const changes = entries.length - creations;
  const missing = Number(row.version) - changes - 1;
  if (versioned && missing !== 0 && !(missing > 0 && givenByOthers.has(table))) {
    return `${table} ${row.id} has version ${row.version} after ${changes} changes by its audit entries.`;
  }
  const wrong = columns.find((column) => {
    const steps = entries
      .filter(({ after }) => after && column in after)
      .map(({ before, after }) => [text(before?.[column]), text(after?.[column])] as const);
    if (!versioned && steps.length === 0) return false;
    return !leadsTo(text(row[column]), versioned ? 'null' : null, steps);
  });
  return (
    wrong !== undefined &&
    `${table} ${row.id}: ${wrong} is ${text(row[wrong])}, which its audit entries do not lead to.`
  );
};

/** Every change of every row has its audit entry, whose values before and after lead from the creation to what is stored. */
export const checkAuditTrail: Check = (rows) => {
  const entriesOf = groupBy<Entry>(
    keyspaces.flatMap((keyspace) => rows[`${keyspace}AuditEntries`]),
    ({ entityId }) => entityId,
  );
  return audited.flatMap((one) => {
    const stored: readonly Record<string, unknown>[] = rows[one.table];
    return findings(stored, (row) => problemOf(one, row, entriesOf(String(row.id))));
  });
};
