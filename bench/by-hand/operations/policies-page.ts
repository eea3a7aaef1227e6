import type { ByHand, MakeData } from '../operation.ts';
import { amount, byFirst, cursorOf, keysIn, upper } from '../values.ts';

const make: MakeData = async (ask, orgId, variables) => {
  const first = Number(variables.first);
  const found = await ask(
    'policies',
    'select id, number, status, effective_date, expiration_date, annual_premium_cents, insured_id, producer_id from policies where org_id = ? order by id desc limit ?',
    [orgId, first + 1],
  );
  const rows = found.slice(0, first);
  const named = async (keyspace: 'submissions' | 'global', table: string, column: number) => {
    const keys = keysIn(rows, column);
    if (keys.length === 0) return byFirst([]);
    return byFirst(await ask(keyspace, `select id, name from ${table} where org_id = ? and id in (?)`, [orgId, keys]));
  };
  const [insureds, producers] = await Promise.all([
    named('submissions', 'insureds', 6),
    named('global', 'producers', 7),
  ]);
  const nodes = rows.map(
    ([id, number, status, effectiveDate, expirationDate, premium = null, insuredId, producerId]) => ({
      id,
      number,
      status: upper(status),
      effectiveDate,
      expirationDate,
      annualPremium: { amount: amount(premium) },
      insured: { id: insuredId, name: insureds.get(insuredId)?.[1] },
      producer: { id: producerId, name: producers.get(producerId)?.[1] },
    }),
  );
  const endCursor = cursorOf(nodes.at(-1)?.id ?? null);
  return { policies: { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } } };
};

/** A page with an edge to each of two other keyspaces: one statement in each, whatever the manner. */
export const policiesPage: ByHand = { keyspaces: ['policies', 'submissions', 'global'], levels: make, joins: make };
