import { builder } from '../../graphql/builder.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { Approval, approvalColumns, approvalFilters, approvalSorts } from '../global/approval.ts';

defineListing('claimsApprovals', { type: 'ClaimApproval', filters: approvalFilters, sorts: approvalSorts });

/** A request for approval of a reserve, payment or settlement above the adjuster's limit. */
export const ClaimApproval = builder.drizzleObject('claimsApprovals', {
  name: 'ClaimApproval',
  description: "A request for approval of a reserve, payment or settlement above the adjuster's limit.",
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
    claim: t.relation('claim', { nullable: true, description: 'The claim that it is about.' }),
    payments: t.field(edgeConnection('claimsApprovals', 'payments', 'The payments that it allows.')),
  }),
});

builder.queryFields((t) => ({
  claimApprovals: t.field(
    rootConnection(
      'claimsApprovals',
      'What was asked about the money of claims. What waits is `decision: [PENDING]`. Empty for roles that do not read claim files.',
    ),
  ),
}));
