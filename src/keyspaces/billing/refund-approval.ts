import { builder } from '../../graphql/builder.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { Approval, approvalColumns, approvalFilters, approvalSorts } from '../global/approval.ts';

defineListing('billingApprovals', { type: 'RefundApproval', filters: approvalFilters, sorts: approvalSorts });

/** A request to pay money back to an insured, and what another person decided. */
export const RefundApproval = builder.drizzleObject('billingApprovals', {
  name: 'RefundApproval',
  description:
    'A request to pay money back to an insured. Another person than the one who asks decides, within their own limit.',
  interfaces: [Approval, Node],
  select: { columns: approvalColumns },
  fields: (t) => ({
    requester: t.relation('requester', {
      nullable: true,
      description: 'Who asks. Null when the viewer may not see that user.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description: 'Who decided. Null while it is pending, or when the viewer may not see that user.',
    }),
    disbursement: t.relation('disbursement', { nullable: true, description: 'The refund in question.' }),
  }),
});

builder.queryFields((t) => ({
  refundApprovals: t.field(
    rootConnection(
      'billingApprovals',
      'What was asked about refunds. What waits is `decision: [PENDING]`. Empty for roles that do not read the ledger.',
    ),
  ),
}));
