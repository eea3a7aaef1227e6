import { beforeAll, describe, expect, test } from 'vitest';
import { environments } from '../../ops/environments.ts';
import { brokenPromises } from './broken-promises.ts';
import { readConfigurations, renderConfiguration } from './configuration.ts';
import { findDisparities } from './parity.ts';

let text = '';

beforeAll(async () => {
  text = (await readConfigurations()).due;
});

/** The text without the part that begins with this line, up to the next empty line. */
const without = (line: string): string => {
  expect(text).toContain(`${line}\n`);
  const at = text.indexOf(line);
  return text.slice(0, at) + text.slice(text.indexOf('\n\n', at) + 2);
};

describe('the environments of wrangler.toml', () => {
  test('are those of ops/environments.ts: run make environments', async () => {
    expect((await readConfigurations()).found).toBe(text);
  });

  test('have every binding that the tests run with, and share nothing', async () => {
    expect(await findDisparities(text)).toEqual([]);
  });

  test('are found to lack a database, a variable, a counter, the meters and the points', async () => {
    const found = await findDisparities(
      text
        .replace('[[env.staging.hyperdrive]]\nbinding = "HYPERDRIVE_CLAIMS"\n', '')
        .replace('[env.production.vars]\nENVIRONMENT = "production"\n', '[env.production.vars]\n')
        .replace('name = "REQUEST_RATE"\nnamespace_id = "1101"', 'name = "OTHER_RATE"\nnamespace_id = "1101"'),
    );
    expect(found).toEqual([
      'staging lacks hyperdrive HYPERDRIVE_CLAIMS.',
      'staging lacks rate limit REQUEST_RATE.',
      'staging has rate limit OTHER_RATE, which make dev has not.',
      'production lacks variable ENVIRONMENT.',
    ]);
    expect(await findDisparities(without('[[env.production.durable_objects.bindings]]'))).toEqual([
      'production lacks Durable Object COST_METERS.',
    ]);
    expect(await findDisparities(without('[[env.production.analytics_engine_datasets]]'))).toEqual([
      'production lacks dataset of points METRICS.',
    ]);
  });

  test('are found to count together, and to ask the same database', async () => {
    expect(await findDisparities(text.replace('namespace_id = "1102"', 'namespace_id = "1002"'))).toEqual([
      'Two share the rate-limiting namespace 1002.',
    ]);
    expect(await findDisparities(text.replace('"openinsure_graph_staging"', '"openinsure_graph"'))).toEqual([
      'Two share the dataset of points openinsure_graph.',
    ]);
    const id = 'a'.repeat(32);
    const one = { HYPERDRIVE_GLOBAL: { id, name: 'oi-staging-global', origin: '' } };
    const other = { HYPERDRIVE_GLOBAL: { id, name: 'oi-production-global', origin: '' } };
    expect(await findDisparities(renderConfiguration(text, { staging: one, production: other }))).toEqual([
      `Two share the Hyperdrive configuration ${id}.`,
    ]);
  });

  test('are found to miss what is due every minute, and to show a secret', async () => {
    const changed = text
      .replace('[env.staging.vars]', '[env.staging.triggers]\ncrons = []\n\n[env.staging.vars]')
      .replace('[env.production.vars]', '[env.production.vars]\nJWT_SECRET = "shown"');
    expect(await findDisparities(changed)).toEqual([
      'staging does not run what is due at "* * * * *".',
      'production has variable JWT_SECRET, which make dev has not.',
      'production shows the secret JWT_SECRET as a variable.',
    ]);
  });

  test('are found to be one Worker, and the top of the file to be deployable', async () => {
    expect(
      await findDisparities(text.replace('name = "openinsure-graph-staging"', 'name = "openinsure-graph"')),
    ).toEqual(['Two environments are the Worker openinsure-graph.']);
    expect(await findDisparities(`name = "openinsure-graph"\n${text}`)).toEqual([
      'The top of the file has a name: wrangler deploy without an environment would pass.',
    ]);
  });
});

describe('what clients were promised of caches', () => {
  const { staging, production } = environments;

  test('is kept by every environment', () => {
    expect(brokenPromises(environments)).toEqual([]);
  });

  test('is broken by a cache that keeps longer, or what none may keep, and by too many connections', () => {
    const databases = {
      ...production.databases,
      global: { cache: { maxAgeSeconds: 61, staleSeconds: 0 }, connections: 20 },
      policies: { cache: { maxAgeSeconds: 30, staleSeconds: 46 }, connections: 20 },
      claims: { cache: { maxAgeSeconds: 1, staleSeconds: 0 }, connections: 61 },
    };
    expect(brokenPromises({ staging, production: { ...production, databases } })).toEqual([
      'production: global keeps answers for 61 and 0 seconds; clients were promised 60 and 15.',
      'production: policies keeps answers for 30 and 46 seconds; clients were promised 60 and 15.',
      'production: claims keeps answers, and no table of it may be cached: set its cache to null.',
      'production: claims opens 61 connections, which is not 5 to 60.',
    ]);
  });

  test('allows less than was promised', () => {
    const databases = {
      ...staging.databases,
      policies: { cache: { maxAgeSeconds: 5, staleSeconds: 0 }, connections: 5 },
    };
    expect(brokenPromises({ staging: { ...staging, databases }, production })).toEqual([]);
  });

  test('names two environments that would take the tokens of each other', () => {
    const variables = { ...staging.variables, JWT_ISSUER: production.variables.JWT_ISSUER };
    expect(brokenPromises({ staging: { ...staging, variables }, production })).toEqual([
      'Two environments have the issuer of tokens openinsure-graph.',
    ]);
  });

  test('names two environments that would migrate the same tables', () => {
    const { planetScale } = production;
    expect(brokenPromises({ staging: { ...staging, planetScale }, production })).toEqual([
      'Two environments have the branch of PlanetScale main of core.',
    ]);
  });
});
