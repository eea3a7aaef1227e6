import { anyAnswer, type BranchAnswer, branchAnswer, keyspaceAnswer, type LintAnswer, lintAnswer } from './answers.ts';
import type { Api } from './api.ts';

const pathOf = (branch: string) => `/branches/${encodeURIComponent(branch)}`;

/** All branches. */
export const listBranches = (api: Api): Promise<BranchAnswer[]> => api.list('/branches', branchAnswer);

/**
 * Makes a branch with the schema of another one, and none of its rows. There is no way here to copy rows into it:
 * those of production hold people's health.
 */
export const createBranch = (api: Api, name: string, parent: string): Promise<BranchAnswer> =>
  api.send('POST', '/branches', branchAnswer, { name, parent_branch: parent });

/** Deletes a branch with all that is in it. */
export const deleteBranch = (api: Api, name: string): Promise<unknown> => api.send('DELETE', pathOf(name), anyAnswer);

/** What PlanetScale finds wrong with the schema of a branch. */
export const lintBranch = (api: Api, name: string): Promise<LintAnswer[]> =>
  api.list(`${pathOf(name)}/schema/lint`, lintAnswer);

/** From then on the branch takes changes of tables by deploy requests alone. Nothing here takes it back. */
export const enableSafeMigrations = (api: Api, name: string): Promise<BranchAnswer> =>
  api.send('POST', `${pathOf(name)}/safe-migrations`, branchAnswer);

/** The names of a branch's keyspaces. */
export const listKeyspaces = async (api: Api, name: string): Promise<string[]> =>
  (await api.list(`${pathOf(name)}/keyspaces`, keyspaceAnswer)).map((keyspace) => keyspace.name);
