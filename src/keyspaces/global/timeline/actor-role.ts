import { systemActorId, tableOfIdentifier } from '../../../../schema/identifiers.ts';
import type { Role } from '../../../auth/viewer.ts';
import type { GraphContext } from '../../../graphql/context.ts';

/** The role of a user or an API key of the organization, whoever asks; null for who is neither. */
export const readActorRole = async (actorId: string, { historyDb }: GraphContext): Promise<Role | null> => {
  if (actorId === systemActorId) return 'system';
  const table = tableOfIdentifier(actorId);
  if (table !== 'users' && table !== 'apiKeys') return null;
  const [actor] = await historyDb('global').findByKey(table, 'id', actorId, {
    columns: { role: true },
    origin: 'TimelineItem.actorRole',
    forResolver: true,
  });
  // The row has the column that was selected.
  return (actor?.role as Role | undefined) ?? null;
};
