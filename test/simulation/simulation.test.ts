import { expect, test } from 'vitest';
import { databasePort } from '../support/database-port.ts';
import { simulate } from './simulate.ts';

const seed = Number(process.env.SEED || Date.now() % 1e9);
const runs = Number(process.env.RUNS || 200);

test(`a simulation of ${runs} deeds from the seed ${seed} ends in sound books`, { timeout: 3_600_000 }, async () => {
  const simulation = await simulate({
    seed,
    runs,
    databasePort: databasePort(),
    onProgress: (text) => console.log(text),
  });
  console.log(JSON.stringify(simulation.figures, null, 1));
  expect(simulation.problems, `seed ${seed}\n${simulation.history.join('\n')}`).toEqual([]);
});
