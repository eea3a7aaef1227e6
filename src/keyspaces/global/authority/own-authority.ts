import type { Viewer } from '../../../auth/viewer.ts';
import type { GraphContext } from '../../../graphql/context.ts';

/** Whether a decision about a user's authority is one about the viewer's own: also through an API key that the viewer made. */
export const isOwn = ({ userId, onBehalfOfId }: Viewer, holderId: string): boolean =>
  holderId === userId || holderId === onBehalfOfId;

/** The authority profile that a user holds; null for one who holds none. */
export const readAuthority = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, userId: string) => {
  const assignment = await rulesDb('global').query.authorityAssignments.findFirst({
    where: { activeUserId: userId },
    with: { profile: true },
  });
  return assignment?.profile ?? null;
};
