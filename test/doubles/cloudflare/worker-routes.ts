import * as z from 'zod';
import type { Account, DeployedWorker, Version } from './account.ts';
import { type ApiRequest, jsonOf, type Route, refused, result } from './answer.ts';

const metadata = z.looseObject({
  bindings: z.array(z.looseObject({ type: z.string(), name: z.string() })).default([]),
  annotations: z.record(z.string(), z.string()).default({}),
  compatibility_date: z.string().default(''),
  migrations: z.object({ new_tag: z.string().optional() }).optional(),
});

/** What stands beside the code in an upload. */
const readMetadata = async ({ body, contentType }: ApiRequest) => {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData();
  const part = form.get('metadata');
  return metadata.parse(JSON.parse(part instanceof File ? await part.text() : String(part)));
};

const toldVersion = ({ id, number, createdOn, annotations, bindings, compatibilityDate }: Version) => ({
  id,
  number,
  annotations,
  metadata: {
    created_on: createdOn,
    modified_on: createdOn,
    source: 'wrangler',
    author_email: 'ci@openinsure.example',
  },
  resources: {
    bindings,
    script: { handlers: ['fetch', 'scheduled'] },
    script_runtime: { compatibility_date: compatibilityDate },
  },
});

const toldDeployments = ({ deployments }: DeployedWorker) => ({
  deployments: deployments.map(({ id, createdOn, versions, message }) => ({
    id,
    created_on: createdOn,
    source: 'wrangler',
    strategy: 'percentage',
    author_email: 'ci@openinsure.example',
    annotations: { 'workers/message': message },
    versions,
  })),
});

const split = z.object({
  versions: z.array(z.object({ version_id: z.string(), percentage: z.number() })),
  annotations: z.record(z.string(), z.string()).optional(),
});

const bulk = z.record(z.string(), z.object({ name: z.string(), text: z.string() }).nullable());

const domains = z.array(z.object({ hostname: z.string() }));

/** What belongs to a Worker, whatever its version. */
const settings = { logpush: false, tail_consumers: [], observability: { enabled: true } };

const noWorker = refused(404, 10_007, 'This Worker does not exist on your account.');

