import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Claim } from './claim.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('claims', {
  note: 'notes',
  determination: 'determinations',
  reserve: 'reserveMovements',
  approval: 'approvals',
  payment: 'payments',
  recovery: 'recoveries',
});

builder.drizzleObjectFields(Claim, (t) => ({ timeline: t.field(timeline) }));
