import type { Viewer } from '../../auth/viewer.ts';

/** Whether a decision about a user's authority is one about the viewer's own: also through an API key that the viewer made. */
export const isOwn = ({ userId, onBehalfOfId }: Viewer, holderId: string): boolean =>
  holderId === userId || holderId === onBehalfOfId;
