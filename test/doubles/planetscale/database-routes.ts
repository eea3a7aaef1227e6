import * as z from 'zod';
import type { Route } from './answer.ts';

const changed = z.strictObject({
  require_approval_for_deploy: z.boolean().optional(),
  automatic_migrations: z.boolean().optional(),
  insights_raw_queries: z.boolean().optional(),
  allow_data_branching: z.boolean().optional(),
});

/** The settings of the database. */
export const databaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '',
    access: 'read_branch',
    answer: ({ world }) => ({ status: 200, body: world.settings }),
  },
  {
    method: 'PATCH',
    path: '',
    access: 'write_database',
    answer: ({ world, body }) => {
      Object.assign(world.settings, changed.parse(body));
      return { status: 200, body: world.settings };
    },
  },
];
