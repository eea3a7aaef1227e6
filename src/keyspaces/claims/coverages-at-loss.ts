import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { Claim } from './claim.ts';

// A type of another keyspace, by its name: keyspaces do not import each other.
const Coverage = 'Coverage' as unknown as ReturnType<typeof builder.objectRef<Row>>;

/** The policy segment in force on a day. Reads all segments, so that claims with different days share a statement. */
const segmentOn = async (context: GraphContext, policyId: string, day: string): Promise<string | null> => {
  const columns = { id: true, fromDate: true, toDate: true };
  const segments = await context.policiesDb.findByKey('policySegments', 'policyId', policyId, { columns });
  const segment = segments.find(({ fromDate, toDate }) => String(fromDate) <= day && day < String(toDate));
  return segment ? String(segment.id) : null;
};

builder.drizzleObjectFields(Claim, (t) => ({
  coveragesAtLoss: t.field({
    ...costing({ maxLength: listBounds.coverages, hiddenRows: listBounds.segments, hiddenStatements: 1 }),
    type: [Coverage],
    nullable: true,
    description:
      'What the policy covered on the day of the loss, line by line, whatever it covers now. Empty when it gave no cover on that day.',
    select: { columns: { policyId: true, dateOfLoss: true } },
    resolve: async ({ policyId, dateOfLoss }, _, context, info) => {
      const selection = { ...selectionOf(context, info, { id: true }), orderBy: { ordinal: 'asc' as const } };
      const segmentId = await segmentOn(context, policyId, dateOfLoss);
      return segmentId === null ? [] : context.policiesDb.findByKey('coverages', 'segmentId', segmentId, selection);
    },
  }),
}));
