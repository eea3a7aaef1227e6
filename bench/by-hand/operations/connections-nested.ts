import type { Ask, Cell } from '../connections.ts';
import type { ByHand, MakeData } from '../operation.ts';
import { amount, upper } from '../values.ts';

/** The newest rows of each policy: one statement of a branch per policy, which is one route for vtgate. */
const newestOfEach = async (
  ask: Ask,
  keyspace: 'claims' | 'billing',
  select: string,
  orgId: string,
  policyIds: readonly unknown[],
  each: number,
): Promise<Map<Cell | undefined, Cell[][]>> => {
  if (policyIds.length === 0) return new Map();
  const branch = `(${select} where org_id = ? and policy_id = ? order by id desc limit ?)`;
  const sql = policyIds.map(() => branch).join(' union all ');
  const rows = await ask(
    keyspace,
    sql,
    policyIds.flatMap((id) => [orgId, id, each]),
  );
  return Map.groupBy(rows, ([policyId]) => policyId);
};

const make: MakeData = async (ask, orgId, variables) => {
  const rows = await ask('policies', 'select id, number from policies where org_id = ? order by id desc limit ?', [
    orgId,
    Number(variables.first),
  ]);
  const ids = rows.map(([id]) => id);
  const each = Number(variables.each);
  const [claims, invoices] = await Promise.all([
    newestOfEach(ask, 'claims', 'select policy_id, id, number, status, date_of_loss from claims', orgId, ids, each),
    newestOfEach(ask, 'billing', 'select policy_id, id, number, due_date, total_cents from invoices', orgId, ids, each),
  ]);
  const nodes = rows.map(([id, number]) => ({
    id,
    number,
    claims: {
      nodes: (claims.get(id) ?? []).map(([, id, number, status, dateOfLoss]) => ({
        id,
        number,
        status: upper(status),
        dateOfLoss,
      })),
    },
    invoices: {
      nodes: (invoices.get(id) ?? []).map(([, id, number, dueDate, total = null]) => ({
        id,
        number,
        dueDate,
        total: { amount: amount(total) },
      })),
    },
  }));
  return { policies: { nodes } };
};

/** Pages within a page, in two other keyspaces: one statement in each, whatever the manner. */
export const connectionsNested: ByHand = { keyspaces: ['policies', 'claims', 'billing'], levels: make, joins: make };
