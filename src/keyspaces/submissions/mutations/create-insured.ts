import { changedRow, defineMutation, isRefusal, notFound } from '../../../graphql/mutation/index.ts';
import { newInsuredFields } from '../insureds/insured-input.ts';
import { addInsured, prepareInsured } from '../insureds/new-insured.ts';
import { DuplicateInsured } from '../refusals.ts';

defineMutation('createInsured', {
  keyspace: 'submissions',
  description:
    'Records a business that wants cover, in the book of an agency. When it may be one of that book already, it is refused until somebody has looked; whether other agencies have it is for the underwriters to find out, and nothing is said of it.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [DuplicateInsured],
  input: (t) => ({
    producerId: t.optional(
      t.id(
        'producers',
        'The agency whose insured it is. Producers record their own; without it, an underwriter records it in nobody’s book.',
      ),
    ),
    ...newInsuredFields,
  }),
  changed: { insured: changedRow('insureds', 'The insured that is recorded now.') },

  prepare: async ({ producerId: asked, ...input }, context) => {
    const producerId = asked ?? context.viewer.producerId;
    if (producerId !== null) {
      const agency = { where: { id: producerId }, columns: { id: true } } as const;
      if (!(await context.globalDb.query.producers.findFirst(agency))) return notFound(producerId, 'producerId');
    }
    const prepared = await prepareInsured(context, input);
    return isRefusal(prepared) ? prepared : { producerId, prepared };
  },

  change: async (transaction, _, { producerId, prepared }, { today }) => {
    await addInsured(transaction, prepared, { producerId, carrierId: null }, today);
    return { changed: { insured: prepared.row.id } };
  },
});
