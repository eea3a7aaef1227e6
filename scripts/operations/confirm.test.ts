import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../test/support/waiting.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const socket = `confirm-${process.pid}`;
const tmux = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('tmux', ['-L', socket, ...args])).stdout;

const program = `
  import { confirm } from '${join(import.meta.dirname, 'confirm.ts')}';
  import { readHandedOver } from '${join(import.meta.dirname, 'standard-input.ts')}';
  const names = Object.keys(await readHandedOver());
  await confirm('Set ' + names + '?').then(() => console.log('it was done'), ({ message }) => console.log(message));
`;

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'confirm-'));
  await writeFile(join(directory, 'handed-over'), 'ORIGIN_CLAIMS=mysql://nobody\n');
  await writeFile(join(directory, 'program.mjs'), program);
});
afterAll(async () => {
  if (hasTmux) await tmux('kill-server').catch(() => '');
  await rm(directory, { recursive: true, force: true });
});

// Where there is no tmux nothing else here is a terminal; Debian's package is tmux.
describe.skipIf(!hasTmux)('with a file on standard input it is asked at the terminal', () => {
  test.each([
    ['yes', 'it was done'],
    ['no', 'Nothing was changed.'],
    ['C-d', 'Nothing was changed.'],
  ])('%s: %s', async (keys, said) => {
    const command = `env -u YES ${process.execPath} ${directory}/program.mjs < ${directory}/handed-over; echo left; sleep 60`;
    await tmux('new-session', '-d', '-s', keys, '-x', '90', '-y', '24', command);
    const shows = (text: string) =>
      until(
        `the terminal shows ${text}`,
        async () => (await tmux('capture-pane', '-p', '-t', keys)).includes(text),
        20_000,
      );
    await shows('Set ORIGIN_CLAIMS? (yes)');
    await tmux('send-keys', '-t', keys, ...(keys === 'C-d' ? [keys] : [keys, 'Enter']));
    await shows(said);
    await shows('left');
  });
});

test('without a terminal it stops, and says what to do', () => {
  const { stdout } = spawnSync(process.execPath, [join(directory, 'program.mjs')], {
    input: 'NAME=value',
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect(stdout).toContain('YES=1');
});
