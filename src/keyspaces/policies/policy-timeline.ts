import { builder } from '../../graphql/builder.ts';
import { timelineField } from '../global/timeline/timeline-field.ts';
import { Policy } from './policy.ts';

// Declared before the schema is built: the types of what timelines tell of follow from it.
const timeline = timelineField('policies', {
  policy: 'renewals',
  transaction: 'transactions',
  document: 'documents',
  notice: 'notices',
  claim: 'claims',
  invoice: 'invoices',
  payment: 'payments',
  disbursement: 'disbursements',
  delinquency: 'delinquencies',
});

builder.drizzleObjectFields(Policy, (t) => ({ timeline: t.field(timeline) }));
