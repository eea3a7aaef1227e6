import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import { askInRounds, dayOfOperations } from '../operations/ask-operation.ts';
import { forgetReadings } from '../operations/forget-readings.ts';
import { readingOperations } from '../operations/operations.ts';
import { reads } from '../reads/reads.ts';
import { executeAs } from '../support/asking/execute.ts';
import { brokenRules } from '../support/statement-rules/statement-rules.ts';
import { hasPlan, openPlanner, problemsOf, shardProblemsOf, stepsOf } from './plans.ts';
import { statementCatalogue } from './statement-catalogue.ts';

let planner: Awaited<ReturnType<typeof openPlanner>>;

beforeAll(async () => {
  planner = await openPlanner();
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
});

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
  await planner.close();
});

/** What is asked to see its plans, by the name of its golden file: the reads of the suite, and the operations of clients. */
const asked: [string, () => Promise<{ errors?: unknown; statements: readonly SentStatement[] }>][] = [
  ...Object.entries(reads).map(([name, { role, query, variables }]): (typeof asked)[number] => [
    name.replaceAll(' ', '-'),
    () => executeAs(role ?? 'ORG_ADMIN', query, variables),
  ]),
  ...readingOperations.map((name): (typeof asked)[number] => [
    `operations/${name}`,
    async () => {
      const { answer, statements } = await askInRounds(name);
      return { errors: answer.errors, statements };
    },
  ]),
];

/** One paragraph per statement: who asked, how vtgate runs it, and its text. */
const describePlan = async (statement: SentStatement): Promise<string> => {
  const plan = await planner.planOf(statement);
  const steps = stepsOf(plan).map(({ OperatorType, Variant, Keyspace }) =>
    [OperatorType, Variant, Keyspace?.Name].filter(Boolean).join(' '),
  );
  return `${statement.origin ?? 'A transaction'}\n  ${steps.join(' > ')}\n  ${statement.sql}`;
};

describe('the plans of vtgate', () => {
  test.each(asked)('of "%s" reach one shard each, and are the reviewed ones', async (name, ask) => {
    const { errors, statements: sent } = await ask();
    expect(errors).toBeUndefined();
    const statements = sent.filter(hasPlan);
    expect(statements.length, 'statements recorded').toBeGreaterThan(0);
    for (const statement of statements) {
      expect(problemsOf(await planner.planOf(statement), statement), `${statement.origin}: ${statement.sql}`).toEqual(
        [],
      );
    }
    const paragraphs = await Promise.all(statements.map(describePlan));
    const golden = `${[...new Set(paragraphs)].toSorted().join('\n\n')}\n`;
    await expect(golden).toMatchFileSnapshot(`plans/${name}.txt`);
  });

  test('are kept for these operations and no others', async () => {
    const files = await readdir(`${import.meta.dirname}/plans`, { recursive: true });
    const kept = files.filter((file) => file.endsWith('.txt')).map((file) => file.replace(/\.txt$/, ''));
    expect(kept.toSorted()).toEqual(asked.map(([name]) => name).toSorted());
  });
});

describe('vtgate and the statement rules', () => {
  const verdictOf = async (statement: Parameters<typeof planner.planOf>[0]) => {
    const plan = await planner.planOf(statement);
    if (shardProblemsOf(plan, statement).length > 0) return 'scatters';
    await planner.run(statement);
    return 'plans one shard';
  };

  const told = statementCatalogue.filter(({ vtgate }) => vtgate !== undefined);

  test.each(told)(
    'agree: vtgate $vtgate, the rules say $breaks: $sql',
    async ({ sql, parameterTypes = [], firstAlike = [], vtgate, breaks }) => {
      const keyspace = /api_keys|states|organizations/.test(sql)
        ? 'global'
        : /quotes/.test(sql)
          ? 'submissions'
          : /claims/.test(sql)
            ? 'claims'
            : 'policies';
      const statement = { keyspace, sql, parameterTypes, firstAlike } as const;
      const verdict = await verdictOf(statement).catch(() => 'refuses');
      expect(verdict).toBe(vtgate);
      const minded = brokenRules(statement).filter((rule) => rule.for === 'vitess');
      expect(minded.length > 0, 'whether a rule minds').toBe(breaks.length > 0 && vtgate !== 'plans one shard');
    },
  );
});

describe('the plan gate', () => {
  const bad = [
    ['reaches every shard', 'policies', 'select `id` from `policies` where `status` = ? limit 5'],
    ['reaches several shards', 'policies', 'select `id` from `policies` where (`org_id`, `id`) in ((?, ?), (?, ?))'],
    ['reaches another keyspace', 'policies', 'select `id` from `oi_claims`.`claims` where `org_id` = ?'],
    [
      'is put together from two keyspaces',
      'policies',
      'select `p`.`id` from `policies` `p` join `oi_claims`.`claims` `c` on `c`.`policy_id` = `p`.`id` where `p`.`org_id` = ?',
    ],
    ['changes rows on every shard', 'policies', 'update `policies` set `state_code` = ? where `number` = ?'],
    ['deletes rows on every shard', 'policies', 'delete from `policies` where `number` = ?'],
    [
      'adds rows of two tenants',
      'policies',
      "insert into `policies_handled_events` (`org_id`, `event_id`) values ('org_1', ?), ('org_2', ?)",
    ],
    [
      'sweeps what is not due yet',
      'policies',
      'select `org_id`, `id` from `policies_outbox_events` where `delivered_at` is null limit 5',
    ],
    [
      'sweeps without a bound',
      'policies',
      'select `org_id`, `id` from `policies_outbox_events` where `delivered_at` is null and `due_at` <= ?',
    ],
  ] as const;

  test.each(bad)('catches a statement that %s', async (_, keyspace, sql) => {
    const statement = { keyspace, sql, parameterTypes: [] };
    const problems = await planner.planOf(statement).then(
      (plan) => problemsOf(plan, statement),
      (refusal: Error) => [refusal.message],
    );
    expect(problems).not.toEqual([]);
  });

  test('lets a change of one tenant pass', async () => {
    const statement = {
      keyspace: 'policies',
      sql: 'update `policies` set `state_code` = ? where `org_id` = ? and `id` = ?',
      parameterTypes: [],
    } as const;
    expect(problemsOf(await planner.planOf(statement), statement)).toEqual([]);
  });
});
