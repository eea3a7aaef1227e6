/** One import of a file of the repository; paths are relative to its root. */
export interface Import {
  importer: string;
  /** A path of the repository, or a package's name as it is written. */
  imported: string;
  /** Whether the compiler erases it. */
  typeOnly: boolean;
}

interface ImportRule {
  sentence: string;
  isBrokenBy(one: Import): boolean;
}

/** The layers of the Worker, highest first. A file imports from its own layer and from those below it. */
const layers = [
  ['src/worker.ts'],
  ['src/server/'],
  ['src/keyspaces/'],
  ['src/graphql/', 'src/events/', 'src/tasks/'],
  ['src/auth/'],
  ['src/data/'],
  ['schema/'],
];

/** The keyspace that all others may import. */
const commonKeyspace = 'global';

/** What the Worker imports or may not import. Tests beside the code import what they like. */
export const importRules: readonly ImportRule[] = [
  {
    sentence:
      'Imports go downward only: worker, server, keyspaces, graphql with events and tasks, auth, data, schema. Move what both need to the lower one.',
    isBrokenBy: ({ importer, imported }) => isInLayer(imported) && layerOf(imported) < layerOf(importer),
  },
  {
    sentence:
      'A keyspace imports no other one but global: an edge is a relation in schema/, a change of another keyspace is an event.',
    isBrokenBy: ({ importer, imported }) => {
      const [from, to] = [keyspaceOf(importer), keyspaceOf(imported)];
      return from !== undefined && to !== undefined && to !== from && to !== commonKeyspace;
    },
  },
  {
    sentence:
      'Rules of the business are pure: they import types and each other. Give them what they need as arguments.',
    isBrokenBy: ({ importer, imported, typeOnly }) => isPureRule(importer) && !typeOnly && !isPureRule(imported),
  },
  {
    sentence:
      'The Worker imports neither scripts nor tests, nor what says where it is deployed. Move what both need to src/ or schema/.',
    isBrokenBy: ({ imported }) => /^(ops|scripts|test)\//.test(imported),
  },
  {
    sentence:
      'Every file of the Worker is in a layer. Add its folder to the layers in scripts/imports/import-rules.ts.',
    isBrokenBy: ({ importer }) => !isInLayer(importer),
  },
];

/** Says of each import that breaks a rule which one, and what to do instead. */
export function findBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap((one) =>
    importRules
      .filter((rule) => rule.isBrokenBy(one))
      .map(({ sentence }) => `${one.importer} imports ${one.imported}.\n  ${sentence}`),
  );
}

const layerOf = (path: string) => layers.findIndex((folders) => folders.some((folder) => path.startsWith(folder)));

const isInLayer = (path: string) => layerOf(path) >= 0;

const keyspaceOf = (path: string) => /^src\/keyspaces\/([^/]+)\//.exec(path)?.[1];

const isPureRule = (path: string) => /^src\/keyspaces\/[^/]+\/rules\//.test(path);
