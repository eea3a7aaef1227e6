import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { judgeFailure } from '../../src/data/guard/judge-failure.ts';
import { StatementFailedError } from '../../src/data/wire/errors.ts';
import { withTimeBound } from '../../src/data/wire/sent-text.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';
import { statementsSeen } from '../support/statements.ts';
import { openPlanner } from './plans.ts';

const boundMs = 300;

/** A product of a table with itself that nobody would wait for, on one shard. */
const endless = `select count(*) from rating_steps a
  join rating_steps b on b.org_id = a.org_id join rating_steps c on c.org_id = b.org_id
  where a.org_id = '${organizationId}' and a.value + b.value + c.value < 0`;

let submissions: Connection;
let planner: Awaited<ReturnType<typeof openPlanner>>;

beforeAll(async () => {
  submissions = await connectAsAdmin('oi_submissions');
  planner = await openPlanner();
});

afterAll(async () => {
  await submissions.end();
  await planner.close();
});

describe('the bound that a statement carries', () => {
  test('makes the server give up by itself, too busy for it, and go on serving the connection', async () => {
    const began = performance.now();
    const failure = await submissions.query(withTimeBound(endless, boundMs)).catch((thrown: Error) => thrown);
    expect(performance.now() - began).toBeLessThan(5 * boundMs);
    expect(judgeFailure(new StatementFailedError(endless, failure as Error))).toBe('busy');
    await submissions.query(`select id from quotes where org_id = '${organizationId}' limit 1`);
  });

  test('changes no plan', async () => {
    await askAs(
      'ORG_ADMIN',
      '{ policies(first: 3) { totalCount { count } nodes { claims(first: 2) { nodes { id } } } } }',
    );
    const statements = statementsSeen();
    expect(statements.map(({ origin }) => origin).toSorted()).toEqual([
      'Policy.claims',
      'policies count, Query.policies',
    ]);
    for (const statement of statements) {
      const bounded = { ...statement, sql: withTimeBound(statement.sql, boundMs) };
      expect(bounded.sql).not.toBe(statement.sql);
      expect(await planner.planOf(bounded)).toEqual(await planner.planOf(statement));
    }
  });
});
