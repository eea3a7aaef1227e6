import { mayRead } from '../../auth/permissions.ts';
import type { Viewer } from '../../auth/viewer.ts';

/** What a field says that tells of commission. */
export const nullWithoutCommission = 'Null for roles that do not read commission.';

/** Whether a viewer learns what producers and the organization earn. */
export const readsCommission = (viewer: Viewer | null): boolean =>
  viewer !== null && mayRead(viewer, 'commissionLines');
