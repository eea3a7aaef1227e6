import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationApiKeys, organizationId } from '../../scripts/seed/people.ts';
import { makeApiKey } from '../../src/auth/api-key.ts';
import { Circuits, failuresToOpen } from '../../src/data/guard/circuit.ts';
import {
  CallerGoneError,
  DeadlineExceededError,
  KeyspaceBusyError,
  KeyspaceUnavailableError,
} from '../../src/data/guard/errors.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData, type RequestOptions } from '../../src/data/request-data.ts';
import { defaultTimeouts, type Timeouts } from '../../src/data/wire/timeouts.ts';
import { connectAsAdmin, sourcesThrough } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { hangUp } from '../support/hang-up.ts';
import { tokenFor } from '../support/tokens.ts';
import { heldLock } from '../support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

/** How long a statement may take here, in milliseconds. */
const statementMs = 300;

let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;

beforeAll(async () => {
  proxy = await startFaultyProxy(databasePort());
});

afterAll(() => proxy.stop());

/** What happens once the connection is open, and while the statement is under way. */
interface Circumstances {
  readonly before?: () => unknown;
  readonly during?: () => unknown;
}

/** Reads a policy as one request does. */
const read = async (options: RequestOptions, { before, during }: Circumstances = {}): Promise<unknown> => {
  const timeouts = { ...defaultTimeouts, connectMs: statementMs, statementMs };
  const data = new RequestData(sourcesThrough('policies', proxy.port), wholeOrganization(organizationId), {
    timeouts,
    ...options,
  });
  try {
    await data.ping('policies');
    before?.();
    const reading = data.db('policies').findMany('policies', { columns: { id: true }, limit: 1 });
    reading.catch(() => {});
    // The statement is sent in the next macrotask.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await during?.();
    return await reading;
  } finally {
    await data.close();
  }
};

const rows = [{ id: expect.stringMatching(/^pol_/) }];

/** Keeps this thread from everything else, as other requests of an isolate do. */
const compute = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('busy is not down', () => {
  test('an answer that lay unread while the isolate was busy is taken, however late', async () => {
    await proxy.suffer('none');
    const circuits = new Circuits();
    for (let request = 0; request < failuresToOpen; request += 1) {
      expect(await read({ circuits }, { during: () => compute(3 * statementMs) })).toEqual(rows);
    }
  });

  test('silence is still found out: the timer is on time when the isolate is idle', async () => {
    await proxy.suffer('none');
    const answer = read({ circuits: new Circuits() }, { before: () => proxy.pause(20 * statementMs) });
    await expect(answer).rejects.toBeInstanceOf(KeyspaceUnavailableError);
    await proxy.suffer('none');
  });

  test('a server that has no room for more connections is busy, and opens no circuit', async () => {
    const admin = await connectAsAdmin('oi_policies');
    const account = async (limit: number) => {
      for (const host of ['127.0.0.1', 'localhost']) {
        await admin.query(`ALTER USER 'oi_policies'@'${host}' WITH MAX_USER_CONNECTIONS ${limit}`);
      }
    };
    await proxy.suffer('none');
    const circuits = new Circuits();
    await account(1);
    try {
      const refusals: unknown[] = [];
      const refused = async () => {
        for (let request = 0; request <= failuresToOpen; request += 1) {
          refusals.push(await read({ circuits }).catch((failure: unknown) => failure));
        }
      };
      await read({ circuits }, { during: refused });
      expect(refusals.every((failure) => failure instanceof KeyspaceBusyError)).toBe(true);
    } finally {
      await account(0);
      await admin.end();
    }
    expect(await read({ circuits })).toEqual(rows);
  });

  test('a locked account is an outage of its keyspace, whatever number the server gives the reason', async () => {
    const admin = await connectAsAdmin('oi_policies');
    const lock = async (state: 'LOCK' | 'UNLOCK') => {
      for (const host of ['127.0.0.1', 'localhost']) {
        await admin.query(`ALTER USER 'oi_policies'@'${host}' ACCOUNT ${state}`);
      }
    };
    await lock('LOCK');
    try {
      await expect(read({ circuits: new Circuits() })).rejects.toBeInstanceOf(KeyspaceUnavailableError);
    } finally {
      await lock('UNLOCK');
      await admin.end();
    }
  });
});

