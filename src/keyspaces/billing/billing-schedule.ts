import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { InstallmentPlan } from '../global/installment-plan.ts';

/** How a policy's premium is paid. It has no list of its own: a policy leads to it, or its id. */
export const BillingSchedule = builder.drizzleObject('billingSchedules', {
  name: 'BillingSchedule',
  description: "How a policy's premium is paid: the plan and its installments. A policy has one.",
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    plan: t.expose('plan', {
      type: InstallmentPlan,
      description: 'The plan that was chosen when the policy was bound.',
    }),
    total: t.expose('totalCents', { type: Money, description: 'What all installments ask for together.' }),
    collectedPremium: t.expose('collectedPremiumCents', {
      type: Money,
      description:
        'The premium that was collected and not given back. What was paid in advance counts from the accounting date of its charge.',
    }),
    collectedTax: t.expose('collectedTaxCents', {
      type: Money,
      description: 'The surplus-lines tax and stamping fee that were collected and not given back.',
    }),
    collectedFee: t.expose('collectedFeeCents', {
      type: Money,
      description: 'The fees that were collected and not given back.',
    }),
    collectingSince: t.expose('collectingSince', {
      type: 'DateTime',
      nullable: true,
      description:
        'The moment since which what is paid counts as collected at once: cover had begun, or the policy was cancelled before. Null while what is paid waits in advance of its charge.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was made.'),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that bills.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book the policy is in.' }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier on whose paper the policy is written.',
    }),
    insured: t.relation('insured', { nullable: true, description: 'Who pays.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy whose premium it is.' }),
    installments: t.relation('installments', {
      ...atMost(listBounds.installments),
      nullable: true,
      description: 'Its parts in order. Changes of the policy within its term may add to those of the plan.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
  }),
});
