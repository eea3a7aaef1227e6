import { type IdentifiedTable, identifierPrefixes } from '../../../../schema/identifiers.ts';
import { keyspaceOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { edgeOf } from '../../../data/read/relational-query/edges.ts';
import type { TimelineKindName } from './timeline-kind.ts';

/** The edges of an object that lead to what happened to it, by the kind that they tell of. */
export type TimelineEdges = Readonly<Partial<Record<Exclude<TimelineKindName, 'change'>, string | readonly string[]>>>;

/** The rows of one table that tell of an object: by which of their columns. An index leads from there to their ids. */
export interface TimelineList {
  readonly kind: TimelineKindName;
  readonly table: TableName;
  readonly column: string;
}

/** Tables with rows that some timeline holds. */
const shownTables = new Set<IdentifiedTable>();

/** The tables with rows that timelines hold, audit entries aside. To be read when all keyspaces have declared theirs. */
export const tablesOfTimelines = (): readonly IdentifiedTable[] => [...shownTables];

/** The lists that the timeline of a table's rows is merged from; the last is that of the audit entries of the row itself. */
export const timelineLists = (subject: TableName, edges: TimelineEdges): readonly TimelineList[] => {
  const declared = Object.entries(edges).flatMap(([kind, names]) =>
    [names].flat().map((name): TimelineList => {
      const { target, targetColumn } = edgeOf(subject, name);
      if (!(target in identifierPrefixes)) throw new Error(`The rows of ${target} have no identifier that tells when.`);
      shownTables.add(target as IdentifiedTable);
      // Object.entries loses the literal names.
      return { kind: kind as TimelineKindName, table: target, column: targetColumn };
    }),
  );
  return [...declared, { kind: 'change', table: `${keyspaceOf(subject)}AuditEntries` as const, column: 'entityId' }];
};
