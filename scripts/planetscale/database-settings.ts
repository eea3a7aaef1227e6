import { anyAnswer, databaseAnswer } from './answers.ts';
import type { Api } from './api.ts';

/**
 * How the database must be set. Somebody else approves what is deployed; PlanetScale's own copying of a history, which
 * knows one table name, stays off; queries are not stored as they were sent, and no branch is filled from production:
 * both would hold people's health.
 */
export const requiredSettings = {
  require_approval_for_deploy: true,
  automatic_migrations: false,
  insights_raw_queries: false,
  allow_data_branching: false,
} as const;

/** The settings that are not as they must be. */
export async function wrongSettings(api: Api): Promise<string[]> {
  const found = await api.get('', databaseAnswer);
  return Object.entries(requiredSettings).flatMap(([name, wanted]) =>
    (found[name as keyof typeof found] ?? false) === wanted ? [] : [name],
  );
}

/** Sets them. */
export const writeSettings = (api: Api): Promise<unknown> => api.send('PATCH', '', anyAnswer, requiredSettings);
