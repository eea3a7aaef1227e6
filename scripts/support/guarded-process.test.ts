import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { spawnGuarded } from './guarded-process.ts';
import { groupIsAlive } from './process-group.ts';

const sleeper = ['-e', 'setTimeout(() => {}, 60_000)'];

test('a child ends when its parent is killed by SIGKILL', async () => {
  const module = join(import.meta.dirname, 'guarded-process.ts');
  const program = `import { spawnGuarded } from ${JSON.stringify(module)};
    const { pid } = await spawnGuarded({ command: process.execPath, args: ${JSON.stringify(sleeper)} });
    console.log(pid);
    setTimeout(() => {}, 60_000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await once(parent.stdout, 'data');
  const child = Number(output);
  expect(groupIsAlive(child)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(groupIsAlive(child)).toBe(false), 5_000);
});

test('stop ends a child that ignores SIGTERM', async () => {
  const stubborn = ['-e', "process.on('SIGTERM', () => {}); console.log('up'); setTimeout(() => {}, 60_000)"];
  const { child, pid, stop, ended } = await spawnGuarded({ command: process.execPath, args: stubborn });
  if (child.stdout) await once(child.stdout, 'data');
  await stop(200);
  expect(await ended).toBe('signal SIGKILL');
  expect(groupIsAlive(pid)).toBe(false);
});
