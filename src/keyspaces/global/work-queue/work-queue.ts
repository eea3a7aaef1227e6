import { builder } from '../../../graphql/builder.ts';
import { connectionType, sizeArguments } from '../../../graphql/connection/index.ts';
import { Count } from '../../../graphql/connection/types.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { countWork, loadWork } from './load-work.ts';
import { countSetAside, loadSetAside } from './set-aside.ts';
import { WorkKind, type WorkKindName, workKind } from './work-kind.ts';
import { workSources } from './work-sources.ts';

const WorkSort = storedEnum('WorkSort', 'What comes first in a queue of work.', {
  due: 'What is due first; where nothing sets a day, what has waited longest.',
  priority: 'What is most urgent, and of that what has waited longest. Kinds without priorities are in the order DUE.',
});

/** How much work of a kind waits. */
interface WorkCountShape {
  readonly kind: WorkKindName;
  readonly rows: number;
}

const WorkCount = builder.objectRef<WorkCountShape>('WorkCount').implement({
  description: 'How much work of one kind waits: the badge of an inbox.',
  fields: (t) => ({
    kind: t.expose('kind', { type: WorkKind, description: 'The kind of work.' }),
    count: t.expose('rows', { type: Count, description: 'How many wait.' }),
  }),
});

// Object.keys loses the literal names.
const kinds = Object.keys(workKind) as WorkKindName[];

const mineDescription =
  'True: what the viewer has, and the approvals on which the viewer may decide: within the own level and limits, never an own request. Kinds that are nobody’s in particular are empty then. Without it: what waits for anybody, as far as the viewer sees it.';

builder.queryFields((t) => ({
  workQueue: t.field({
    type: connectionType('WorkItem'),
    nullable: true,
    description:
      'What waits for somebody, of one kind, as far as the viewer sees it. Empty for roles that do not read what waits.',
    args: {
      kind: t.arg({ type: WorkKind, required: true, description: 'The kind of work.' }),
      mine: t.arg.boolean({ description: mineDescription }),
      sort: t.arg({ type: WorkSort, description: 'What comes first. Without it: DUE.' }),
      ...sizeArguments(),
    },
    resolve: (_, { kind, ...args }, context, info) =>
      kind === 'event_set_aside' ? loadSetAside(args, context) : loadWork(kind, workSources[kind], args, context, info),
  }),
  workQueueCounts: t.field({
    ...costing({ maxLength: kinds.length, hiddenCounts: kinds.length }),
    type: [WorkCount],
    nullable: true,
    description: 'How much work of each kind waits, none left out: for the badges of an inbox.',
    args: { mine: t.arg.boolean({ description: mineDescription }) },
    resolve: (_, { mine }, context) =>
      Promise.all(
        kinds.map(async (kind) => ({
          kind,
          rows: await (kind === 'event_set_aside'
            ? countSetAside(mine === true, context)
            : countWork(workSources[kind], mine === true, context)),
        })),
      ),
  }),
}));
