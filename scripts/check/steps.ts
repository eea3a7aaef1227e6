import { join } from 'node:path';
import { repositoryDirectory } from '../support/local-paths.ts';

/** One thing that `make check` looks at, with a program of its own. */
export interface CheckStep {
  name: string;
  /** The Node.js program and its arguments. */
  args: readonly string[];
  /** How much it looked at, from what the program wrote. */
  describe(output: string): string;
  /** Where the program's statistics begin, which a failure does not show. */
  statistics?: RegExp;
}

const program = (name: string) => join(repositoryDirectory, 'node_modules/.bin', name);
const script = (name: string) => join(repositoryDirectory, 'scripts', name);
const numberAfter = (output: string, pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0).toLocaleString('en');

/** What `make check` looks at, in this order. */
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
  { name: 'unused code', args: [program('knip')], describe: () => 'no file, export or dependency' },
  {
    name: 'promises to clients',
    args: [script('contracts.ts')],
    describe: () => 'generated files, persisted documents, published schema',
  },
];
