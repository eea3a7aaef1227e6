import { join } from 'node:path';
import { repositoryDirectory } from '../support/local-paths.ts';

/** One check of `make check`, made by a program. */
export interface CheckStep {
  name: string;
  /** The Node.js program and its arguments. */
  args: readonly string[];
  /** Tells from the program's output how much was checked. */
  describe(output: string): string;
  /** Matches the beginning of statistics in the output, which are not shown when the check fails. */
  statistics?: RegExp;
}

const program = (name: string) => join(repositoryDirectory, 'node_modules/.bin', name);
const script = (name: string) => join(repositoryDirectory, 'scripts', name);
const numberAfter = (output: string, pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0).toLocaleString('en');

/** The checks of `make check`, in the order in which they run. */
export const checkSteps: readonly CheckStep[] = [
  {
    name: 'format and lint rules',
    args: [program('biome'), 'ci', '--colors=off'],
    describe: (output) => `${numberAfter(output, /Checked (\d+) files?/)} files`,
  },
  {
    name: 'directions of imports',
    args: [script('imports.ts')],
    describe: (output) => `${numberAfter(output, /Read (\d+) imports/)} imports`,
  },
  {
    name: 'types',
    args: [program('tsc'), '-p', repositoryDirectory, '--diagnostics'],
    describe: (output) => `${numberAfter(output, /^Files:\s+(\d+)$/m)} files, those of packages among them`,
    statistics: /^Files:/m,
  },
  {
    name: 'environments',
    args: [script('environments.ts'), '--check'],
    describe: () => 'wrangler.toml, bindings, cache times',
  },
  { name: 'unused code', args: [program('knip')], describe: () => 'no file, export or dependency' },
  {
    name: 'promises to clients',
    args: [script('contracts.ts')],
    describe: () => 'generated files, persisted documents, published schema',
  },
  {
    name: 'pages that follow from the code',
    args: [script('docs.ts'), '--check'],
    describe: () => 'pictures of the tables, lifecycles, files that are shown',
  },
];
