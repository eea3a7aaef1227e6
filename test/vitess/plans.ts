import type { Connection, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import type { Statement } from '../../src/data/statement-log.ts';
import { connectAsAdmin } from '../support/database.ts';

/** One step of vtgate's plan, as VEXPLAIN tells it. */
interface PlanStep {
  OperatorType: string;
  Variant?: string | undefined;
  Keyspace?: { Name: string } | undefined;
  TargetDestination?: string | undefined;
  Inputs?: PlanStep[] | undefined;
}

const planStep: z.ZodType<PlanStep> = z.object({
  OperatorType: z.string(),
  Variant: z.string().optional(),
  Keyspace: z.object({ Name: z.string() }).optional(),
  TargetDestination: z.string().optional(),
  get Inputs() {
    return z.array(planStep).optional();
  },
});

/** A value of the kind that was bound: a plan depends on which columns are compared, not on what with. */
const samples: Record<string, string> = {
  string: "'x'",
  object: "'2026-01-01 00:00:00.000'",
  number: '1',
  bigint: '1',
  boolean: 'true',
};

const withSamples = ({ sql, parameterTypes }: Pick<Statement, 'sql' | 'parameterTypes'>): string => {
  const types = parameterTypes.values();
  return sql.replaceAll('?', () => samples[types.next().value ?? 'string'] ?? "'x'");
};

/** Asks vtgate how it would run statements, over one connection per keyspace. */
export const openPlanner = async () => {
  const connections = new Map<Keyspace, Connection>();
  for (const keyspace of keyspaces) connections.set(keyspace, await connectAsAdmin(keyspaceDatabases[keyspace]));
  return {
    /** The plan; vtgate's refusal is thrown. */
    planOf: async (statement: Pick<Statement, 'keyspace' | 'sql' | 'parameterTypes'>): Promise<PlanStep> => {
      const [rows] = (await connections
        .get(statement.keyspace)
        ?.query<RowDataPacket[]>(`vexplain plan ${withSamples(statement)}`)) ?? [[]];
      return planStep.parse(JSON.parse(String(Object.values(rows[0] ?? {})[0])));
    },
    /** Runs a read with sample values: some are planned well, and refused by the shard. */
    run: async (statement: Pick<Statement, 'keyspace' | 'sql' | 'parameterTypes'>): Promise<void> => {
      await connections.get(statement.keyspace)?.query(withSamples(statement));
    },
    close: async () => {
      for (const connection of connections.values()) await connection.end();
    },
  };
};

/** Whether a statement has a plan: what begins and ends a transaction has none. */
export const hasPlan = ({ sql }: Pick<Statement, 'sql'>): boolean => !/^(begin|commit|rollback)$/i.test(sql);

/** All steps of a plan, outermost first. */
export const stepsOf = (plan: PlanStep): PlanStep[] => [plan, ...(plan.Inputs ?? []).flatMap(stepsOf)];

/** Plans that reach exactly one shard, by the operator that reaches it; `None` when vtgate sees that nothing can match. */
const oneShard: Record<string, readonly string[]> = {
  Route: ['EqualUnique', 'Unsharded', 'Reference', 'None'],
  Update: ['EqualUnique', 'Unsharded'],
  Delete: ['EqualUnique', 'Unsharded'],
  Insert: ['Sharded', 'Unsharded'],
};

/**
 * Statements that reach every shard by intent. `api_keys` by hash needs no exception: its keyspace is unsharded.
 * The sweep asks all shards for what is due; what it finds is then delivered tenant by tenant.
 */
const scattersByDesign = /^select `org_id`, .* from `\w+_outbox_events` where .*`delivered_at` is null/;

/** What is wrong with a plan: a second keyspace, a scatter, or a statement that does not reach exactly one shard. */
export const problemsOf = (plan: PlanStep, { keyspace, sql }: Pick<Statement, 'keyspace' | 'sql'>): string[] => {
  const reaching = stepsOf(plan).filter((step) => step.Keyspace);
  const elsewhere = reaching.filter((step) => step.Keyspace?.Name !== keyspaceDatabases[keyspace]);
  const problems = elsewhere.map((step) => `reaches the keyspace ${step.Keyspace?.Name}`);
  if (reaching.length > 1) problems.push(`is put together from ${reaching.length} parts`);
  if (scattersByDesign.test(sql)) return problems;
  for (const { OperatorType, Variant = '' } of reaching) {
    if (!oneShard[OperatorType]?.includes(Variant)) problems.push(`is planned as ${OperatorType} ${Variant}`);
  }
  if (reaching.length === 0) problems.push(`reaches no keyspace (${plan.OperatorType})`);
  return problems;
};
