import { execFile } from 'node:child_process';
import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unstable_readConfig as readConfig } from 'wrangler';
import * as z from 'zod';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

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

let directory = '';
let bundle = '';
let source = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'deploy-'));
  const wrangler = join(repositoryDirectory, 'node_modules/wrangler/bin/wrangler.js');
  const environment = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(directory, 'logs') };
  const args = [wrangler, 'deploy', '--dry-run', '--outdir', directory];
  await promisify(execFile)(process.execPath, args, { cwd: repositoryDirectory, env: environment });
  bundle = await readFile(join(directory, 'worker.js'), 'utf8');
  source = await sourceText();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('wrangler deploy', () => {
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
