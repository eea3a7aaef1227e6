import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { askWell } from '../support/asking/ask.ts';
import { openProcessList } from '../support/process-list.ts';
import { heldLock, until } from '../support/waiting.ts';

let list: Awaited<ReturnType<typeof openProcessList>>;

beforeAll(async () => {
  list = await openProcessList();
  // That the one who asks may still act is remembered from now on, and needs no connection.
  await askWell({ role: 'ORG_ADMIN', query: '{ viewer { id } }' });
});

afterAll(() => list.close());

beforeEach(() => until('all connections are closed', async () => (await list.connectedUsers()).length === 0));

/** A claim with its policy, and with the policy's invoices when those are asked for. */
const query = `query ClaimAhead($number: String!, $billed: Boolean!) {
  claim(number: $number) {
    id
    policy { id invoices(first: 1) @include(if: $billed) { nodes { id } } }
  }
}`;

const askClaim = (billed: boolean) =>
  askWell({ role: 'ORG_ADMIN', query, variables: { number: exampleClaimNumber, billed } });

/** Who is connected while the first statement of a request stands still. */
const connectedMeanwhile = async (billed: boolean, expected: number): Promise<string[]> => {
  const lock = await heldLock(['oi_claims.claims']);
  try {
    const asking = askClaim(billed);
    await until('the connections are open', async () => (await list.connectedUsers()).length >= expected);
    const connected = (await list.connectedUsers()).toSorted();
    await lock.release();
    await asking;
    return connected;
  } catch (failure) {
    await lock.release();
    throw failure;
  }
};

test('what a document needed each time so far is opened before its first statement is answered, and nothing else is', async () => {
  expect(await connectedMeanwhile(true, 1), 'a document that is new').toEqual(['oi_claims']);
  const three = ['oi_billing', 'oi_claims', 'oi_policies'];
  expect(await connectedMeanwhile(true, 3), 'the second time').toEqual(three);
  await askClaim(false);
  expect(await connectedMeanwhile(true, 2), 'after a time without invoices').toEqual(['oi_claims', 'oi_policies']);
});
