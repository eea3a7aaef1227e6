import { git, releasedHistory } from './git-history.ts';
import { parsePersistedDocuments, persistedDocumentsFile } from './persisted-documents.ts';
import type { ReleaseDay } from './released-on.ts';

/** The ids of all documents that any commit since the first release has persisted; null where no history tells. */
export const documentIdsInHistory = async (
  directory: string,
  releasedOn: ReleaseDay,
): Promise<ReadonlySet<string> | null> => {
  const history = await releasedHistory(directory, releasedOn);
  if (!history) return null;
  const { first, later } = history;
  const show = ['show', `${first}:${persistedDocumentsFile}`];
  const released = first === null ? '' : await git(directory, show).catch(() => '');
  // Every side of every merge, so that what one branch has added and a merge has lost is seen too.
  const options = ['--full-history', '-m', '--format=', '--patch', '--unified=0'];
  const patches = await git(directory, ['log', later, ...options, '--', persistedDocumentsFile]);
  const added = patches.matchAll(/^\+ *"(sha256:[0-9a-f]{64})":/gm);
  return new Set([...Object.keys(parsePersistedDocuments(released)), ...[...added].map(([, id = '']) => id)]);
};
