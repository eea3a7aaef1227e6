import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Invoice } from './invoice.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('invoices', {
  allocation: 'allocations',
  credit: ['creditsApplied', 'appliedTo'],
  disbursement: 'refunds',
});

builder.drizzleObjectFields(Invoice, (t) => ({ timeline: t.field(timeline) }));
