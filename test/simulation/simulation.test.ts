import { expect, inject, test } from 'vitest';
import { checkBooks } from '../../scripts/seed/check-books.ts';
import { connectAsAdmin } from '../support/database.ts';
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

/**
 * What the check of the demonstration's books finds, which follows the rules of the product and not the simulation's own
 * statements. What a simulation does by hand, as a supply of offers, has no audit entries. It reads a server as a whole.
 */
const secondOpinion = (): Promise<string[]> => checkBooks({ connect: connectAsAdmin, withHistories: false });

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
    expect(shards ? [] : await secondOpinion(), `seed ${seed}, by the check of the demonstration`).toEqual([]);
  } finally {
    await way.close();
  }
});
