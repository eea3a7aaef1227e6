import { isKey, personOf, type Viewer } from '../../../auth/viewer.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type MutationContext, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { PersonRequired } from './access-refusals.ts';

/**
 * Refuses an API key that gives access while its maker may not act: whoever was suspended would come back by it. Null for a
 * person, whose own standing is looked at before each request.
 */
export const makerAway = async ({ viewer, rulesDb }: MutationContext): Promise<Refusal | null> => {
  if (!isKey(viewer)) return null;
  const where = { id: personOf(viewer) };
  const maker = await rulesDb('global').query.users.findFirst({ where, columns: { status: true } });
  return maker?.status === 'active' ? null : refuse(PersonRequired, []);
};

/**
 * Refuses a person who makes a key and was suspended in the minute for which their standing is remembered; null for one who
 * may act, and for a key. Whoever suspends locks the same row: a key is listed with the others then, or it is not made.
 */
export const suspendedMeanwhile = async (
  transaction: WriteTransaction<'global'>,
  viewer: Viewer,
): Promise<Refusal | null> => {
  if (isKey(viewer)) return null;
  const maker = await transaction.lock('users', viewer.userId, ['status']);
  return maker?.status === 'active' ? null : refuse(PersonRequired, []);
};
