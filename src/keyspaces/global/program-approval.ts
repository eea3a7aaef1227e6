import { builder } from '../../graphql/builder.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { Approval, approvalColumns, approvalFilters, approvalSorts } from './approval.ts';

defineListing('globalApprovals', { type: 'ProgramApproval', filters: approvalFilters, sorts: approvalSorts });

/** That another person than their author has put terms or rates in force. */
export const ProgramApproval = builder.drizzleObject('globalApprovals', {
  name: 'ProgramApproval',
  description:
    'That terms or rates of a program were put in force: by whom, and who had written them, who is never the same person. It is about no amount, which is why its amount is zero, and needs no level.',
  interfaces: [Approval, Node],
  select: { columns: approvalColumns },
  fields: (t) => ({
    requester: t.relation('requester', {
      nullable: true,
      description: 'Who had written them. Null when the viewer may not see that user.',
    }),
    decidedBy: t.relation('decidedBy', {
      nullable: true,
      description: 'Who has put them in force. Null when the viewer may not see that user.',
    }),
    programVersion: t.relation('programVersion', {
      nullable: true,
      description: 'The terms in question. Null for rates.',
    }),
    rateTable: t.relation('rateTable', { nullable: true, description: 'The rates in question. Null for terms.' }),
  }),
});

builder.queryFields((t) => ({
  programApprovals: t.field(
    rootConnection(
      'globalApprovals',
      'What was asked about terms and rates of programs. Empty for roles that do not read rates.',
    ),
  ),
}));
