import { afterAll, expect } from 'vitest';
import { statementsSeen } from '../support/statements.ts';
import { openPlanner, problemsOf } from '../vitess/plans.ts';

// On Vitess: whatever statement a file's tests have caused, vtgate must run it on one shard.
afterAll(async () => {
  const planner = await openPlanner();
  try {
    for (const statement of statementsSeen()) {
      const problems = problemsOf(await planner.planOf(statement), statement);
      expect(problems, `${statement.origin}: ${statement.sql}`).toEqual([]);
    }
  } finally {
    await planner.close();
  }
});
