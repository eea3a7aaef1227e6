import { getColumns } from 'drizzle-orm';
import { booksOf } from '../../schema/books.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import type { RowRule, Visibility } from '../data/read/visibility.ts';
import { mayRead, readableValues } from './permissions.ts';
import type { Role, Viewer } from './viewer.ts';

/** How a role's own rows are told: by which column, and in which table that column is the row's own id. */
interface Ownership {
  readonly column: 'producerId' | 'carrierId' | 'insuredId';
  readonly table: TableName;
  /** Tables of others whose rows are seen only where an own row points at them. */
  readonly referenced: readonly TableName[];
}

const agency: Ownership = { column: 'producerId', table: 'producers', referenced: [] };

const ownerships: Partial<Record<Role, Ownership>> = {
  producer: agency,
  agency_admin: agency,
  agent_support: agency,
  carrier_admin: { column: 'carrierId', table: 'carriers', referenced: ['producers'] },
  policyholder: { column: 'insuredId', table: 'insureds', referenced: ['producers', 'programs'] },
};

/** By which column a table's rows belong to somebody of this ownership; null where they belong to nobody. */
const ownerColumn = ({ column, table: ownTable }: Ownership, table: TableName): string | null => {
  if (table === ownTable) return 'id';
  return column in getColumns(tables[table]) ? column : null;
};

const ruleFor = (viewer: Viewer, table: TableName): RowRule => {
  if (!mayRead(viewer, table)) return { rows: 'none' };
  const ownership = ownerships[viewer.role];
  const among = readableValues(viewer.role, table);
  if (!ownership) return { rows: 'all', among };
  const value = viewer[ownership.column];
  // A token without the id that its role needs is refused before; without it, nothing is anybody's own.
  if (value === null) return { rows: 'none' };
  const column = ownerColumn(ownership, table);
  if (column !== null) return { rows: 'own', column, value, among };
  const books = booksOf[table];
  if (books) return { rows: 'booked', book: { ...books, column: ownership.column, value }, among };
  return ownership.referenced.includes(table) ? { rows: 'referenced' } : { rows: 'all', among };
};

const ownerFor = (viewer: Viewer, table: TableName): ReturnType<Visibility['ownerOf']> => {
  const ownership = ownerships[viewer.role];
  const column = ownership ? ownerColumn(ownership, table) : null;
  // Without the id that the role needs, a row can name nobody.
  return ownership && column !== null ? { column, value: viewer[ownership.column] ?? '' } : null;
};

/**
 * What a viewer sees. Beside the tenant it is the viewer's own id in every table that has the column: the data path adds
 * both to every statement, so that no path leads to another's row.
 */
export const visibilityOf = (viewer: Viewer): Visibility => ({
  orgId: viewer.orgId,
  ruleOf: (table) => ruleFor(viewer, table),
  ownerOf: (table) => ownerFor(viewer, table),
  forWriting: viewer.scopes && visibilityOf({ ...viewer, scopes: undefined }),
});

/** Whether all rows of a table that name one insured are in sight of a viewer who sees the insured: to agencies and carriers, those of their own book are. */
export const seesAllOfInsured = (viewer: Viewer, table: TableName): boolean => {
  const rule = ruleFor(viewer, table);
  if (rule.rows === 'own') return rule.column === 'insuredId' && !rule.among;
  return rule.rows === 'all' && !rule.among;
};

/** The id that a token of this role must carry, if any. */
export const requiredOwner = (role: Role): Ownership['column'] | null => ownerships[role]?.column ?? null;

/** What a request may see before its viewer is known: nothing until `open`. */
export class PendingVisibility implements Visibility {
  #visibility: Visibility = { orgId: '', ruleOf: () => ({ rows: 'none' }), ownerOf: () => null };

  get orgId(): string {
    return this.#visibility.orgId;
  }

  ruleOf(table: TableName): RowRule {
    return this.#visibility.ruleOf(table);
  }

  ownerOf(table: TableName): ReturnType<Visibility['ownerOf']> {
    return this.#visibility.ownerOf(table);
  }

  get forWriting(): Visibility | undefined {
    return this.#visibility.forWriting;
  }

  /** From here on the request sees what the viewer sees. */
  open(viewer: Viewer): void {
    this.#visibility = visibilityOf(viewer);
  }
}
