import { coverageOutcome } from '../../../schema/claims/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';

const CoverageOutcome = storedEnum('CoverageOutcome', 'Whether a policy covers a loss.', coverageOutcome);

defineListing('coverageDeterminations', {
  type: 'CoverageDetermination',
  filters: { outcome: { column: 'outcome', oneOf: CoverageOutcome, description: 'With one of these outcomes.' } },
});

/** Whether the policy covers the loss, and under which provisions. */
export const CoverageDetermination = builder.drizzleObject('coverageDeterminations', {
  name: 'CoverageDetermination',
  description:
    'Whether the policy covers the loss. Determinations never change: a later one replaces it. No node: it is found again through `Claim.determinations`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the determination.' }),
    outcome: t.expose('outcome', { type: CoverageOutcome, description: 'How much of the loss is covered.' }),
    provisions: t.exposeStringList('provisions', {
      ...atMost(listBounds.provisions),
      description: 'The provisions of the policy that it rests on, as the policy form names them.',
    }),
    opinion: t.exposeString('opinion', { description: 'The reasoning, in words.' }),
    createdAt: createdAt(t, 'When it was made.'),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it is about.' }),
    determinedBy: t.relation('determinedBy', {
      nullable: true,
      description: 'Who made it. Null when that is not a user whom the viewer may see.',
    }),
  }),
});
