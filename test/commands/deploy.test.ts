import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unstable_readConfig as readConfig } from 'wrangler';
import * as z from 'zod';
import { databaseBindings, databaseNames } from '../../ops/databases.ts';
import { environmentNames } from '../../ops/environments.ts';
import { renderConfiguration } from '../../scripts/environments/configuration.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { changedConfiguration } from '../support/changed-configuration.ts';

/** Of which the mutations, their inputs and their refusals are 150,000, and tables of encodings that are never used 190,000. */
const mostCompressedBytes = 870_000;

/** Code as we write it has some 40 characters a line. */
const leastCharactersPerLine = 400;

const binding = z.object({ binding: z.string().optional(), name: z.string().optional() });

/** What of wrangler.toml names something that the Worker has to know; wrangler gives it no type. */
const configParts = {
  vars: z.record(z.string(), z.unknown()),
  hyperdrive: z.array(binding),
  ratelimits: z.array(binding),
  durable_objects: z.object({ bindings: z.array(binding.extend({ class_name: z.string() })) }),
  triggers: z.object({ crons: z.array(z.string()).optional() }),
};

/** What the Worker is made of, in one text. */
const sourceText = async () => {
  const texts: string[] = [];
  for await (const file of glob('{src,schema}/**/*.ts', { cwd: repositoryDirectory })) {
    if (!file.endsWith('.test.ts')) texts.push(await readFile(join(repositoryDirectory, file), 'utf8'));
  }
  return texts.join('\n');
};

/** What `make provision` would have noted: an id for each database of each environment. */
const provisioned = (environment: string) =>
  Object.fromEntries(
    databaseNames.map((database, index) => {
      const id = `${environmentNames.indexOf(environment === 'staging' ? 'staging' : 'production') + 1}${index}`;
      return [
        databaseBindings[database],
        { id: id.padStart(32, 'a'), name: `oi-${environment}-${database}`, origin: '' },
      ];
    }),
  );

let directory = '';
let configuration: Awaited<ReturnType<typeof changedConfiguration>>;
let output = '';
let bundle = '';
let source = '';

/** Does all that wrangler does for a deployment but send it. Rejects, with what it wrote, when it refuses. */
const dryRun = (args: readonly string[]) => {
  const wrangler = join(repositoryDirectory, 'node_modules/wrangler/bin/wrangler.js');
  const env = {
    ...process.env,
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG_PATH: join(directory, 'logs'),
    NO_COLOR: '1',
  };
  return promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', ...args], {
    cwd: repositoryDirectory,
    env,
  });
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'deploy-'));
  configuration = await changedConfiguration((text) =>
    renderConfiguration(text, { staging: provisioned('staging'), production: provisioned('production') }),
  );
  const args = ['--config', configuration.path, '--env', 'production', '--outdir', directory];
  output = (await dryRun(args)).stdout;
  bundle = await readFile(join(directory, 'worker.js'), 'utf8');
  source = await sourceText();
});
afterAll(async () => {
  await configuration.remove();
  await rm(directory, { recursive: true, force: true });
});

describe('wrangler deploy', () => {
  test('is bound to every database, and warns of nothing that an environment lacks', () => {
    for (const database of databaseNames) expect(output).toContain(`env.${databaseBindings[database]} `);
    expect(output).not.toContain('not inherited');
  });

  test('refuses to deploy no environment, one that nobody knows, and one without its databases', async () => {
    const bare = await changedConfiguration((text) => renderConfiguration(text, { staging: {}, production: {} }));
    const why = await Promise.all(
      [[], ['--env', 'stagging'], ['--config', bare.path, '--env', 'staging']].map((args) =>
        dryRun(args).then(
          () => 'nothing',
          (failure) => `${failure.code}: ${failure.stderr}`,
        ),
      ),
    );
    expect(why[0]).toMatch(/^1: .*name of your worker/s);
    expect(why[1]).toMatch(/^1: .*No environment found in configuration with name "stagging"/s);
    expect(why[2]).toMatch(/^1: .*must have a "id" field/s);
    await bare.remove();
  }, 120_000);

  test('uploads a minified bundle that is small when compressed', () => {
    expect(bundle.length / bundle.split('\n').length).toBeGreaterThan(leastCharactersPerLine);
    expect(gzipSync(bundle).length).toBeLessThan(mostCompressedBytes);
  });

  test('keeps the name of every error of ours, because each says it itself', () => {
    const classes = [...source.matchAll(/class (\w+) extends \w*Error \{([\s\S]*?)^\}/gm)];
    expect(classes.length).toBeGreaterThan(4);
    for (const [, name = '', body] of classes) {
      expect(body).toMatch(new RegExp(`override (readonly )?name = '${name}';`));
      expect(bundle.includes(`"${name}"`), name).toBe(true);
    }
  });

  test('binds, sets and calls nothing that the Worker does not know', () => {
    const config = readConfig({ config: join(repositoryDirectory, 'wrangler.toml') });
    const { vars, hyperdrive, ratelimits, durable_objects: objects, triggers } = z.object(configParts).parse(config);
    const names = [
      ...Object.keys(vars),
      ...objects.bindings.map(({ class_name: name }) => name),
      ...[...hyperdrive, ...ratelimits, ...objects.bindings].map(({ binding, name }) => binding ?? name ?? ''),
    ];
    expect(names).toContain('REQUEST_RATE');
    for (const name of names) expect(new RegExp(`\\b${name}\\b`).test(source), name).toBe(true);
    if (triggers.crons?.length) expect(source.includes('async scheduled(')).toBe(true);
  });
});
