import { getColumns } from 'drizzle-orm';
import { insureds } from '../../../../schema/submissions/tables/index.ts';
import type { StoredRow } from '../../../data/write/write-transaction.ts';
import { changedRow, defineMutation, invalidInput, notFound, staleVersion } from '../../../graphql/mutation/index.ts';
import { changedFields, prepareChange } from '../insureds/changed-insured.ts';
import { confirmNew } from '../insureds/insured-input.ts';
import { closeTasks, raiseTask } from '../intake/work-lists.ts';
import { DuplicateInsured, InsuredShared } from '../refusals.ts';
import { clearanceTask } from '../rules/work-lists.ts';

// Object.keys loses the names of the columns; the table's type still holds them.
const columns = Object.keys(getColumns(insureds)) as (keyof StoredRow<'insureds'> & string)[];

defineMutation('updateInsured', {
  keyspace: 'submissions',
  description:
    'Changes what is recorded of an insured: what is left out stays, and null clears what need not be known. Policies keep what they say. An agency changes an insured that no other agency has; underwriters change any, and say whether it is the same business as another one.',
  roles: ['producer', 'agency_admin', 'underwriter', 'org_admin'],
  refusals: [DuplicateInsured, InsuredShared],
  input: (t) => ({
    insuredId: t.id('insureds', 'The insured.'),
    expectedVersion: t.version('insured'),
    ...changedFields,
    confirmNew,
    duplicateOfId: t.clearable(
      t.id('insureds', 'The insured that it turned out to be, entered a second time. For underwriters.'),
    ),
    cleared: t.optional(
      t.flag(
        'That it was told apart from those which it might have been: nobody has to look any more. For underwriters.',
      ),
    ),
  }),
  changed: { insured: changedRow('insureds', 'The insured as it is now.') },

  prepare: async (input, context) => {
    const { insuredId, expectedVersion, duplicateOfId, cleared } = input;
    const seen = await context.submissionsDb.query.insureds.findFirst({ where: { id: insuredId } });
    if (!seen) return notFound(insuredId, 'insuredId');
    const stale = staleVersion(seen, expectedVersion);
    if (stale) return stale;
    if (context.viewer.producerId !== null && (duplicateOfId !== undefined || cleared !== null)) {
      return invalidInput('is for underwriters to say', duplicateOfId === undefined ? 'cleared' : 'duplicateOfId');
    }
    return prepareChange(context, input, seen);
  },

  change: async (transaction, input, { values, alikeOfOthers }, { viewer, today }) => {
    const { insuredId, expectedVersion, duplicateOfId, cleared } = input;
    const insured = await transaction.lock('insureds', insuredId, columns);
    if (!insured) return notFound(insuredId, 'insuredId');
    const stale = staleVersion(insured, expectedVersion);
    if (stale) return stale;
    await transaction.set('insureds', insuredId, values);
    const isToldApart = cleared === true || typeof duplicateOfId === 'string';
    if (isToldApart) await closeTasks(transaction, insuredId, ['clearance'], viewer.userId);
    if (alikeOfOthers.length > 0 && !isToldApart) {
      const owners = { producerId: viewer.producerId, carrierId: null, insuredId };
      await raiseTask(transaction, { ...clearanceTask(alikeOfOthers, today), ...owners, subjectId: insuredId });
    }
    return { changed: { insured: insuredId } };
  },
});
