import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Payment } from './payment.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('payments', {
  payment: 'reversedBy',
  allocation: 'allocations',
  disbursement: 'refunds',
});

builder.drizzleObjectFields(Payment, (t) => ({ timeline: t.field(timeline) }));
