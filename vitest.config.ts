import { availableParallelism } from 'node:os';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { plantedBug } from './scripts/simulation/planted-bug.ts';
import { WritesLast } from './test/setup/writes-last.ts';

/** Files that run side by side; each of these workers has a database server of its own. */
const maxWorkers = Math.min(4, Math.max(2, availableParallelism()));

/** Tests beside the scripts that need a database server of their own. */
const scriptsWithDatabase = ['scripts/seed/check-books.test.ts', 'scripts/{database,dev,search}/**/*.test.ts'];

/** Suites that promise times: they mostly wait, and would fail beside those that keep every core busy. */
const timed = [
  'test/availability/**/*.test.ts',
  'test/limits/{limits,requests-over-time}.test.ts',
  'test/commands/dev.test.ts',
];

/** Suites that run on the embedded database and on Vitess alike. */
const alsoOnVitess = [
  'test/reads/{mysql,http,paging,text}.test.ts',
  'test/operations/*.test.ts',
  'test/tenancy/{isolation,tenancy}.test.ts',
  'test/http/refusals.test.ts',
  'test/writes/{bind-quote,capacity,payments-at-once}.test.ts',
  'test/writes/statements/*.test.ts',
  'test/simulation/simulation.test.ts',
];

/** Vite would load graphql's other build beside the one that the libraries load, and the two know nothing of each other. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const onDatabase = {
  globalSetup: ['test/setup/database.ts'],
  setupFiles: ['test/setup/real-clock.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    sequence: { sequencer: WritesLast },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{src,schema,ops,scripts}/**/*.test.ts', 'bench/*/*.test.ts'],
          exclude: scriptsWithDatabase,
          maxWorkers,
        },
      },
      {
        resolve,
        test: {
          ...onDatabase,
          name: 'database',
          include: ['test/**/*.test.ts', ...scriptsWithDatabase],
          exclude: [
            ...timed,
            'test/{deployment,writes,simulation,site,workerd,vitess,large,load,migrations,rehearsals}/**',
          ],
          maxWorkers,
          // The graph is built once a worker: that takes as long as many a file's tests.
          isolate: false,
        },
      },
      // From an empty account to a rollback, by the commands of operators: wrangler runs some thirty times.
      {
        resolve,
        test: {
          name: 'deployment',
          include: ['test/deployment/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
      // Each file on a database of its own, which it changes.
      {
        resolve,
        test: {
          ...onDatabase,
          name: 'writes',
          include: ['test/writes/**/*.test.ts'],
          globalSetup: ['test/setup/template.ts'],
          setupFiles: ['test/setup/own-database.ts', 'test/setup/refusal-lists.ts', 'test/setup/real-clock.ts'],
          maxWorkers: 2,
        },
      },
      {
        resolve,
        plugins: [plantedBug()],
        test: {
          ...onDatabase,
          name: 'simulation',
          include: ['test/simulation/**/*.test.ts'],
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
      // Commands against a double of PlanetScale, which starts database servers of its own.
      {
        resolve,
        test: {
          name: 'migrations',
          include: ['test/migrations/**/*.test.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          // Each starts some commands, and a machine that does other things takes seconds for each.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      // When all others are done.
      {
        resolve,
        test: { ...onDatabase, name: 'timed', include: timed, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        resolve,
        test: {
          name: 'vitess',
          include: ['test/vitess/**/*.test.ts', ...alsoOnVitess],
          globalSetup: ['test/setup/vitess.ts'],
          setupFiles: ['test/setup/plan-gate.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // Each test is a rehearsal, on a cluster of its own.
      {
        resolve,
        test: {
          name: 'rehearsals',
          include: ['test/rehearsals/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 900_000,
        },
      },
      // The site as `make site` has built it, in a browser.
      {
        resolve,
        test: { name: 'site', include: ['test/site/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000 },
      },
      {
        resolve,
        test: {
          name: 'large',
          include: ['test/large/**/*.test.ts'],
          globalSetup: ['test/setup/large-database.ts'],
          fileParallelism: false,
          // Some checks add up millions of rows, from a disk that may be slow.
          testTimeout: 300_000,
        },
      },
      {
        resolve,
        test: {
          name: 'load',
          include: ['test/load/**/*.test.ts'],
          globalSetup: ['test/setup/database.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './test/workerd/wrangler.toml' } })],
        test: {
          name: 'workerd',
          include: ['test/workerd/**/*.test.ts'],
          // The first import takes some seconds in workerd.
          testTimeout: 60_000,
          maxWorkers,
        },
      },
    ],
  },
});
