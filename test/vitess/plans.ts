import type { Connection, RowDataPacket } from 'mysql2/promise';
import * as z from 'zod';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import type { BoundValues } from '../../src/data/wire/bound-values.ts';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import { connectAsAdmin } from '../support/database.ts';
import { scan } from '../support/statement-rules/scan.ts';
import { isSweep } from '../support/statement-rules/sweep.ts';

/** One step of vtgate's plan, as VEXPLAIN tells it. */
interface PlanStep {
  OperatorType: string;
  Variant?: string | undefined;
  Keyspace?: { Name: string } | undefined;
  TargetDestination?: string | undefined;
  /** What an INSERT's rows are routed by: a bind variable for each row. */
  VindexValues?: Record<string, string> | undefined;
  Inputs?: PlanStep[] | undefined;
}

const planStep: z.ZodType<PlanStep> = z.object({
  OperatorType: z.string(),
  Variant: z.string().optional(),
  Keyspace: z.object({ Name: z.string() }).optional(),
  TargetDestination: z.string().optional(),
  VindexValues: z.record(z.string(), z.string()).optional(),
  get Inputs() {
    return z.array(planStep).optional();
  },
});

/** What of a statement decides on its plan. */
type PlannedStatement = Pick<SentStatement, 'keyspace' | 'sql'> & Partial<BoundValues>;

/** A value of the kind that was bound: a plan depends on which columns are compared, not on what with. */
const samples: Record<string, string> = {
  object: "'2026-01-01 00:00:00.000'",
  number: '1',
  bigint: '1',
  boolean: '1',
};

/** The statement with values that are equal where those that were bound are: two tenants stay two. */
const withSamples = ({ sql, parameterTypes = [], firstAlike = [] }: PlannedStatement): string => {
  let position = -1;
  return sql.replaceAll('?', () => {
    position += 1;
    return samples[parameterTypes[position] ?? 'string'] ?? `'x${firstAlike[position] ?? 0}'`;
  });
};

/** Asks vtgate how it would run statements, over one connection per keyspace. */
export const openPlanner = async () => {
  const connections = new Map<Keyspace, Connection>();
  for (const keyspace of keyspaces) connections.set(keyspace, await connectAsAdmin(keyspaceDatabases[keyspace]));
  return {
    /** The plan; vtgate's refusal is thrown. */
    planOf: async (statement: PlannedStatement): Promise<PlanStep> => {
      const [rows] = (await connections
        .get(statement.keyspace)
        ?.query<RowDataPacket[]>(`vexplain plan ${withSamples(statement)}`)) ?? [[]];
      return planStep.parse(JSON.parse(String(Object.values(rows[0] ?? {})[0])));
    },
    /** Runs a statement with sample values, and takes back what it wrote: some are planned well, and refused by the shard. */
    run: async (statement: PlannedStatement): Promise<void> => {
      const connection = connections.get(statement.keyspace);
      await connection?.beginTransaction();
      await connection?.query(withSamples(statement)).finally(() => connection.rollback());
    },
    close: async () => {
      for (const connection of connections.values()) await connection.end();
    },
  };
};

/** Whether a statement has a plan: what begins and ends a transaction has none. */
export const hasPlan = ({ sql }: Pick<SentStatement, 'sql'>): boolean => !/^(begin|commit|rollback)$/i.test(sql);

/** All steps of a plan, outermost first. */
export const stepsOf = (plan: PlanStep): PlanStep[] => [plan, ...(plan.Inputs ?? []).flatMap(stepsOf)];

/** Plans that reach exactly one shard, by the operator that reaches it; `None` when vtgate sees that nothing can match. */
const oneShard: Record<string, readonly string[]> = {
  Route: ['EqualUnique', 'Unsharded', 'Reference', 'None'],
  Update: ['EqualUnique', 'Unsharded'],
  Delete: ['EqualUnique', 'Unsharded'],
  Insert: ['Sharded', 'Unsharded'],
};

/** The literals of a text in their order: the n-th is vtgate's `:vtgn` in the plan of an INSERT. */
const literalsOf = (text: string): string[] =>
  text.replaceAll(/`[^`]*`/g, '').match(/'(?:[^'\\]|\\.)*'|\b\d+\b/g) ?? [];

/** The tenants whose rows an INSERT adds, by the values that vtgate routes the rows by. */
const tenantsOf = ({ VindexValues = {} }: PlanStep, statement: PlannedStatement): Set<string> => {
  const literals = literalsOf(withSamples(statement));
  const names = Object.values(VindexValues).flatMap((list) => list.split(', '));
  return new Set(names.map((name) => literals[Number(/^:vtg(\d+)$/.exec(name)?.[1]) - 1] ?? name));
};

/** What is wrong with a plan: a second keyspace, a scatter, or a statement that does not reach exactly one shard. */
export const shardProblemsOf = (plan: PlanStep, statement: PlannedStatement): string[] => {
  const reaching = stepsOf(plan).filter((step) => step.Keyspace);
  const problems: string[] = [];
  if (reaching.length > 1) problems.push(`is put together from ${reaching.length} parts`);
  if (reaching.length === 0) problems.push(`reaches no keyspace (${plan.OperatorType})`);
  for (const step of reaching) {
    const { OperatorType, Variant = '' } = step;
    if (!oneShard[OperatorType]?.includes(Variant)) problems.push(`is planned as ${OperatorType} ${Variant}`);
    const tenants = tenantsOf(step, statement);
    if (tenants.size > 1) problems.push(`adds rows of ${tenants.size} tenants`);
  }
  return problems;
};

/** What the gate refuses. The sweep alone may reach every shard; `api_keys` by hash need not: its keyspace is unsharded. */
export const problemsOf = (plan: PlanStep, statement: PlannedStatement): string[] => {
  const elsewhere = stepsOf(plan).filter(
    ({ Keyspace }) => Keyspace && Keyspace.Name !== keyspaceDatabases[statement.keyspace],
  );
  const problems = elsewhere.map(({ Keyspace }) => `reaches the keyspace ${Keyspace?.Name}`);
  return isSweep(scan(statement.sql).code) ? problems : [...problems, ...shardProblemsOf(plan, statement)];
};
