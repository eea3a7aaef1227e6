import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { changedConfiguration } from '../support/changed-configuration.ts';
import { invocationsOf, linesOf, traceTree } from '../support/trace-tree.ts';
import { until } from '../support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

let worker: WorkerUnderTest;
let removeConfiguration: () => Promise<void>;

const tail = 'openinsure-graph-tail';

beforeAll(async () => {
  const consumers = `\n[[streaming_tail_consumers]]\nservice = "${tail}"\n`;
  const { path, remove } = await changedConfiguration((text) => `${text}${consumers}`);
  removeConfiguration = remove;
  // Keys that open nothing: what is protected is a defect, which the log tells.
  const variables = { PHI_KEYS: `2020-01:${btoa('another-key-another-key-another-')}` };
  worker = await startWorkerUnderTest(variables, {}, path, ['test/telemetry/tail-worker/wrangler.toml']);
});

afterAll(async () => {
  await worker.stop();
  await removeConfiguration();
});

const persisted: Record<string, string> = JSON.parse(await readFile('codegen/persisted-documents.json', 'utf8'));
const [claimFile = ''] = Object.entries(persisted).find(([, text]) => text.includes('query ClaimFile(')) ?? [];
const body = { documentId: claimFile, variables: { number: exampleClaimNumber } };

type Events = Parameters<typeof traceTree>[0];

/** What the runtime tells of one request, to its end. */
const traceOf = async (ask: () => Promise<{ extensions?: unknown }>) => {
  await (await worker.fetchBeside(tail)).text();
  const answer = await ask();
  const events: Events[number][] = [];
  await until('the trace has ended', async () => {
    events.push(...((await (await worker.fetchBeside(tail)).json()) as Events));
    return events.some(({ event }) => event.type === 'outcome');
  });
  const [invocation = []] = invocationsOf(events);
  return { answer, events: invocation };
};

test('the trace of an operation has its name, and a span for each statement, without a value of any', async () => {
  // Who asks is known from then on, and which connections are needed.
  await worker.askWell({ role: 'ADJUSTER', body });
  const { answer, events } = await traceOf(() => worker.askWell({ role: 'ADJUSTER', body }));
  const tree = traceTree(events);
  expect(tree).not.toContain(exampleClaimNumber);
  await expect(tree).toMatchFileSnapshot('../snapshots/traces/claim-file.txt');
  expect(answer.extensions).toMatchObject({ traceId: events[0]?.spanContext.traceId });
});

test('a log line names the trace, the request and the version in which it was written', async () => {
  const query = `{ claim(number: "${exampleClaimNumber}") { parties(first: 1) { nodes {
    protectedHealthInformation(reason: "Test: evaluating the extent") { socialSecurityNumber } } } } }`;
  const { answer, events } = await traceOf(() =>
    worker.ask({ role: 'ADJUSTER', query, headers: { 'CF-Ray': 'ray-of-a-test' } }),
  );
  const { traceId } = answer.extensions as { traceId: string };
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  const [line] = linesOf(events);
  expect(line).toMatchObject({
    level: 'error',
    message: 'A field has failed.',
    operation: 'adhoc',
    traceId,
    version: expect.stringMatching(/^[\w-]{1,7}$/),
  });
});
