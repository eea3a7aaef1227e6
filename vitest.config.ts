import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** The first import of the whole Worker takes some seconds in workerd. */
const workerdTimeoutMs = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,schema,scripts}/**/*.test.ts'],
          exclude: ['scripts/seed/*.test.ts', 'scripts/database/*.test.ts', 'scripts/dev/*.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['test/**/*.test.ts', 'scripts/{seed,database,dev}/*.test.ts'],
          exclude: ['test/workerd/**'],
          globalSetup: ['test/setup/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
