import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../../graphql/builder.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { Claim } from './claim.ts';

// A type of another keyspace, by its name: keyspaces do not import each other.
const Coverage = 'Coverage' as unknown as ReturnType<typeof builder.objectRef<Row>>;

builder.drizzleObjectFields(Claim, (t) => ({
  coveragesAtLoss: t.field({
    ...costing({ maxLength: listBounds.coverages }),
    type: [Coverage],
    nullable: true,
    description:
      'What the policy covered on the day of the loss, or for a claims-made policy on the day on which the claim was made, line by line and as known when it was reported. A change of the policy since then does not show. Empty when nothing was in force on that day.',
    select: { columns: { policySegmentId: true } },
    resolve: ({ policySegmentId }, _, context, info) => {
      if (policySegmentId === null) return [];
      const selection = { ...selectionOf(info, { id: true }), orderBy: { ordinal: 'asc' as const } };
      return context.policiesDb.findByKey('coverages', 'segmentId', policySegmentId, selection);
    },
  }),
}));
