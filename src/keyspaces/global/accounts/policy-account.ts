import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';

/** The policy that an account is of. */
export interface PolicyOfAccount {
  readonly id: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
  readonly cancellationDate: string | null;
}

/** What is charged and paid of a policy. Billing says what, and policies how far cover is paid for. */
export const PolicyAccount = builder.objectRef<PolicyOfAccount>('PolicyAccount').implement({
  description: `What is charged and paid of a policy, as of now: by the invoices that the viewer sees. What an agency collects itself is on its own invoices, which its insureds do not see. \`BAD_USER_INPUT\` for sums of more than ${listBounds.accountEntries} of them.`,
  fields: (t) => ({
    cancellationDate: t.expose('cancellationDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day without cover, when the policy was cancelled. Null when it was not.',
    }),
  }),
});

builder.queryFields((t) => ({
  policyAccount: t.field({
    ...costing({ hiddenStatements: 1, hiddenRows: 1 }),
    type: PolicyAccount,
    nullable: true,
    description:
      'The account of a policy: charges, credits, payments and what is open, with the days to which cover is paid for. Null when the viewer has no such policy, and for roles that do not read invoices.',
    args: { policyId: t.arg.id({ required: true, description: 'The policy.' }) },
    resolve: async (_, { policyId: id }, { viewer, policiesDb }) => {
      if (!viewer || !mayRead(viewer, 'invoices')) return null;
      const columns = { id: true, effectiveDate: true, expirationDate: true, cancellationDate: true } as const;
      return (await policiesDb.query.policies.findFirst({ where: { id }, columns })) ?? null;
    },
  }),
}));
