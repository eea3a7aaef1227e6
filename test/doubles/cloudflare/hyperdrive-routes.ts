import * as z from 'zod';
import type { Account, Configuration } from './account.ts';
import { jsonOf, type Route, refused, result } from './answer.ts';

const origin = z.strictObject({
  scheme: z.literal('mysql'),
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
});

const shape = z.strictObject({
  name: z.string(),
  origin,
  caching: z
    .strictObject({
      disabled: z.boolean().optional(),
      max_age: z.number().max(3_600).optional(),
      stale_while_revalidate: z.number().optional(),
    })
    .optional(),
  mtls: z.strictObject({ sslmode: z.enum(['REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY']) }).optional(),
  origin_connection_limit: z.number().min(5).max(100).optional(),
});

/** A change may name a part of a configuration, of its origin too; but a host comes with its port. */
const change = shape.extend({ origin: origin.partial() }).partial();

/** Of a page, as small as makes a client go on to the next one. */
const perPage = 2;

const limitOfAccount = 25;

/** What the API does with Hyperdrive configurations. */
export const hyperdriveRoutes = (account: Account): Route[] => {
  const byId = (id = '') => account.configurations.find((one) => one.id === id);
  const unknown = refused(404, 2_003, 'Hyperdrive configuration not found');
  const keep = (configuration: Configuration, given: z.infer<typeof change>) => {
    const { origin: { password, ...where } = {}, ...rest } = given;
    Object.assign(configuration, rest, { origin: { ...configuration.origin, ...where } });
    if (password !== undefined) account.passwords.set(configuration.id, password);
    return result(configuration);
  };
  return [
    {
      method: 'GET',
      path: /^\/hyperdrive\/configs$/,
      answer: (_parts, { query }) => {
        const page = Number(query.get('page') ?? 1);
        const all = account.configurations;
        const info = { page, per_page: perPage, count: perPage, total_count: all.length };
        return result(all.slice((page - 1) * perPage, page * perPage), info);
      },
    },
    {
      method: 'POST',
      path: /^\/hyperdrive\/configs$/,
      answer: (_parts, request) => {
        const given = shape.safeParse(jsonOf(request));
        if (!given.success) return refused(400, 2_001, z.prettifyError(given.error));
        if (account.configurations.some(({ name }) => name === given.data.name)) {
          return refused(409, 2_017, 'A Hyperdrive configuration with this name exists already');
        }
        if (account.configurations.length >= limitOfAccount) return refused(403, 2_010, 'Too many configurations');
        const { password: _password, ...where } = given.data.origin;
        const made: Configuration = { id: account.newId(), name: given.data.name, origin: where, caching: {} };
        account.configurations.push(made);
        return keep(made, given.data);
      },
    },
    {
      method: 'GET',
      path: /^\/hyperdrive\/configs\/(\w+)$/,
      answer: ([id]) => {
        const found = byId(id);
        return found ? result(found) : unknown;
      },
    },
    {
      method: 'PATCH',
      path: /^\/hyperdrive\/configs\/(\w+)$/,
      answer: ([id], request) => {
        const found = byId(id);
        const given = change.safeParse(jsonOf(request));
        if (!found) return unknown;
        if (!given.success) return refused(400, 2_001, z.prettifyError(given.error));
        const { host, port } = given.data.origin ?? {};
        if ((host === undefined) !== (port === undefined)) return refused(400, 2_001, 'host and port change together');
        return keep(found, given.data);
      },
    },
    {
      method: 'DELETE',
      path: /^\/hyperdrive\/configs\/(\w+)$/,
      answer: ([id]) => {
        const at = account.configurations.findIndex((one) => one.id === id);
        if (at < 0) return unknown;
        account.configurations.splice(at, 1);
        return result(null);
      },
    },
  ];
};
