import type { RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import * as z from 'zod';
import {
  demonstrationApiKeys,
  demonstrationUsers,
  organizationId,
  secondOrganization,
} from '../../scripts/seed/people.ts';
import { makeApiKey } from '../../src/auth/api-key.ts';
import { addressRate, requestRate } from '../../src/server/limits/limits.ts';
import { changedConfiguration } from '../support/changed-configuration.ts';
import { connectAsAdmin } from '../support/database.ts';
import { tokenFor } from '../support/tokens.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const configuration = z.object({
  ratelimits: z.array(
    z.object({
      name: z.string(),
      namespace_id: z.string(),
      simple: z.object({ limit: z.number(), period: z.number() }),
    }),
  ),
});

test('wrangler.toml counts as the refusals say, each of the two by a namespace of its own', () => {
  const { ratelimits } = configuration.parse(unstable_readConfig({ config: 'wrangler.toml' }));
  expect(ratelimits.map(({ name, simple }) => ({ name, ...simple }))).toEqual([
    { name: 'REQUEST_RATE', limit: requestRate.maximum, period: requestRate.periodSeconds },
    { name: 'ADDRESS_RATE', limit: addressRate.maximum, period: addressRate.periodSeconds },
  ]);
  expect(new Set(ratelimits.map(({ namespace_id }) => namespace_id)).size).toBe(2);
});

/** Limits that a test reaches soon. Nothing else differs from the Worker that is deployed. */
const fewOfCaller = 5;
const fewOfAddress = 100;

let changed: Awaited<ReturnType<typeof changedConfiguration>>;
let worker: WorkerUnderTest;

beforeAll(async () => {
  changed = await changedConfiguration((text) =>
    text
      .replace(`limit = ${requestRate.maximum},`, `limit = ${fewOfCaller},`)
      .replace(`limit = ${addressRate.maximum},`, `limit = ${fewOfAddress},`),
  );
  worker = await startWorkerUnderTest({}, {}, changed.path);
});

afterAll(async () => {
  await worker.stop();
  const admin = await connectAsAdmin('oi_global');
  // Other tests count what the platform has left in an organization.
  await admin.query('DELETE FROM global_audit_entries WHERE actor_id = ?', [demonstrationUsers.SUPERADMIN.userId]);
  await admin.end();
  await changed.remove();
});

/** A new period would begin to count anew in the middle of a test. */
const awayFromTheEndOfAPeriod = async () => {
  const periodMs = requestRate.periodSeconds * 1_000;
  const leftMs = periodMs - (Date.now() % periodMs);
  if (leftMs < 10_000) await new Promise((done) => setTimeout(done, leftMs));
};

const ask = (credential: string, headers: Record<string, string> = {}) =>
  worker.ask({ credential, headers, query: '{ __typename }' });

/** How many of so many requests are answered. */
const answeredOf = async (count: number, request: (number: number) => Promise<{ status: number }>) => {
  const statuses: number[] = [];
  for (let number = 0; number < count; number += 1) statuses.push((await request(number)).status);
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  return statuses.filter((status) => status === 200).length;
};

const selects = async (): Promise<number> => {
  const admin = await connectAsAdmin('oi_global');
  const [[row]] = await admin.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Com_select'");
  await admin.end();
  return Number(row?.Value);
};

describe('requests are counted by who was recognised', () => {
  test('whichever of its tokens a user sends', async () => {
    await awayFromTheEndOfAPeriod();
    const answered = await answeredOf(fewOfCaller + 5, async (number) =>
      ask(await tokenFor('UNDERWRITER', undefined, { jti: String(number) })),
    );
    expect(answered).toBe(fewOfCaller);
    // Others of the organization, and of another one, are served.
    expect((await ask(await tokenFor('ADJUSTER'))).status).toBe(200);
    expect((await ask(await tokenFor('ORG_ADMIN', secondOrganization.users.ORG_ADMIN))).status).toBe(200);
  });

  test('whichever organization one of the platform names', async () => {
    await awayFromTheEndOfAPeriod();
    const token = await tokenFor('SUPERADMIN');
    const answered = await answeredOf(fewOfCaller + 5, (number) =>
      ask(token, { 'X-Organization-Id': number % 2 ? organizationId : secondOrganization.organizationId }),
    );
    expect(answered).toBe(fewOfCaller);
  });

  test('an API key by itself, and none is looked up for a request above the rate', async () => {
    await awayFromTheEndOfAPeriod();
    const { ratingPortal } = demonstrationApiKeys;
    expect(await answeredOf(fewOfCaller + 1, () => ask(ratingPortal))).toBe(fewOfCaller);
    const before = await selects();
    expect(await answeredOf(10, () => ask(ratingPortal))).toBe(0);
    expect((await selects()) - before).toBe(0);
  });
});

test('requests of an address are counted before anybody is recognised, whatever their credentials', async () => {
  await awayFromTheEndOfAPeriod();
  const outcomes = [];
  for (let count = 0; count <= fewOfAddress; count += 1) outcomes.push(await ask(makeApiKey('test')));
  const refused = outcomes.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(outcomes.filter(({ status }) => status === 401)).toHaveLength(outcomes.length - refused.length);
  expect(refused[0]?.headers.get('Retry-After')).toBe('60');
  expect(refused[0]?.headers.get('RateLimit-Policy')).toBe(`"requestsOfAddress";q=${addressRate.maximum};w=60`);
  expect(refused[0]?.headers.get('RateLimit')).toBe('"requestsOfAddress";r=0;t=60');
  expect(refused[0]?.errors?.[0]?.extensions).toEqual({
    code: 'TOO_MANY_REQUESTS',
    limit: { name: 'requestsOfAddress', maximum: addressRate.maximum, periodSeconds: addressRate.periodSeconds },
  });
  expect(refused[0]?.errors?.[0]?.message).toContain('came from this address in 60 seconds');
  // What is above the rate costs no statement, and no signature is checked.
  const before = await selects();
  for (let count = 0; count < 10; count += 1) expect((await ask(makeApiKey('test'))).status).toBe(429);
  expect((await selects()) - before).toBe(0);
  expect((await ask(await tokenFor('ADJUSTER'))).status).toBe(429);
});
