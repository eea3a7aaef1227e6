import { expect, test } from 'vitest';
import { databasePort } from '../support/database-port.ts';
import { Database } from './database.ts';
import { simulate } from './simulate.ts';
import { httpWay } from './wire/http-proxy.ts';
import { mysqlWay } from './wire/mysql-proxy.ts';

const seed = Number(process.env.SEED || Date.now() % 1e9);
const runs = Number(process.env.RUNS || 200);
const driver = process.env.DRIVER || 'mysql';

test(`a simulation of ${runs} deeds from the seed ${seed} over ${driver} ends in sound books`, {
  timeout: 3_600_000,
}, async () => {
  const way = driver === 'http' ? await httpWay(databasePort()) : mysqlWay(databasePort());
  const log = (text: string) => process.stdout.write(`${text}\n`);
  try {
    const connect = () => Database.connect(databasePort());
    const simulation = await simulate({ seed, runs, way, connect, onProgress: log });
    log(JSON.stringify(simulation.figures, null, 1));
    expect(simulation.problems, `seed ${seed}\n${simulation.history.join('\n')}`).toEqual([]);
  } finally {
    await way.close();
  }
});
