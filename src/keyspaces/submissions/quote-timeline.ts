import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Quote } from './quote.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('quotes', {
  quote: 'revisions',
  approval: 'approvals',
  policy: 'policy',
});

builder.drizzleObjectFields(Quote, (t) => ({ timeline: t.field(timeline) }));
