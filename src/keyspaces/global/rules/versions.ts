import type { versionStatus } from '../../../../schema/global/enums.ts';
import { latestBegun } from './by-date.ts';

interface Versioned {
  readonly status: keyof typeof versionStatus;
}

const isAgreed = ({ status }: Versioned): boolean => status !== 'draft';

/**
 * The version of a program's terms for a policy that takes effect on a day; undefined before the first one. A later version
 * changes nothing for it, so a retired version still answers for its days. Of two for one day the one with the higher number holds.
 */
export const programVersionOn = <
  Version extends Versioned & { readonly effectiveDate: string; readonly versionNumber: number },
>(
  versions: readonly Version[],
  day: string,
): Version | undefined => {
  const agreed = versions.filter(isAgreed).toSorted((one, other) => one.versionNumber - other.versionNumber);
  return latestBegun(agreed, day, ({ effectiveDate }) => effectiveDate);
};

interface DatedTable extends Versioned {
  readonly tableVersion: number;
  readonly newFrom: string;
  readonly renewalFrom: string;
  /** The first day on which it prices nothing more; none while no end is set. */
  readonly retiredFrom?: string | null | undefined;
}

/**
 * The rate table for a term that begins on a day, as new business or as a renewal, which states give a later day to. Undefined
 * where none holds.
 */
export const rateTableOn = <Table extends DatedTable>(
  tables: readonly Table[],
  day: string,
  { renewal }: { readonly renewal: boolean },
): Table | undefined => {
  const open = tables.filter((table) => isAgreed(table) && (!table.retiredFrom || day < table.retiredFrom));
  const ordered = open.toSorted((one, other) => one.tableVersion - other.tableVersion);
  return latestBegun(ordered, day, ({ newFrom, renewalFrom }) => (renewal ? renewalFrom : newFrom));
};
