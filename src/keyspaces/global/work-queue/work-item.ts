import { systemActorId, tableOfIdentifier } from '../../../../schema/identifiers.ts';
import type { Row } from '../../../data/read/relational-query/rows.ts';
import type { ShownEvent } from '../../../events/undelivered.ts';
import { builder } from '../../../graphql/builder.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { loadNode } from '../../../graphql/node.ts';
import { type NodeTable, nodeTypes } from '../../../graphql/node-types.ts';
import { User } from '../user.ts';
import { WorkKind, type WorkKindName, WorkPriority, type workPriorities } from './work-kind.ts';
import { workSources } from './work-sources.ts';

/** Something that waits for somebody. */
export interface WorkItemShape {
  readonly id: string;
  readonly kind: WorkKindName;
  /** An event is here already; null for what is a node. */
  readonly event: ShownEvent | null;
  readonly dueOn: string | null;
  readonly waitingSince: Date;
  readonly priority: (typeof workPriorities)[number] | null;
  readonly assigneeId: string | null;
}

const outboxEvent = 'OutboxEvent';

/** The type that shows the rows of a table. */
const typeNameOf = (table: string | null): string =>
  table !== null && table in nodeTypes ? nodeTypes[table as NodeTable].name : outboxEvent;

const WorkSubject = builder.unionType('WorkSubject', {
  description: 'What waits for somebody.',
  // Types of other keyspaces, by their names: keyspaces do not import each other.
  types: () =>
    [...new Set([...Object.values(workSources).map(({ table }) => typeNameOf(table)), outboxEvent])] as never,
  resolveType: (row: Row) => typeNameOf(tableOfIdentifier(String(row.id))),
});

builder.objectType(builder.objectRef<WorkItemShape>('WorkItem'), {
  name: 'WorkItem',
  description:
    'Something that waits for somebody: what it is, until when, how urgent it is, and who has it. No node: it is found again through `Query.workQueue`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of what waits.' }),
    kind: t.expose('kind', { type: WorkKind, description: 'What kind of work it is.' }),
    subject: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: WorkSubject,
      nullable: true,
      description: 'What waits, as it is now.',
      // The types of the union are named by text, so that nothing is known of their rows here.
      resolve: ({ id, event }, _, context, info) => (event ?? loadNode(id, context, info)) as never,
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description:
        'The day by which it is to be done: when cover is to begin, a term ends, a condition is to be satisfied or a cancellation takes effect. Null where nothing sets a day: it is due since it waits.',
    }),
    waitingSince: t.expose('waitingSince', { type: 'DateTime', description: 'Since when it waits.' }),
    priority: t.expose('priority', {
      type: WorkPriority,
      nullable: true,
      description:
        'How urgent it is, by the priority of a submission or the severity of a claim. Null for other kinds.',
    }),
    assignee: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: User,
      nullable: true,
      description:
        'Who has it. Null while nobody has, for kinds that are nobody’s in particular, and when the viewer may not see that user.',
      resolve: ({ assigneeId }, _, context, info) =>
        edgeByKey('users', 'id', assigneeId === systemActorId ? null : assigneeId, context, info),
    }),
  }),
});
