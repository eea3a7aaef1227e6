import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const versionsOf = async (module: string): Promise<Map<string, string>> => {
  const text = await readFile(join(import.meta.dirname, '..', module, 'go.mod'), 'utf8');
  return new Map([...text.matchAll(/^\t(\S+) (v\S+)/gm)].map(([, name = '', version = '']) => [name, version]));
};

test('a rehearsal runs the versions of the local Vitess: whatever both modules build on is the same', async () => {
  const local = await versionsOf('vitess/tools');
  const cluster = await versionsOf('rehearse/tools');
  expect(local.size).toBeGreaterThan(100);
  const both = [...local].filter(([name]) => cluster.has(name));
  expect(both.filter(([name, version]) => cluster.get(name) !== version)).toEqual([]);
  expect(cluster.get('vitess.io/vitess')).toBe(local.get('vitess.io/vitess'));
});
