import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RunningDatabase } from '../../scripts/database/server.ts';
import { largeDataBytes, seedLargeDatabase } from '../../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { askOperation, askOperationAt, dayOfOperations } from '../operations/ask-operation.ts';
import { forgetReadings } from '../operations/forget-readings.ts';
import { startFilledDatabase } from '../setup/filled-database.ts';
import { mediansMs } from './median-ms.ts';

/** What users look at all day: an agency, an underwriter, an adjuster and an accountant. */
const screens = ['agency-dashboard', 'policy-screen', 'claim-screen', 'underwriter-desk', 'accounting-desk'];

const fewerPolicies = 10_000;

/** How long a screen may take, in milliseconds. */
const promptMs = 200;

/** How much longer it may take over ten times as many policies: twice, and what a busy machine adds. */
const noLongerThan = (ms: number): number => 2 * ms + 20;

let fewer: RunningDatabase;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
  fewer = await startFilledDatabase({
    directory: join(repositoryDirectory, '.local/test-tenth'),
    seed: 'scripts/seed/large/large-seed.ts',
    bytes: largeDataBytes(fewerPolicies),
    fill: (options) => seedLargeDatabase({ ...options, policies: fewerPolicies }),
    onProgress: (text) => process.stderr.write(`database of a tenth: ${text}\n`),
  });
}, 300_000);

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
  await fewer.stop();
});

describe('a screen is one request', () => {
  test.each(screens)('%s takes as long over 100,000 policies as over 10,000', async (name) => {
    const askFewer = () => askOperationAt(fewer.port, name);
    const ask = () => askOperation(name);
    for (const asked of [await askFewer(), await ask()]) expect(asked.answer.errors).toBeUndefined();
    const [overFewer, ms] = await mediansMs(askFewer, ask);
    process.stderr.write(`${name}: ${overFewer.toFixed(0)} ms over 10,000, ${ms.toFixed(0)} ms over 100,000\n`);
    expect(ms).toBeLessThan(promptMs);
    expect(ms).toBeLessThan(noLongerThan(overFewer));
  });
});
