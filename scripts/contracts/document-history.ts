import { git, hasWholeHistory } from './git-history.ts';
import { persistedDocumentsFile } from './persisted-documents.ts';

/** The ids of all documents that any commit behind the current one has persisted. */
export const documentIdsInHistory = async (directory: string): Promise<ReadonlySet<string>> => {
  if (!(await hasWholeHistory(directory))) return new Set();
  // Every side of every merge, so that what one branch has added and a merge has lost is seen too.
  const history = ['log', '--full-history', '-m', '--format=', '--patch', '--unified=0', '--', persistedDocumentsFile];
  const added = (await git(directory, history)).matchAll(/^\+ *"(sha256:[0-9a-f]{64})":/gm);
  return new Set([...added].map(([, id = '']) => id));
};
