import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Environment } from '../../ops/environment.ts';
import { versionLength } from '../../src/server/telemetry/version.ts';
import { queryAnalytics } from '../cloudflare/analytics.ts';
import type { CloudflareApi } from '../cloudflare/api.ts';
import { repositoryDirectory } from '../support/local-paths.ts';

/** The alert that leads to a rollback is what a release is judged by: a version that would fire it goes no further. */
const alert = 'ops/alerts/failed-requests.sql';

/** The dataset that the queries of `ops` name: production's. */
const namedDataset = 'FROM openinsure_graph\n';

const betweenLooksMs = 60_000;

const row = z.object({ version: z.string(), requests: z.coerce.number(), defect_share: z.coerce.number() });

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Looks whether too many requests to a version met a defect of it, once a minute however often it is called. */
export const defectsOf = async (
  api: CloudflareApi,
  { dataset }: Environment,
  tag: string,
): Promise<() => Promise<string | null>> => {
  const text = await readFile(join(repositoryDirectory, alert), 'utf8');
  const sql = text.replace(namedDataset, `FROM ${dataset}\n`);
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - lookedAt < betweenLooksMs) return null;
    lookedAt = performance.now();
    const found = await queryAnalytics(api, sql, row);
    const own = found.find(({ version }) => version === tag.slice(0, versionLength));
    if (!own) return null;
    const others = found.filter((one) => one !== own).map((one) => `${percent(one.defect_share)} of ${one.version}`);
    const beside = others.length > 0 ? `, ${others.join(', ')}` : '';
    return `${percent(own.defect_share)} of ${own.requests} requests met a defect${beside} (${alert})`;
  };
};