describe('a caller who hangs up', () => {
  test('is read nothing more for, and judges nobody: the circuit stays closed', async () => {
    await proxy.suffer('none');
    const circuits = new Circuits();
    for (let request = 0; request <= failuresToOpen; request += 1) {
      const caller = new AbortController();
      let paused: Promise<void> | undefined;
      const hangUp = {
        before: () => {
          paused = proxy.pause(50);
        },
        during: () => caller.abort(),
      };
      const reading = read({ circuits, callerGone: caller.signal }, hangUp);
      await expect(reading).rejects.toBeInstanceOf(CallerGoneError);
      await paused;
    }
    expect(await read({ circuits })).toEqual(rows);
  });
});

describe('the time of a request', () => {
  const requestOf = (timeouts: Partial<Timeouts>) =>
    new RequestData(sourcesThrough('policies', proxy.port), wholeOrganization(organizationId), {
      circuits: new Circuits(),
      timeouts: { ...defaultTimeouts, ...timeouts },
    });

  const readOne = (data: RequestData) => data.db('policies').findMany('policies', { columns: { id: true }, limit: 1 });

  test('ends what it opened: a connection that is still opening is given up with it', async () => {
    await proxy.suffer('mute');
    const data = requestOf({ requestMs: 100 });
    await expect(readOne(data)).rejects.toBeInstanceOf(DeadlineExceededError);
    const began = performance.now();
    await data.close();
    expect(performance.now() - began).toBeLessThan(500);
    await proxy.suffer('none');
  });

  test('is longer for a mutation, counted from when that is known', async () => {
    await proxy.suffer('none');
    const query = requestOf({ requestMs: 100 });
    const mutation = requestOf({ requestMs: 100, mutationMs: 2_000 });
    mutation.allowMutation();
    const paused = proxy.pause(300);
    await expect(readOne(query)).rejects.toBeInstanceOf(DeadlineExceededError);
    expect(await readOne(mutation)).toEqual(rows);
    await paused;
    await Promise.all([query.close(), mutation.close()]);
  });
});

describe('in workerd', () => {
  let worker: WorkerUnderTest;
  const times = { CONNECT_TIMEOUT_MS: '', STATEMENT_TIMEOUT_MS: '', REQUEST_TIMEOUT_MS: '' };

  beforeAll(async () => {
    worker = await startWorkerUnderTest(times);
  });

  afterAll(() => worker.stop());

  const query = `{ policies(first: 20) { nodes { number insured { name } claims(first: 2) { nodes { number } }
    invoices(first: 2) { nodes { number } } submission { number } } } }`;

  test('three hundred requests that are hung up on are noticed by nobody', async () => {
    await worker.askWell({ role: 'ORG_ADMIN', query });
    const question = { credential: await tokenFor('ORG_ADMIN'), query };
    for (let group = 0; group < 10; group += 1) {
      await Promise.all(Array.from({ length: 30 }, (_, index) => hangUp(worker, question, group * 30 + index)));
      // Another user of the same organization.
      const { errors } = await worker.ask({ role: 'UNDERWRITER', query });
      expect(errors).toBeUndefined();
    }
  });

  test('look-ups of made-up API keys keep no valid key from being served', async () => {
    // Look-ups take as long as a statement may: the lock is held a little longer than the first of them wait.
    const lock = await heldLock(['oi_global.api_keys']);
    const made = Array.from({ length: 60 }, () => worker.ask({ credential: makeApiKey('test'), query }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await lock.release();
    const valid = Array.from({ length: 10 }, () =>
      worker.ask({ credential: demonstrationApiKeys.ratingPortal, query: '{ viewer { role } }' }),
    );
    expect(new Set((await Promise.all(made)).map(({ status }) => status))).toEqual(new Set([401]));
    for (const { status, data } of await Promise.all(valid)) {
      expect([status, data]).toEqual([200, { viewer: { role: 'PRODUCER' } }]);
    }
  });
});
