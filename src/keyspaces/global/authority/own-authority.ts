import type { Viewer } from '../../../auth/viewer.ts';
import type { GraphContext } from '../../../graphql/context.ts';

/** Whether a decision about a user's authority is one about the viewer's own: also through an API key that the viewer made. */
export const isOwn = ({ userId, onBehalfOfId }: Viewer, holderId: string): boolean =>
  holderId === userId || holderId === onBehalfOfId;

/**
 * The authority profile that a user holds, null for one who holds none, and all profiles of the organization, which are few:
 * they are read beside each other, and say as well whom else to ask.
 */
export const readAuthorities = async ({ rulesDb }: Pick<GraphContext, 'rulesDb'>, userId: string) => {
  const global = rulesDb('global').query;
  const [assignment, profiles] = await Promise.all([
    global.authorityAssignments.findFirst({ where: { activeUserId: userId }, columns: { profileId: true } }),
    global.authorityProfiles.findMany({}),
  ]);
  return { profile: profiles.find(({ id }) => id === assignment?.profileId) ?? null, profiles };
};

/** An authority profile of an organization. */
export type AuthorityProfile = Awaited<ReturnType<typeof readAuthorities>>['profiles'][number];

/** The authority profile that a user holds; null for one who holds none. */
export const readAuthority = async (context: Pick<GraphContext, 'rulesDb'>, userId: string) =>
  (await readAuthorities(context, userId)).profile;
