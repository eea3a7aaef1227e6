import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_readConfig as readConfig } from 'wrangler';
import * as z from 'zod';

const named = z.array(z.object({ name: z.string() })).default([]);
const bound = z.array(z.object({ binding: z.string() })).default([]);
const resource = z.array(z.object({ binding: z.string(), id: z.string() })).default([]);

/** What of a configuration the Worker finds in its environment. A kind that is used for the first time is added here. */
const schema = z.object({
  name: z.string().optional(),
  vars: z.record(z.string(), z.unknown()).default({}),
  hyperdrive: resource,
  ratelimits: z.array(z.object({ name: z.string(), namespace_id: z.string() })).default([]),
  durable_objects: z.object({ bindings: named }),
  analytics_engine_datasets: z.array(z.object({ binding: z.string(), dataset: z.string() })).default([]),
  version_metadata: z.object({ binding: z.string() }).optional(),
  kv_namespaces: bound,
  r2_buckets: bound,
  services: bound,
  queues: z.object({ producers: bound }),
  triggers: z.object({ crons: z.array(z.string()).default([]) }),
});

/** What wrangler would deploy for one environment, or run at the top of the file. */
export interface Effective {
  readonly worker: string | undefined;
  /** Each binding and variable with its kind: `hyperdrive HYPERDRIVE_CLAIMS`. */
  readonly bindings: readonly string[];
  readonly crons: readonly string[];
  /** Ids of Hyperdrive configurations, rate-limiting namespaces and datasets of points: what two Workers may not share. */
  readonly resources: readonly string[];
}

const prefixed = (kind: string, names: readonly string[]) => names.map((name) => `${kind} ${name}`);

const bindingsOf = (config: z.infer<typeof schema>): string[] => [
  ...prefixed('variable', Object.keys(config.vars)),
  ...prefixed(
    'hyperdrive',
    config.hyperdrive.map(({ binding }) => binding),
  ),
  ...prefixed(
    'rate limit',
    config.ratelimits.map(({ name }) => name),
  ),
  ...prefixed(
    'Durable Object',
    config.durable_objects.bindings.map(({ name }) => name),
  ),
  ...prefixed('version', config.version_metadata ? [config.version_metadata.binding] : []),
  ...prefixed(
    'dataset of points',
    config.analytics_engine_datasets.map(({ binding }) => binding),
  ),
  ...prefixed(
    'other',
    [config.kv_namespaces, config.r2_buckets, config.services, config.queues.producers].flatMap((list) =>
      list.map(({ binding }) => binding),
    ),
  ),
];

/** Reads the text of a configuration as wrangler itself does, for each of the environments; '' is the top of the file. */
export const effectiveBindings = async (
  text: string,
  environments: readonly string[],
): Promise<ReadonlyMap<string, Effective>> => {
  const directory = await mkdtemp(join(tmpdir(), 'wrangler-environments-'));
  try {
    const file = join(directory, 'wrangler.toml');
    await writeFile(file, text);
    return new Map(
      environments.map((name) => {
        const config = schema.parse(readConfig({ config: file, env: name }, { hideWarnings: true }));
        const resources = [
          ...config.hyperdrive.map(({ id }) => `Hyperdrive configuration ${id}`),
          ...config.ratelimits.map(({ namespace_id: id }) => `rate-limiting namespace ${id}`),
          ...config.analytics_engine_datasets.map(({ dataset }) => `dataset of points ${dataset}`),
        ];
        return [name, { worker: config.name, bindings: bindingsOf(config), crons: config.triggers.crons, resources }];
      }),
    );
  } finally {
    await rm(directory, { recursive: true });
  }
};
