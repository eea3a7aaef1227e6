import type { GraphQLResolveInfo } from 'graphql';
import type { TableName } from '../../../../schema/tables.ts';
import type { Row } from '../../../data/read/relational-query/rows.ts';
import { builder } from '../../../graphql/builder.ts';
import { connectionType, pageArguments } from '../../../graphql/connection/index.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { loadTimeline, type TimelineArguments } from './load-timeline.ts';
import { TimelineKind } from './timeline-kind.ts';
import { type TimelineEdges, timelineLists } from './timeline-lists.ts';

const TimelineFilter = builder.inputType('TimelineFilter', {
  description:
    'Which items a timeline holds. All that is given must hold. A list of no values finds nothing, and null is refused: leave out what is not asked.',
  fields: (t) => ({
    kinds: t.field({ type: [TimelineKind], description: 'Of one of these kinds.' }),
    recordedFrom: t.field({ type: 'DateTime', description: 'Recorded at this moment or later.' }),
    recordedBefore: t.field({ type: 'DateTime', description: 'Recorded before this moment.' }),
  }),
});

const timelineArguments = builder.args((t) => ({
  filter: t.field({ type: TimelineFilter, description: 'Only items that match.' }),
  ...pageArguments('descending'),
}));

/**
 * The timeline of an object, as the options of a field of its type: what the rows at the far ends of some edges tell of it, and
 * what its own audit entries do.
 */
export const timelineField = (subject: TableName, edges: TimelineEdges) => {
  const lists = timelineLists(subject, edges);
  return {
    ...costing({ lists: lists.length }),
    type: connectionType('TimelineItem'),
    nullable: true as const,
    description:
      'What happened to it, newest first: what the viewer may read of it, and what else was done, for those who work on it. What a part of the platform that is out of reach has of it is missing on the page, and an error beside the data names that part.',
    args: timelineArguments,
    // The edges' keys are the object's id alone.
    select: { columns: { id: true as const } },
    resolve: (row: Row, args: object, context: GraphContext, info: GraphQLResolveInfo) =>
      // The arguments are those that `timelineArguments` declares.
      loadTimeline({ table: subject, id: String(row.id) }, lists, args as TimelineArguments, context, info),
  };
};
