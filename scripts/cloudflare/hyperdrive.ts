import * as z from 'zod';
import type { CloudflareApi } from './api.ts';

const configuration = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.object({
    scheme: z.string(),
    host: z.string(),
    port: z.number(),
    database: z.string(),
    user: z.string(),
  }),
  caching: z
    .object({
      disabled: z.boolean().optional(),
      max_age: z.number().optional(),
      stale_while_revalidate: z.number().optional(),
    })
    .default({}),
  mtls: z.object({ sslmode: z.string().optional() }).nullish(),
  origin_connection_limit: z.number().optional(),
});

/** A Hyperdrive configuration as Cloudflare tells it: without the password, which it never tells. */
export type HyperdriveConfiguration = z.infer<typeof configuration>;

/** What a configuration is made from, or changed to. */
export interface HyperdriveSettings {
  readonly name?: string;
  readonly origin?: HyperdriveConfiguration['origin'] & { readonly password: string };
  readonly caching?: HyperdriveConfiguration['caching'];
  readonly mtls?: { readonly sslmode: string };
  readonly origin_connection_limit?: number;
}

const path = '/hyperdrive/configs';

/** Every configuration of the account. */
export const listConfigurations = (api: CloudflareApi): Promise<HyperdriveConfiguration[]> =>
  api.list(path, configuration);

/** Makes one. Cloudflare connects to the database first, so a wrong password fails here. */
export const createConfiguration = (
  api: CloudflareApi,
  settings: HyperdriveSettings,
): Promise<HyperdriveConfiguration> => api.change('POST', path, configuration, settings);

/** Changes what is named, and nothing else. */
export const changeConfiguration = (
  api: CloudflareApi,
  id: string,
  settings: HyperdriveSettings,
): Promise<HyperdriveConfiguration> => api.change('PATCH', `${path}/${id}`, configuration, settings);

/** Deletes one, for good. */
export const deleteConfiguration = (api: CloudflareApi, id: string): Promise<unknown> =>
  api.change('DELETE', `${path}/${id}`, z.unknown());
