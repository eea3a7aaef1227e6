import '../../src/server/schema.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { dayOf } from '../../src/keyspaces/global/rules/dates.ts';
import { actOn, findDue } from '../../src/tasks/run-task.ts';
import { allTasks } from '../../src/tasks/task.ts';
import { ownSources } from './database.ts';

/**
 * Does what is due of one task of an organization, and nothing else of what time has to do; at the most so many times. Returns for
 * how many subjects.
 */
export const runTaskAlone = async (name: string, orgId: string, now: Date, most = Infinity): Promise<number> => {
  const task = allTasks().find((one) => one.name === name);
  if (!task) throw new Error(`There is no task ${name}.`);
  const due = { orgId, task, day: { now, today: dayOf(now) } };
  const withData = async <Result>(work: (data: RequestData) => Promise<Result>): Promise<Result> => {
    const data = new RequestData(ownSources(), wholeOrganization(orgId), { now });
    try {
      return await work(data);
    } finally {
      await data.close();
    }
  };
  for (let done = 0; ; ) {
    const subjects = await withData((data) => findDue(data, due, []));
    if (subjects.length === 0 || done >= most) return done;
    const some = subjects.slice(0, most - done);
    for (const subject of some) await withData((data) => actOn(data, due, subject));
    done += some.length;
  }
};
