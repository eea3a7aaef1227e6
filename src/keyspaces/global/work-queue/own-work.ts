import { personOf } from '../../../auth/viewer.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { readAuthority } from '../authority/own-authority.ts';
import type { WorkSource } from './work-sources.ts';

/** What no row meets. */
const nothing = { id: { in: [] } };

/**
 * What holds of the work of a kind that is the viewer's own: what they have, or may decide on. An approval is nobody's in
 * particular: it waits for all whose authority suffices, and never for whoever asks.
 */
export const ownWork = async ({ assignee, deciding }: WorkSource, context: GraphContext): Promise<object> => {
  const { viewer } = context;
  if (!viewer) return nothing;
  const me = personOf(viewer);
  if (assignee) return { [assignee]: me };
  if (!deciding?.roles.some((role) => role === viewer.role)) return nothing;
  const profile = await readAuthority(context, viewer.userId);
  // What the carrier decides somebody of the level records, whatever it is about.
  const within = Object.entries(deciding.limits).map(([subjectType, limit]) => ({
    subjectType,
    amountCents: { lte: profile?.[limit] ?? 0n },
  }));
  return {
    requiredLevel: { lte: profile?.level ?? 0 },
    requesterId: { ne: me },
    OR: [{ authority: 'carrier' }, ...within],
  };
};
