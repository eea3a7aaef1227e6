import type { Settings } from '../../src/server/settings.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';

/** Asks with a token or an API key who is asking; `message` is why the request was refused. */
export const askViewer = async (credential: string, settings: Partial<Settings> = {}) => {
  const answer = await asking(inProcess({ settings })).ask({ credential, query: '{ viewer { id role } }' });
  return { ...answer, message: answer.errors?.[0]?.message ?? '' };
};