/** What the API does with Workers: upload, versions, deployments, secrets, crons and domains. */
export const workerRoutes = (account: Account): Route[] => {
  const script = (rest: string) => new RegExp(`^/workers/scripts/([\\w-]+)${rest}$`);
  const route = (
    method: string,
    path: RegExp,
    answer: (worker: DeployedWorker, request: ApiRequest, parts: readonly string[]) => ReturnType<Route['answer']>,
  ): Route => ({
    method,
    path,
    answer: ([name = '', ...parts], request) => {
      const worker = account.workers.get(name);
      return worker ? answer(worker, request, parts) : noWorker;
    },
  });
  const upload = async (worker: DeployedWorker, request: ApiRequest) => {
    const { bindings, annotations, compatibility_date: compatibilityDate, migrations } = await readMetadata(request);
    if (migrations?.new_tag !== undefined) worker.migrationTag = migrations.new_tag;
    return account.addVersion(worker, { bindings, annotations, compatibilityDate });
  };
  return [
    route('GET', /^\/workers\/services\/([\w-]+)$/, (worker) =>
      result({
        id: worker.name,
        default_environment: {
          environment: 'production',
          script: {
            id: worker.name,
            tag: worker.name,
            tags: null,
            last_deployed_from: 'wrangler',
            migration_tag: worker.migrationTag,
          },
        },
      }),
    ),
    {
      method: 'PUT',
      path: script(''),
      answer: async ([name = ''], request) => {
        const worker = account.workerNamed(name);
        const version = await upload(worker, request);
        account.deploy(worker, [{ version_id: version.id, percentage: 100 }], 'Uploaded');
        return result({
          id: name,
          tag: name,
          deployment_id: version.id,
          startup_time_ms: account.startupMs,
          entry_point: 'worker.js',
        });
      },
    },
    route('POST', script('/versions'), async (worker, request) => {
      const version = await upload(worker, request);
      return result({
        id: version.id,
        startup_time_ms: account.startupMs,
        metadata: { has_preview: false },
        number: version.number,
      });
    }),
    route('GET', script('/versions'), (worker) => result({ items: worker.versions.map(toldVersion) })),
    route('GET', script('/versions/([\\w-]+)'), (worker, _request, [id]) => {
      const found = worker.versions.find((version) => version.id === id);
      return found ? result(toldVersion(found)) : refused(404, 10_061, 'Version not found');
    }),
    route('GET', script('/deployments'), (worker) => result(toldDeployments(worker))),
    route('POST', script('/deployments'), (worker, request) => {
      const { versions, annotations } = split.parse(jsonOf(request));
      const known = versions.every(({ version_id: id }) => worker.versions.some((version) => version.id === id));
      if (!known) return refused(404, 10_061, 'Version not found');
      const sum = versions.reduce((total, { percentage }) => total + percentage, 0);
      if (sum !== 100) return refused(400, 10_021, 'Percentages must add up to 100');
      return result({ id: account.deploy(worker, versions, annotations?.['workers/message'] ?? '').id });
    }),
    route('GET', script('/secrets'), (worker) =>
      result([...worker.secrets.keys()].map((name) => ({ name, type: 'secret_text' }))),
    ),
    route('GET', script('/settings'), (worker) =>
      result({ bindings: worker.versions[0]?.bindings ?? [], ...settings }),
    ),
    route('GET', script('/script-settings'), () => result(settings)),
    route('PATCH', script('/script-settings'), () => result(settings)),
    route('GET', /^\/workers\/workers\/([\w-]+)$/, (worker) =>
      result({
        id: worker.name,
        name: worker.name,
        subdomain: { enabled: worker.workersDev, previews_enabled: false },
      }),
    ),
    route('GET', script('/subdomain'), (worker) => result({ enabled: worker.workersDev, previews_enabled: false })),
    route('POST', script('/subdomain'), (worker, request) => {
      worker.workersDev = jsonOf(request).enabled === true;
      return result({ enabled: worker.workersDev, previews_enabled: false });
    }),
    route('POST', script('/domains/changeset'), (worker, { body }) => {
      const hostnames = domains.parse(JSON.parse(body.toString())).map(({ hostname }) => hostname);
      const added = hostnames
        .filter((hostname) => !worker.domains.includes(hostname))
        .map((hostname) => ({ hostname }));
      return result({ added, removed: [], updated: [], conflicting: [] });
    }),
    route('PUT', script('/domains/records'), (worker, request) => {
      worker.domains = domains.parse(jsonOf(request).origins).map(({ hostname }) => hostname);
      return result(null);
    }),
    route('PATCH', script('/secrets-bulk'), (worker, request) => {
      const given = bulk.parse(jsonOf(request).secrets);
      // A changed secret is a version of its own, of the same code, and in force at once.
      const [last] = worker.versions;
      if (last) {
        const { id } = account.addVersion(worker, { ...last, annotations: { 'workers/triggered_by': 'secret' } });
        account.deploy(worker, [{ version_id: id, percentage: 100 }], 'Secrets changed');
      }
      for (const [name, secret] of Object.entries(given)) {
        if (secret === null) worker.secrets.delete(name);
        else worker.secrets.set(name, secret.text);
      }
      return result([...worker.secrets.keys()].map((name) => ({ name, type: 'secret_text' })));
    }),
    route('GET', script('/schedules'), ({ crons }) => result({ schedules: crons.map((cron) => ({ cron })) })),
    route('PUT', script('/schedules'), (worker, { body }) => {
      worker.crons = z
        .array(z.object({ cron: z.string() }))
        .parse(JSON.parse(body.toString()))
        .map(({ cron }) => cron);
      return result({ schedules: worker.crons.map((cron) => ({ cron })) });
    }),
  ];
};
