import { afterAll, beforeAll, expect, test } from 'vitest';
import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { Circuits, failuresToOpen } from '../../src/data/guard/circuit.ts';
import { KeyspaceUnavailableError } from '../../src/data/guard/errors.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { sourcesThrough } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';

let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;

beforeAll(async () => {
  proxy = await startFaultyProxy(databasePort());
});

afterAll(() => proxy.stop());

test('an outage that one organization meets keeps no other from trying: its rows may be in a shard that is well', async () => {
  const circuits = new Circuits();
  const sources = sourcesThrough('policies', proxy.port);
  /** The first policy, as one request of an organization reads it. */
  const readAs = async (orgId: string) => {
    const data = new RequestData(sources, wholeOrganization(orgId), { circuits });
    try {
      return await data.db('policies').findMany('policies', { columns: { orgId: true }, limit: 1 });
    } finally {
      await data.close();
    }
  };

  await proxy.suffer('refuse');
  for (let request = 0; request < failuresToOpen; request += 1) {
    await expect(readAs(organizationId)).rejects.toThrow(KeyspaceUnavailableError);
  }
  await proxy.suffer('none');
  await expect(readAs(organizationId)).rejects.toThrow(KeyspaceUnavailableError);
  const other = secondOrganization.organizationId;
  expect(await readAs(other)).toEqual([{ orgId: other }]);
});
