import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

/** A query of `ops`, with what its comment says. */
export interface Query {
  readonly name: string;
  readonly sql: string;
  /** What stands behind `-- Runbook:`; undefined for a query of a dashboard. */
  readonly runbook: string | undefined;
}

/** The queries of a folder of `ops`, by their names. */
export const readQueries = async (folder: 'dashboards' | 'alerts'): Promise<Query[]> => {
  const found: Query[] = [];
  for await (const file of glob(`ops/${folder}/*.sql`, { cwd: repositoryDirectory })) {
    const sql = await readFile(join(repositoryDirectory, file), 'utf8');
    found.push({ name: basename(file, '.sql'), sql, runbook: /^-- Runbook: (\S+)$/m.exec(sql)?.[1] });
  }
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
