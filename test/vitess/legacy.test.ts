import { keyspaceBindings, keyspaces } from '../../schema/keyspaces.ts';
import { describeReads } from '../reads/read-suite.ts';
import { peakConnectionsDuring } from '../support/process-list.ts';
import { startWorkerUnderTest } from '../support/worker.ts';

/** Nothing listens there: whatever still went to a keyspace's own binding would fail. */
const nowhere = 'mysql://nobody:nothing@127.0.0.1:9/nowhere';

for (const cutBack of [['policies'] as const, keyspaces]) {
  describeReads({
    name: `routing rules for ${cutBack.length === 1 ? cutBack[0] : 'all keyspaces'}`,
    start: () =>
      startWorkerUnderTest(
        Object.fromEntries(cutBack.map((keyspace) => [`CUTOVER_${keyspace.toUpperCase()}`, 'legacy'])),
        Object.fromEntries(cutBack.map((keyspace) => [keyspaceBindings[keyspace], nowhere])),
      ),
    peakDuring: peakConnectionsDuring,
  });
}
