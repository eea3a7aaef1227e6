import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../src/server/schema.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { findDue } from '../../src/tasks/run-task.ts';
import { type AnyTask, allTasks } from '../../src/tasks/task.ts';
import { connectAsAdmin, ownSources } from '../support/database.ts';
import { explain } from './explain.ts';
import { problemsOf, stepsOf } from './plan.ts';
import { statementsDuring } from './recorded-statements.ts';

const orgId = 'org_01HK153X00HARB0RP01NT00001';

/** Rows that the server may expect to look at where nothing is due: one or two for each status that may be due. */
const rowsInVain = 10;

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});

afterAll(() => admin.end());

/** How a task looks for what is due on a day: its statements, explained. */
const lookUps = async (task: AnyTask, today: string): Promise<unknown[]> => {
  const now = new Date(`${today}T17:00:00.000Z`);
  const data = new RequestData(ownSources(), wholeOrganization(orgId), { now });
  const look = () => findDue(data, { orgId, task, day: { now, today } }, []);
  const statements = await statementsDuring(admin, look);
  await data.close();
  const plans: unknown[] = [];
  // One after another: each chooses its database on the one connection.
  for (const statement of statements) plans.push(JSON.parse(await explain(admin, statement)));
  return plans;
};

describe('over 100,000 policies', () => {
  test.each(allTasks().map((task) => [task.name, task] as const))(
    '%s finds that nothing is due by one look-up in an index',
    async (_, task) => {
      const plans = await lookUps(task, '2015-01-01');
      expect(plans).toHaveLength(1);
      const steps = plans.flatMap(stepsOf);
      expect(steps).toHaveLength(1);
      // By the days, or by a status that few rows have.
      expect(['range', 'ref']).toContain(steps[0]?.access);
      expect(steps[0]?.rows).toBeLessThan(rowsInVain);
    },
  );

  test.each(allTasks().map((task) => [task.name, task] as const))(
    '%s finds what is due without reading or sorting what is not',
    async (_, task) => {
      for (const plan of await lookUps(task, '2026-11-01')) expect(problemsOf(plan)).toEqual([]);
    },
  );
});
