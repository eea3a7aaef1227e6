import { tableOfIdentifier } from '../../../../schema/identifiers.ts';
import { keyspaceOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { momentOf } from '../../../data/identifiers.ts';
import type { LevelConfig } from '../../../data/read/relational-query/level.ts';
import type { Row } from '../../../data/read/relational-query/rows.ts';
import { builder } from '../../../graphql/builder.ts';
import { findListing } from '../../../graphql/connection/listing.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { domainDbOf } from '../../../graphql/domain-db.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { nodeTypes, partTypes } from '../../../graphql/node-types.ts';
import { selectionOf } from '../../../graphql/selection.ts';
import { UserRole } from '../user-role.ts';
import { readActorRole } from './actor-role.ts';
import { TimelineKind, type TimelineKindName } from './timeline-kind.ts';
import { tablesOfTimelines } from './timeline-lists.ts';

/** One thing that happened to an object. */
export interface TimelineItemShape {
  readonly id: string;
  readonly kind: TimelineKindName;
  readonly table: TableName;
  /** Of a change alone. */
  readonly action: string | null;
  readonly actorId: string | null;
}

const typeNames: Readonly<Record<string, { readonly name: string }>> = { ...nodeTypes, ...partTypes };

const auditEntry = 'AuditEntry';

/** The type that shows the rows of a table. */
const typeNameOf = (table: string | null): string => (table && typeNames[table]?.name) || auditEntry;

const TimelineRecord = builder.unionType('TimelineRecord', {
  description: 'What an item of a timeline tells of, as it is now.',
  // Types of other keyspaces, by their names: keyspaces do not import each other.
  types: () =>
    [...tablesOfTimelines().map(typeNameOf), auditEntry].filter(
      (name, index, all) => all.indexOf(name) === index,
    ) as never,
  resolveType: (row: Row) => typeNameOf(tableOfIdentifier(String(row.id))),
});

/** The columns of an audit entry: its type is one of several tables, and says itself which it shows. */
const entrySelection = (): LevelConfig => ({
  columns: { id: true, ...findListing('globalAuditEntries').columns },
  origin: 'TimelineItem.record',
  forResolver: true,
});

builder.objectType(builder.objectRef<TimelineItemShape>('TimelineItem'), {
  name: 'TimelineItem',
  description:
    'One thing that happened to an object. No node: one that happened to a policy, say, is found again through `Policy.timeline`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of what it tells of.' }),
    kind: t.expose('kind', { type: TimelineKind, description: 'What it tells of.' }),
    recordedAt: t.field({
      type: 'DateTime',
      description: 'When it was recorded, which timelines are sorted by. What it tells of may be of another day.',
      resolve: ({ id }) => momentOf(id),
    }),
    action: t.exposeString('action', {
      nullable: true,
      description: 'What was done, such as `assign.submission`. Null unless the kind is CHANGE.',
    }),
    actorRole: t.field({
      ...costing({ hiddenRows: 1, hiddenStatements: 2 }),
      type: UserRole,
      nullable: true,
      description:
        'The role, as it is now, of the user or API key that did it; SYSTEM for what time brings. Null unless the kind is CHANGE, and for those who are not of the organization.',
      resolve: ({ actorId }, _, context) => (actorId === null ? null : readActorRole(actorId, context)),
    }),
    record: t.field({
      ...costing({ hiddenStatements: 10 }),
      type: TimelineRecord,
      nullable: true,
      description:
        'What it tells of. Of a change it is the audit entry with its values, and null for roles without oversight.',
      resolve: ({ id, table }, _, context, info) =>
        // The types of the union are named by text, so that nothing is known of their rows here.
        readRecord(id, table, context, (typeName) => selectionOf(info, { id: true }, { typeName })) as never,
    }),
  }),
});

const readRecord = async (
  id: string,
  table: TableName,
  context: GraphContext,
  selectionOfType: (typeName: string) => LevelConfig,
): Promise<Row | null> => {
  const isEntry = table === `${keyspaceOf(table)}AuditEntries`;
  const level = isEntry ? entrySelection() : selectionOfType(typeNameOf(table));
  const [row] = await domainDbOf(context, table).findByKey(table, 'id', id, level);
  return row ?? null;
};
