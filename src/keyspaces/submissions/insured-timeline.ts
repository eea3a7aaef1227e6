import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Insured } from './insured.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('insureds', {
  submission: 'submissions',
  quote: 'quotes',
  task: 'tasks',
  policy: 'policies',
  claim: 'claims',
  invoice: 'invoices',
  payment: 'payments',
  disbursement: 'disbursements',
});

builder.drizzleObjectFields(Insured, (t) => ({ timeline: t.field(timeline) }));
