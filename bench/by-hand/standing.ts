import type { Ask } from './connections.ts';
import type { Caller } from './token.ts';

/** How long it is remembered that somebody may act, in milliseconds: as long as the product does. */
const rememberedMs = 60_000;

const letIn = new Map<string, number>();

/** Whether a user is still active, in an active organization, in its role: asked of the database once a minute. */
export const mayAct = async ({ userId, orgId }: Caller, ask: Ask): Promise<boolean> => {
  const known = letIn.get(userId);
  if (known !== undefined && Date.now() - known < rememberedMs) return true;
  const askedAt = Date.now();
  const [row] = await ask(
    'global',
    'select o.status, u.status, u.role from organizations o join users u on u.org_id = o.id and u.id = ? where o.id = ?',
    [userId, orgId],
  );
  const mayActNow = row?.join() === 'active,active,org_admin';
  if (mayActNow) letIn.set(userId, askedAt);
  return mayActNow;
};
