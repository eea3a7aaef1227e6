import { describe, expect, test } from 'vitest';
import { StatementFailedError } from '../wire/errors.ts';
import { Watch } from '../wire/watch.ts';
import { Circuit } from './circuit.ts';
import { Deadline } from './deadline.ts';
import { KeyspaceUnavailableError } from './errors.ts';
import { KeyspaceGuard } from './keyspace-guard.ts';

/** What vtgate says of a shard whose primary hands over, before it has heard of the next one. */
const nobodyServes = () =>
  new StatementFailedError(
    'insert',
    Object.assign(new Error(`target: oi_claims.-80.primary: no healthy tablet available for 'keyspace:"oi_claims"'`), {
      errno: 1105,
    }),
  );

const guardOf = (circuit: Circuit, busyMs: number) => {
  const watch = new Watch();
  return new KeyspaceGuard({
    keyspace: 'claims',
    circuit: () => circuit,
    deadline: new Deadline(watch),
    watch,
    busyMs,
    log: { recordFailure: () => {} },
    random: () => 0,
  });
};

describe('a write to a shard that nobody serves', () => {
  test('is tried again until somebody does, and is held against nobody', async () => {
    const circuit = new Circuit();
    let tries = 0;
    const run = async () => {
      tries += 1;
      if (tries < 4) throw nobodyServes();
      return 'written';
    };
    await expect(guardOf(circuit, 5_000).write(run)).resolves.toBe('written');
    expect(tries).toBe(4);
    expect(circuit.closed).toBe(true);
  });

  test('finds the keyspace down when nobody has come, and the circuit opens after the third', async () => {
    const circuit = new Circuit();
    const run = async () => Promise.reject(nobodyServes());
    for (const closed of [true, true, false]) {
      await expect(guardOf(circuit, 20).write(run)).rejects.toThrow(KeyspaceUnavailableError);
      expect(circuit.closed).toBe(closed);
    }
  });

  test('is no reason to wait for a read, which vtgate itself holds back: the keyspace is down', async () => {
    const circuit = new Circuit();
    let tries = 0;
    const read = guardOf(circuit, 5_000).read(async () => {
      tries += 1;
      throw nobodyServes();
    });
    await expect(read).rejects.toThrow(KeyspaceUnavailableError);
    expect(tries).toBe(1);
  });
});
