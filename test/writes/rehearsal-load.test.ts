import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { plantDeletedEvent, plantIncrement } from '../../scripts/rehearse/faults.ts';
import { clearCounts, proveCounts } from '../../scripts/rehearse/load/count-proof.ts';
import { StatementLoad } from '../../scripts/rehearse/load/statement-load.ts';
import { connectionString } from '../support/database.ts';
import { until } from '../support/waiting.ts';

const keyspace = 'policies';
const database = keyspaceDatabases[keyspace];
const enough = 60;
let load: StatementLoad;

const address = () => connectionString(database);

beforeAll(async () => {
  load = new StatementLoad(keyspace, 'planted', [address()]);
  load.start();
  await until('there are increments', async () => load.timings.total.asked > enough);
  await load.stop();
});

afterAll(() => clearCounts(load, address()));

const prove = () => proveCounts(load, address());

test('the load of a rehearsal counts exactly, and its proof finds a fault that is planted in the counts', async () => {
  expect(load.timings.reasons).toEqual({});
  expect(await prove()).toEqual([]);
  expect(load.increments).toBeGreaterThan(enough / 4);
  await plantIncrement(address(), keyspace, load.name);
  expect(await prove()).toEqual([expect.stringMatching(/the counter says (\d+), \d+ events were handled/)]);
  await plantDeletedEvent(address(), keyspace, load.name);
  expect(await prove()).toEqual([
    expect.stringContaining('the counter says'),
    expect.stringMatching(/1 of \d+ acknowledged increments are not there/),
  ]);
});
