import type { Acceptance } from '../../../schema/acceptance.ts';
import { builder } from '../../graphql/builder.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { BillingMethod } from '../../graphql/shared-enums.ts';
import { InstallmentPlan } from '../global/installment-plan.ts';

/** How an insured has accepted a quote. */
export const QuoteAcceptance = builder.objectRef<Acceptance>('QuoteAcceptance').implement({
  description: 'How an insured has accepted a quote: it can be bound then as they want to pay for it.',
  fields: (t) => ({
    plan: t.expose('plan', { type: InstallmentPlan, description: 'How the insured wants to pay.' }),
    billingMethod: t.expose('billingMethod', { type: BillingMethod, description: 'Who is to collect the premium.' }),
    signedAt: t.field({
      type: 'DateTime',
      description: 'When the insured signed.',
      resolve: ({ signedAt }) => new Date(signedAt),
    }),
    documents: t.exposeStringList('documents', {
      ...atMost(listBounds.acceptanceDocuments),
      description: 'What came with it, as the producer names it.',
    }),
  }),
});
