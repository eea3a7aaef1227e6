import { builder } from '../../graphql/builder.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Policy } from './policy.ts';
import { retentionOf, retentionStatus } from './rules/retention.ts';

const RetentionStatus = storedEnum('RetentionStatus', 'Whether a policy is kept when its term ends.', retentionStatus);

/** Renewals of one policy: the one that holds, and others that were cancelled flat. */
const mostRenewals = 3;

builder.drizzleObjectFields(Policy, (t) => ({
  retentionStatus: t.field({
    ...costing({ hiddenRows: mostRenewals, hiddenStatements: 1 }),
    type: RetentionStatus,
    nullable: true,
    description:
      'Whether it is kept when its term ends. It follows from its dates and those of its renewals, however late its status is. `renewalSubmissions` tell why a renewal was lost.',
    select: { columns: { id: true, expirationDate: true, cancellationDate: true, renewalIntent: true } },
    resolve: async (policy, _, { policiesDb, today }) => {
      const renewals = await policiesDb.findByKey('policies', 'renewalOfId', policy.id, {
        columns: { id: true, effectiveDate: true, cancellationDate: true },
      });
      // The rows have the columns that were selected.
      return retentionOf(policy, renewals as unknown as Parameters<typeof retentionOf>[1], today);
    },
  }),
}));
