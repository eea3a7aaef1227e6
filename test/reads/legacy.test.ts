import { keyspaces } from '../../schema/keyspaces.ts';
import { withoutRights } from '../support/database.ts';
import { peakConnectionsDuring } from '../support/process-list.ts';
import { startWorkerUnderTest } from '../support/worker.ts';
import { describeReads } from './read-suite.ts';

for (const cutBack of [...keyspaces.map((keyspace) => [keyspace]), [...keyspaces]]) {
  let revoked: { restore(): Promise<void> }[] = [];
  describeReads({
    name: `the legacy database for ${cutBack.length === 1 ? cutBack[0] : 'all keyspaces'}`,
    start: async () => {
      // Whatever still went to a keyspace's own database would be refused.
      revoked = await Promise.all(cutBack.map(withoutRights));
      return startWorkerUnderTest(
        Object.fromEntries(cutBack.map((keyspace) => [`CUTOVER_${keyspace.toUpperCase()}`, 'legacy'])),
      );
    },
    stop: async () => {
      for (const rights of revoked) await rights.restore();
    },
    peakDuring: peakConnectionsDuring,
  });
}
