import { eq } from 'drizzle-orm';
import { users } from '../../../../schema/global/tables/index.ts';
import { searchKeyOf } from '../../../../schema/search-key.ts';
import { isDuplicate } from '../../../data/guard/judge-failure.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type MutationContext, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { EmailTaken, LastAdmin } from './access-refusals.ts';

type Transaction = WriteTransaction<'global'>;

/** The administrators of the organization, in the order in which they are locked. */
export const administratorsOf = async ({ rulesDb }: MutationContext): Promise<string[]> => {
  const found = await rulesDb('global').query.users.findMany({ where: { role: 'org_admin' }, columns: { id: true } });
  return found.map(({ id }) => id).toSorted();
};

/**
 * Refuses what would leave the organization without an active administrator; null when another one stays. All of them are
 * locked, in one order: of two who take each other's role at the same moment the second one finds what the first has done.
 */
export const lastAdministrator = async (
  transaction: Transaction,
  userId: string,
  administrators: readonly string[],
): Promise<Refusal | null> => {
  if (!administrators.includes(userId)) return null;
  let others = 0;
  for (const id of administrators) {
    const user = await transaction.lock('users', id, ['role', 'status']);
    if (id !== userId && user?.role === 'org_admin' && user.status === 'active') others += 1;
  }
  return others > 0 ? null : refuse(LastAdmin, ['userId']);
};

/** Refuses an e-mail address that another user of the organization has; null when nobody has. */
export const emailTaken = async (
  transaction: Transaction,
  email: string,
  userId: string | null,
): Promise<Refusal | null> => {
  const found = await transaction.read('users', ['id'], eq(users.emailKey, searchKeyOf(email)));
  return found.some(({ id }) => id !== userId) ? refuse(EmailTaken, ['email']) : null;
};

/** Writes a user's address. Refuses when somebody takes it at the same moment, or somebody has it whom the viewer does not see. */
export const writeEmail = async (write: () => Promise<void>): Promise<Refusal | null> => {
  try {
    await write();
    return null;
  } catch (failure) {
    if (isDuplicate(failure)) return refuse(EmailTaken, ['email']);
    throw failure;
  }
};
