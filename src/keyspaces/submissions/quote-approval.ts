import { builder } from '../../graphql/builder.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { Approval, approvalColumns, approvalFilters, approvalSorts } from '../global/approval.ts';

defineListing('submissionsApprovals', { type: 'QuoteApproval', filters: approvalFilters, sorts: approvalSorts });

/** A referral of a quote, or a request for approval to bind it. */
export const QuoteApproval = builder.drizzleObject('submissionsApprovals', {
  name: 'QuoteApproval',
  description:
    'A question about a quote to a higher authority: whether it may be offered (a referral) or bound. Those about binding are seen by underwriters and oversight alone.',
  interfaces: [Approval, Node],
  select: { columns: approvalColumns },
  fields: (t) => ({
    requester: t.relation('requester', {
      nullable: true,
      description: 'Who asks. Null when the viewer may not see that user.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description:
        "Who decided, or recorded the carrier's decision. Null while it is pending, or when the viewer may not see that user.",
    }),
    submission: t.relation('submission', { nullable: true, description: 'The submission in question.' }),
    quote: t.relation('quote', { nullable: true, description: 'The quote in question.' }),
  }),
});

builder.queryFields((t) => ({
  quoteApprovals: t.field(
    rootConnection(
      'submissionsApprovals',
      'What was asked about quotes: referrals, and approvals to bind as far as the viewer sees them. What waits is `decision: [PENDING]`. Empty for roles that do not read them.',
    ),
  ),
}));
