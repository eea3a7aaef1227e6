import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'install.mjs');
let directory = '';

const npm = (folder: string, ...args: string[]) => run('npm', [...args, '--offline', '--no-audit'], { cwd: folder });
const install = () => run(process.execPath, [script], { cwd: directory });

/** A project that needs two packages, which lie beside it as archives. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'install-'));
  const dependencies: Record<string, string> = {};
  for (const name of ['first', 'second']) {
    const folder = join(directory, 'sources', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
    await npm(folder, 'pack', '--pack-destination', directory);
    dependencies[name] = `file:${name}-1.0.0.tgz`;
  }
  await writeFile(join(directory, 'package.json'), JSON.stringify({ name: 'project', version: '1.0.0', dependencies }));
  await npm(directory, 'install', '--package-lock-only');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test('installs what the lock file names, and says how many packages of how many', async () => {
  const { stderr } = await install();
  expect(stderr).toContain('npm ci: 2 of 2 packages');
  const second = await readFile(join(directory, 'node_modules/second/package.json'), 'utf8');
  expect(JSON.parse(second)).toMatchObject({ name: 'second' });
  const [lock, stamp] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => stat(join(directory, file))),
  );
  expect(stamp?.mtimeMs).toBeGreaterThan(lock?.mtimeMs ?? 0);
});

test('fails as npm does, when the lock file is not that of the project', async () => {
  const file = join(directory, 'package.json');
  const project = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...project, dependencies: { ...project.dependencies, third: '1.0.0' } }));
  await expect(install()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('third') });
});
