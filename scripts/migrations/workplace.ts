import { type Api, connectApi } from '../planetscale/api.ts';
import type { PlanetScaleSettings } from '../planetscale/settings.ts';
import { type Databases, openDatabases } from './databases.ts';
import type { ReleasedCommit } from './released-commit.ts';

/** What a command works with. */
export interface Workplace {
  settings: PlanetScaleSettings;
  /** As the author of branches and deploy requests. */
  author: Api;
  /** As whoever may make passwords of the target. */
  runtime: Api;
  /** As whoever may approve; null where a person does. */
  reviewer: Api | null;
  databases: Databases;
  /** Holds `<keyspace>/migrations` and `<keyspace>/vschema.json`. */
  schemaDirectory: string;
  /** The commit of these files. */
  commit: string;
  /** What a person says is released; null to ask Cloudflare. */
  released: ReleasedCommit | null;
}

/** Connects nothing yet. Passwords of the target are made by the runtime's token, those of other branches by the author's. */
export function openWorkplace(
  settings: PlanetScaleSettings,
  { schemaDirectory, commit, released }: Pick<Workplace, 'schemaDirectory' | 'commit' | 'released'>,
): Workplace {
  const { tokens, target } = settings;
  const author = connectApi(settings, tokens.author);
  const runtime = connectApi(settings, tokens.runtime);
  return {
    settings,
    author,
    runtime,
    reviewer: tokens.reviewer === null ? null : connectApi(settings, tokens.reviewer),
    databases: openDatabases((branch) => (branch === target ? runtime : author)),
    schemaDirectory,
    commit,
    released,
  };
}
