import { expect, test } from 'vitest';
import { sourceVariables } from '../../src/data/wire/keyspace-sources.ts';
import { settingVariables } from '../../src/server/settings.ts';
import { testSettings } from '../support/settings.ts';
import { startWorkerUnderTest } from '../support/worker.ts';

test('a Worker whose optional variables are all emptied answers as one that has none of them', async () => {
  const names = [...Object.keys(settingVariables), ...Object.keys(sourceVariables)];
  const emptied = names.filter((name) => !(name in testSettings) && !name.startsWith('HYPERDRIVE'));
  expect(emptied).toEqual(expect.arrayContaining(['CUTOVER_CLAIMS', 'DATABASE_URL_CLAIMS', 'DATABASE_URL']));
  const worker = await startWorkerUnderTest(Object.fromEntries(emptied.map((name) => [name, ''])));
  try {
    const query = `{
      programs(first: 1) { nodes { id } }
      submissions(first: 1) { nodes { id } }
      policies(first: 1) { nodes { id } }
      claims(first: 1) { nodes { id } }
      invoices(first: 1) { nodes { id } }
    }`;
    const { data, errors, extensions } = await worker.askAs('ORG_ADMIN', query);
    expect(errors).toBeUndefined();
    for (const list of Object.values(data)) expect(list).toEqual({ nodes: [{ id: expect.any(String) }] });
    expect(extensions?.keyspaces).not.toHaveProperty('legacy');
    expect((await worker.fetch('/readyz')).status).toBe(200);
  } finally {
    await worker.stop();
  }
});
