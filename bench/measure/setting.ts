import { createConnection } from 'mysql2/promise';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import type { OnProgress } from '../../scripts/support/progress.ts';
import { measurementsOf } from '../report/measurements.ts';
import type { Setting } from '../report/results.ts';
import type { Contender } from '../servers/contenders.ts';
import { compareAnswers, type Questions } from './compare-answers.ts';
import { measureRounds, type Plan } from './rounds.ts';
import { withAll } from './start-all.ts';
import { quantile } from './statistics.ts';

/** What is measured, where, and how. */
interface MeasuredSetting extends Pick<Setting, 'name' | 'says'> {
  readonly contenders: readonly Contender[];
  readonly questions: Questions;
  readonly databasePort: number;
  readonly plan: Plan;
}

/** Each way to the database, in milliseconds, where it is far: 4 ms there and back. */
export const farMs = 2;

const trips = 50;

/** How long a statement takes to the database and back, in milliseconds: the median of some. */
const roundTripMs = async (port: number): Promise<number> => {
  const database = 'oi_global';
  const connection = await createConnection(localConnectionString(database, port, database));
  const times: number[] = [];
  for (let trip = 0; trip < trips; trip += 1) {
    const began = performance.now();
    await connection.query('select 1');
    times.push(performance.now() - began);
  }
  await connection.end();
  return Number(quantile(times, 0.5).toFixed(2));
};

/** Starts all contenders on a database, compares their answers, and measures them. */
export const measureSetting = async (
  { name, says, contenders, questions, databasePort, plan }: MeasuredSetting,
  onProgress: OnProgress,
): Promise<Setting> => {
  onProgress(`${name}: starting ${contenders.length} servers`);
  return withAll(contenders, databasePort, async (servers) => {
    onProgress(`${name}: comparing their answers`);
    await compareAnswers(servers, questions);
    const series = await measureRounds(servers, questions, plan, (text) => onProgress(`${name}, ${text}`));
    const limits = new Map(contenders.map((contender) => [contender.name, contender.limit]));
    const measurements = measurementsOf(series, (server) => limits.get(server));
    return { name, says, rounds: plan.rounds, roundTripMs: await roundTripMs(databasePort), measurements };
  });
};
