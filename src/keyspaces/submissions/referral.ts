import { referralReason } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, decidedAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Decision } from '../../graphql/shared-enums.ts';

const ReferralReason = storedEnum('ReferralReason', 'Why a higher authority must decide.', referralReason);

defineListing('referrals', {
  type: 'Referral',
  filters: {
    reason: { column: 'reasonCode', oneOf: ReferralReason, description: 'For one of these reasons.' },
    decision: { column: 'decision', oneOf: Decision, description: 'With one of these decisions.' },
  },
});

/** A request for approval by a higher authority, which a quote needs before it is issued. */
export const Referral = builder.drizzleObject('referrals', {
  name: 'Referral',
  description:
    "A question to a higher authority: a rule of the program or the underwriter's authority profile is exceeded.",
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the referral.' }),
    reason: t.expose('reasonCode', { type: ReferralReason, description: 'The rule that is exceeded.' }),
    rationale: t.exposeString('rationale', { description: 'By how much, or why, in words.' }),
    requiredLevel: t.exposeInt('requiredLevel', {
      description: 'The lowest level of authority that may decide, from 1 to 10.',
    }),
    decision: t.expose('decision', { type: Decision, description: 'What was decided.' }),
    decidedAt: decidedAt(t),
    version: version(t),
    createdAt: createdAt(t, 'When it was raised.'),
    updatedAt: updatedAt(t),
    submission: t.relation('submission', { nullable: true, description: 'The submission in question.' }),
    quote: t.relation('quote', {
      nullable: true,
      description: 'The quote in question. Null when the submission was referred before it was priced.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description: 'Who decided. Null while it is pending, or when the viewer may not see that user.',
    }),
  }),
});
