import { afterAll, expect } from 'vitest';
import { statementsSeen } from '../support/statements.ts';
import { hasPlan, openPlanner, problemsOf } from '../vitess/plans.ts';

/** Suites that are about something else than the graph's statements. */
const withoutStatements = /(drift|in-use)\.test\.ts$/;

// On Vitess: whatever statement a file's tests have caused, vtgate must run it on one shard.
afterAll(async () => {
  if (!withoutStatements.test(expect.getState().testPath ?? '')) {
    expect(statementsSeen().length, 'statements that this suite has caused').toBeGreaterThan(0);
  }
  const planner = await openPlanner();
  try {
    for (const statement of statementsSeen().filter(hasPlan)) {
      const problems = problemsOf(await planner.planOf(statement), statement);
      expect(problems, `${statement.origin}: ${statement.sql}`).toEqual([]);
    }
  } finally {
    await planner.close();
  }
});
