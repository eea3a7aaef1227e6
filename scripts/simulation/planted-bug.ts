import type { Plugin } from 'vitest/config';
import { patchedSources } from './patched-sources.ts';

const patch = process.env.PLANTED_BUG;

/** Has the code loaded as it is with the patch that `PLANTED_BUG` names; as it is, where it names none. */
export const plantedBug = (): Plugin => {
  let sources: ReadonlyMap<string, string> = new Map();
  return {
    name: 'planted-bug',
    // Before Vite reads the file itself.
    enforce: 'pre',
    // Vitest keeps what it has loaded by the file's own text: the next run without the bug would have it too.
    config: () => (patch ? { test: { fsModuleCache: false } } : {}),
    configResolved: async () => {
      if (patch) sources = await patchedSources(patch);
    },
    load: (id) => sources.get(id) ?? null,
  };
};
