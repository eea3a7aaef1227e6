import { describe, expect, test } from 'vitest';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { openProcessList } from '../support/process-list.ts';
import { heldLock, until } from '../support/waiting.ts';

const requestMs = 300;

/** Statements may take long here: it is the request that ends. */
const { askAs } = asking(inProcess({ settings: { REQUEST_TIMEOUT_MS: requestMs } }));

/** Asks while every statement on policies stands still. */
const ask = async (query: string) => {
  const lock = await heldLock(['oi_policies.policies']);
  try {
    const began = performance.now();
    const answer = await askAs('ORG_ADMIN', query);
    return { ...answer, ms: performance.now() - began };
  } finally {
    await lock.release();
  }
};

describe('a request that takes longer than it may', () => {
  test('is answered at its deadline, with an error for each field that was not read and with all others', async () => {
    const { data, errors, ms } = await ask(
      '{ policies(first: 1) { nodes { id } } claims(first: 2) { nodes { number policy { number } } } }',
    );
    expect(ms).toBeGreaterThanOrEqual(requestMs - 1);
    expect(ms).toBeLessThan(requestMs + 1_000);
    expect(data.policies).toBeNull();
    expect(data.claims.nodes.map(({ policy }: { policy: unknown }) => policy)).toEqual([null, null]);
    expect(data.claims.nodes[0].number).toBeTruthy();
    expect(errors).toHaveLength(3);
    for (const { extensions, message } of errors ?? []) {
      expect(extensions).toEqual({ code: 'DEADLINE_EXCEEDED' });
      expect(message).toContain(`longer than ${requestMs} ms`);
      expect(message).toContain('Ask for less');
    }
  });

  test('leaves no connection open, although its statement is still held up', async () => {
    const list = await openProcessList();
    await ask('{ policies(first: 1) { nodes { id } } }');
    await until('all connections are closed', async () => (await list.connectedUsers()).length === 0);
    await list.close();
  });
});
