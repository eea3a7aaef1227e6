import * as z from 'zod';
import { type CloudflareApi, CloudflareError } from './api.ts';

const version = z.object({
  id: z.string(),
  annotations: z.record(z.string(), z.string()).default({}),
  resources: z
    .object({ bindings: z.array(z.looseObject({ type: z.string(), name: z.string() })).default([]) })
    .default({ bindings: [] }),
});

const deployment = z.object({
  id: z.string(),
  created_on: z.string(),
  versions: z.array(z.object({ version_id: z.string(), percentage: z.number() })),
});

/** A version of a Worker: its code, bindings and secrets as they were at once. */
export type WorkerVersion = z.infer<typeof version>;

/** Which versions answered which share of requests, from a moment on. */
export type WorkerDeployment = z.infer<typeof deployment>;

/** No Worker, no answer: what Cloudflare says of one that was never deployed. */
const unlessMissing = async <Found>(found: Promise<Found>, instead: Found): Promise<Found> => {
  try {
    return await found;
  } catch (failure) {
    if (failure instanceof CloudflareError && failure.status === 404) return instead;
    throw failure;
  }
};

/** The deployments of a Worker, newest first; none when it does not exist. */
export const listDeployments = (api: CloudflareApi, worker: string): Promise<WorkerDeployment[]> =>
  unlessMissing(
    api
      .get(`/workers/scripts/${worker}/deployments`, z.object({ deployments: z.array(deployment) }))
      .then(({ deployments }) => deployments),
    [],
  );

/** The latest versions of a Worker, newest first; none when it does not exist. */
export const listVersions = (api: CloudflareApi, worker: string): Promise<WorkerVersion[]> =>
  unlessMissing(
    api.get(`/workers/scripts/${worker}/versions`, z.object({ items: z.array(version) })).then(({ items }) => items),
    [],
  );

/** One version of a Worker with all that it is bound to. */
export const readVersion = (api: CloudflareApi, worker: string, id: string): Promise<WorkerVersion> =>
  api.get(`/workers/scripts/${worker}/versions/${id}`, version);

/** The names of a Worker's secrets; none when it does not exist. */
export const listSecretNames = (api: CloudflareApi, worker: string): Promise<string[]> =>
  unlessMissing(
    api
      .get(`/workers/scripts/${worker}/secrets`, z.array(z.object({ name: z.string() })))
      .then((secrets) => secrets.map(({ name }) => name)),
    [],
  );
