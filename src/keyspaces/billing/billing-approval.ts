import { builder } from '../../graphql/builder.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { Approval, approvalColumns, approvalFilters, approvalSorts } from '../global/approval.ts';

defineListing('billingApprovals', { type: 'BillingApproval', filters: approvalFilters, sorts: approvalSorts });

/** What one person asks about money or the books, and what another one decided. */
export const BillingApproval = builder.drizzleObject('billingApprovals', {
  name: 'BillingApproval',
  description:
    'A request to pay money back to an insured, or to close a month of the books or open it again. Another person than the one who asks decides: on a refund within their own limit.',
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
    disbursement: t.relation('disbursement', {
      nullable: true,
      description: 'The refund in question. Null where it is about a month of the books.',
    }),
    accountingPeriod: t.relation('accountingPeriod', {
      nullable: true,
      description: 'The month of the books in question. Null where it is about a refund.',
    }),
  }),
});

builder.queryFields((t) => ({
  billingApprovals: t.field(
    rootConnection(
      'billingApprovals',
      'Requests to pay money back, and to close months of the books or open them again. Empty for roles that do not read the ledger.',
    ),
  ),
}));
