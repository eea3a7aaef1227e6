import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Submission } from './submission.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('submissions', {
  quote: 'quotes',
  information_request: 'informationRequests',
  task: 'tasks',
  approval: 'approvals',
  policy: 'policies',
});

builder.drizzleObjectFields(Submission, (t) => ({ timeline: t.field(timeline) }));
