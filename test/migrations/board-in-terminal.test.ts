import { execFile, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { until } from '../support/waiting.ts';

const run = promisify(execFile);
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const socket = `board-${process.pid}`;
const local = '.local/test-board';
const script = join(repositoryDirectory, 'scripts/migrations.ts');

const tmux = async (...args: string[]): Promise<string> => (await run('tmux', ['-L', socket, ...args])).stdout;
const screen = () => tmux('capture-pane', '-p');
const shows = (text: string) =>
  until(`the terminal shows ${text}`, async () => (await screen()).includes(text), 120_000);

afterAll(async () => {
  if (hasTmux) await tmux('kill-server').catch(() => '');
  await rm(join(repositoryDirectory, local), { recursive: true, force: true });
});

test('without a terminal the board says which command does the same, and ends with 2', () => {
  const { status, stderr } = spawnSync(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  expect(stderr).toContain('make migrations DO=status');
  expect(status).toBe(2);
});

test('without a terminal and without tokens the status of this clone is told, as JSON too', () => {
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, LOCAL_DIRECTORY: local };
  const { status, stdout } = spawnSync(process.execPath, [script, 'status', '--json'], {
    cwd: repositoryDirectory,
    env: environment,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
    databases: [{ name: 'embedded', keyspaces: keyspaces.map((keyspace) => ({ keyspace })) }],
  });
  expect(status).toBe(0);
});

// Where there is no tmux nothing else here is a terminal; Debian's package is tmux.
test.skipIf(!hasTmux)(
  'in a terminal, with CI set and without tokens, this clone is shown, migrated and left; a smaller window shows no rubbish',
  async () => {
    // As a machine would have it that has nothing set but where its programs are.
    const environment = [
      'CI=true',
      `LOCAL_DIRECTORY=${local}`,
      `PATH=${process.env.PATH}`,
      `HOME=${process.env.HOME}`,
      'TERM=screen',
    ];
    const command = `cd ${repositoryDirectory} && env -i ${environment.join(' ')} ${process.execPath} ${script}; echo left $?; sleep 60`;
    await tmux('new-session', '-d', '-x', '90', '-y', '24', command);
    await shows('pending');
    await tmux('send-keys', 'jjj');
    await shows('>embedded  claims');
    await tmux('send-keys', 'm');
    await shows('Nothing is pending.');
    await tmux('send-keys', '?');
    await shows('down, up; g and G');
    await tmux('resize-window', '-x', '60', '-y', '15');
    // For a moment the terminal shows the larger frame, cut; rubbish would stay.
    const linesNow = async () => (await screen()).trimEnd().split('\n');
    await until(
      'the smaller window has its frame and nothing below',
      async () => (await linesNow()).length === 14 && (await linesNow()).at(-1)?.includes('esc back') === true,
      20_000,
    );
    const lines = await linesNow();
    expect(lines.filter((line) => line.includes('Migrations'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('esc back'))).toHaveLength(1);
    await tmux('send-keys', 'q');
    await shows('left 0');
    expect(await screen()).not.toContain('esc back');
  },
);
