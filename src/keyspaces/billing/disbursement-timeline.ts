import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Disbursement } from './disbursement.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('disbursements', {
  approval: 'approvals',
});

builder.drizzleObjectFields(Disbursement, (t) => ({ timeline: t.field(timeline) }));
