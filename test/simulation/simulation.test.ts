import { expect, inject, test } from 'vitest';
import { billingProblems } from '../support/billing-problems.ts';
import { databasePort } from '../support/database-port.ts';
import { Database } from './database.ts';
import { simulate } from './simulate.ts';
import { httpWay } from './wire/http-proxy.ts';
import { mysqlWay } from './wire/mysql-proxy.ts';

const seed = Number(process.env.SEED || Date.now() % 1e9);

/** The shards, where the suite runs on Vitess. */
const shards = inject('shardDatabases');

/** By which of the drivers the product reaches its databases here. */
const driver = process.env.DRIVER === 'http' ? 'http' : 'mysql';

/** On Vitess, and over HTTP, each deed takes longer. */
const runs = Number(process.env.RUNS || (shards || driver === 'http' ? 50 : 200));

const place = `${shards ? 'on Vitess' : 'on the embedded database'}, over ${driver}`;

test(`a simulation of ${runs} deeds from the seed ${seed}, ${place}, ends in sound books`, {
  timeout: 3_600_000,
}, async () => {
  const port = databasePort();
  const way = driver === 'http' ? await httpWay(port) : mysqlWay(port);
  const log = (text: string) => process.stdout.write(`${text}\n`);
  try {
    const connect = () => (shards ? Database.connectToVitess(port, shards) : Database.connect(port));
    const { problems, history, figures } = await simulate({
      seed,
      runs,
      way,
      connect,
      isShared: shards !== undefined,
      onProgress: log,
    });
    log(JSON.stringify(figures, null, 1));
    const told = [`seed ${seed}`, ...problems, '', 'What was done that touches it:', ...history];
    expect(problems, told.join('\n')).toEqual([]);
    // A second opinion: the check of the demonstration's money, which goes by other ways than the invariants. Only of a server
    // that is read as a whole, and not of what the simulation supplies by hand.
    expect(shards ? [] : await billingProblems(), `seed ${seed}, by the check of the books`).toEqual([]);
  } finally {
    await way.close();
  }
});
