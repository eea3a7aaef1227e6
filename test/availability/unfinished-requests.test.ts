import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationApiKeys } from '../../scripts/seed/people.ts';
import { bodyTime } from '../../src/server/limits/limits.ts';
import { connectionsOpenedDuring } from '../support/opened-connections.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

/** More than the connections that the database would accept. */
const callers = 320;

const bodyBytes = 500;

/** How long nothing happens while the database is watched, in milliseconds. */
const watchMs = 2_000;

let worker: WorkerUnderTest;

beforeAll(async () => {
  worker = await startWorkerUnderTest();
});

afterAll(() => worker.stop());

/** Opens a request with a valid key, sends one byte of its body, and keeps what comes back. */
const beginRequest = async () => {
  const { hostname, port } = new URL(worker.url);
  const socket: Socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const head = [
    'POST /graphql HTTP/1.1',
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${demonstrationApiKeys.ratingPortal}`,
    'Content-Type: application/json',
    'Accept: application/graphql-response+json',
    `Content-Length: ${bodyBytes}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  return { socket, ended, text: () => Buffer.concat(received).toString('utf8') };
};

type Unfinished = Awaited<ReturnType<typeof beginRequest>>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const servesAnother = async () => {
  const { data, errors } = await worker.askAs('PRODUCER', '{ policies(first: 1) { nodes { id } } }');
  expect(errors).toBeUndefined();
  expect(data.policies.nodes).toHaveLength(1);
};

describe('requests whose body does not come', () => {
  let unfinished: Unfinished[] = [];

  afterAll(() => {
    for (const { socket } of unfinished) socket.destroy();
  });

  test(`open nothing: ${callers} of them hold no connection and look up no key, and others are served`, async () => {
    await servesAnother();
    const opened = await connectionsOpenedDuring(async () => {
      unfinished = await Promise.all(Array.from({ length: callers }, beginRequest));
      await pause(watchMs);
    });
    expect(opened).toBe(0);
    await servesAnother();
  });

  test(`are refused after ${bodyTime.maximumSeconds} seconds, with 408 and the limit`, async () => {
    await pause(bodyTime.maximumSeconds * 1_000 - watchMs);
    const deadline = performance.now() + 10_000;
    const unanswered = () => unfinished.filter(({ text }) => !text().includes('\r\n\r\n'));
    while (unanswered().length > 0 && performance.now() < deadline) await pause(50);
    expect(unanswered()).toHaveLength(0);
    for (const { text } of unfinished) expect(text()).toMatch(/^HTTP\/1\.1 408 /);
    const [first] = unfinished;
    expect(first?.text()).toContain('"code":"REQUEST_TIMEOUT"');
    expect(first?.text()).toContain(`"limit":{"name":"bodyTime","maximumSeconds":${bodyTime.maximumSeconds}}`);
    await servesAnother();
  });
});

test('a body that comes in pieces, with pauses, is answered', async () => {
  const { socket, ended, text } = await beginRequest();
  const rest = JSON.stringify({ query: '{ viewer { role } }' })
    .slice(1)
    .padEnd(bodyBytes - 1);
  for (let at = 0; at < rest.length; at += 100) {
    await pause(50);
    socket.write(rest.slice(at, at + 100));
  }
  const deadline = performance.now() + 5_000;
  while (!text().includes('"viewer"') && performance.now() < deadline) await pause(20);
  expect(text()).toMatch(/^HTTP\/1\.1 200 /);
  socket.destroy();
  await ended;
});

test('callers who hang up in the middle of a body cost nobody anything', async () => {
  const opened = await connectionsOpenedDuring(async () => {
    const begun = await Promise.all(Array.from({ length: 50 }, beginRequest));
    for (const { socket } of begun) socket.destroy();
    await Promise.all(begun.map(({ ended }) => ended));
    await pause(200);
  });
  expect(opened).toBe(0);
  await servesAnother();
});
