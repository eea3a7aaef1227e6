import { peakConnectionsDuring } from '../support/process-list.ts';
import { startWorkerUnderTest } from '../support/worker.ts';
import { describeReads } from './read-suite.ts';

describeReads({
  name: 'mysql2 and Hyperdrive',
  start: () => startWorkerUnderTest(),
  peakDuring: peakConnectionsDuring,
});
