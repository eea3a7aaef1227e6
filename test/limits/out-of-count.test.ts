import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { demonstrationApiKeys } from '../../scripts/seed/people.ts';
import type { CostMeters } from '../../src/server/limits/own-document.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';

/** What the log was told. */
let logged: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => logged.mockRestore());

const failing = () => Promise.reject(new Error('out of reach'));
const metersThatAnswer = (fetch: () => Promise<Response>): CostMeters => ({ getByName: () => ({ fetch }) });

const question = { headers: { 'CF-Connecting-IP': '192.0.2.1' }, query: '{ viewer { role } }' };

test('requests are answered while nobody can count them, and the log tells', async () => {
  const counters = { REQUEST_RATE: { limit: failing }, ADDRESS_RATE: { limit: failing } };
  const { data, errors } = await asking(inProcess({ counters })).ask({ role: 'UNDERWRITER', ...question });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ viewer: { role: 'UNDERWRITER' } });
  const line = { level: 'error', message: 'Requests cannot be counted.', why: 'Error: out of reach' };
  expect(logged.mock.calls.map(([text]: unknown[]) => JSON.parse(String(text)))).toEqual([
    { ...line, requestId: expect.any(String) },
    { ...line, requestId: expect.any(String) },
  ]);
});

test.each([
  ['cannot be reached', failing],
  ['answers with an error', async () => new Response('Internal error', { status: 500 })],
  ['answers with something else', async () => Response.json({ granted: 'perhaps' })],
])("an API key's own document is answered while its meter %s, and tells of no budget", async (_, fetch) => {
  const counters = { COST_METERS: metersThatAnswer(fetch) };
  const { data, errors, extensions, headers } = await asking(inProcess({ counters })).ask({
    credential: demonstrationApiKeys.certificatePrinting,
    ...question,
  });
  expect(errors).toBeUndefined();
  expect(data.viewer).toHaveProperty('role');
  expect(extensions?.cost).not.toHaveProperty('overTime');
  expect(headers.get('RateLimit')).toBeNull();
  expect(logged).toHaveBeenCalledTimes(1);
  expect(String(logged.mock.calls[0])).toContain('Costs cannot be metered.');
});
