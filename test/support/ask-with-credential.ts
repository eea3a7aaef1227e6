import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import type { Settings } from '../../src/server/settings.ts';
import { ownSources } from './database.ts';
import { send, testSettings } from './graph.ts';

/** Asks with a token or an API key: who is asking, when nothing else is given. */
export const askWithCredential = async (
  credential: string,
  settings: Settings = testSettings,
  query = '{ viewer { id role } }',
  sources: KeyspaceSources = ownSources(),
) => {
  const { response, answer } = await send({ Authorization: `Bearer ${credential}` }, query, { settings, sources });
  return { status: response.status, headers: response.headers, answer, message: answer.errors?.[0]?.message ?? '' };
};
