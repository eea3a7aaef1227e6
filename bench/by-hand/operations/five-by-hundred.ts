import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Ask, Cell } from '../connections.ts';
import type { ByHand, MakeData } from '../operation.ts';
import { amount, byFirst, keysIn } from '../values.ts';

/** The newest rows of a table. */
const newest = (ask: Ask, keyspace: Keyspace, select: string, orgId: string, first: number): Promise<Cell[][]> =>
  ask(keyspace, `${select} where t.org_id = ? order by t.id desc limit ?`, [orgId, first]);

/** Two columns of the rows that these ids name. */
const named = async (ask: Ask, keyspace: Keyspace, select: string, orgId: string, keys: readonly string[]) =>
  keys.length === 0
    ? byFirst([])
    : byFirst(await ask(keyspace, `${select} where org_id = ? and id in (?)`, [orgId, keys]));

const union = (...lists: readonly string[][]): string[] => [...new Set(lists.flat())].toSorted();

/** `joined`: the insured, which is of the same keyspace, rides with its submission. */
const making =
  (joined: boolean): MakeData =>
  async (ask, orgId, variables) => {
    const first = Number(variables.first);
    const list = (keyspace: Keyspace, select: string) => newest(ask, keyspace, select, orgId, first);
    const submissionsList = joined
      ? 'select t.id, t.number, t.producer_id, t.insured_id, i.name from submissions t left join insureds i on i.org_id = t.org_id and i.id = t.insured_id'
      : 'select t.id, t.number, t.producer_id, t.insured_id from submissions t';
    const [submissions, policies, claims, invoices, users] = await Promise.all([
      list('submissions', submissionsList),
      list('policies', 'select t.id, t.number, t.annual_premium_cents, t.producer_id from policies t'),
      list('claims', 'select t.id, t.number, t.policy_id, t.adjuster_id from claims t'),
      list('billing', 'select t.id, t.number, t.total_cents, t.policy_id from invoices t'),
      list('global', 'select t.id, t.name from users t'),
    ]);
    const of = (keyspace: Keyspace, select: string, keys: readonly string[]) =>
      named(ask, keyspace, select, orgId, keys);
    const [insureds, producers, policiesNamed, adjusters] = await Promise.all([
      joined
        ? new Map(submissions.map(([, , , id, name = null]) => [id, [id ?? null, name]]))
        : of('submissions', 'select id, name from insureds', keysIn(submissions, 3)),
      of('global', 'select id, name from producers', union(keysIn(submissions, 2), keysIn(policies, 3))),
      of('policies', 'select id, number from policies', union(keysIn(claims, 2), keysIn(invoices, 3))),
      of('global', 'select id, name from users', keysIn(claims, 3)),
    ]);
    const name = (rows: ReadonlyMap<Cell | undefined, Cell[]>, id: Cell | undefined) =>
      id === null ? null : { id, name: rows.get(id)?.[1] };
    const policy = (id: Cell | undefined) => ({ id, number: policiesNamed.get(id)?.[1] });
    return {
      submissions: {
        nodes: submissions.map(([id, number, producerId, insuredId]) => ({
          id,
          number,
          insured: name(insureds, insuredId),
          producer: name(producers, producerId),
        })),
      },
      policies: {
        nodes: policies.map(([id, number, premium = null, producerId]) => ({
          id,
          number,
          annualPremium: { amount: amount(premium) },
          producer: name(producers, producerId),
        })),
      },
      claims: {
        nodes: claims.map(([id, number, policyId, adjusterId]) => ({
          id,
          number,
          policy: policy(policyId),
          adjuster: name(adjusters, adjusterId),
        })),
      },
      invoices: {
        nodes: invoices.map(([id, number, total = null, policyId]) => ({
          id,
          number,
          total: { amount: amount(total) },
          policy: policy(policyId),
        })),
      },
      users: { nodes: users.map(([id, name]) => ({ id, name })) },
    };
  };

/** Five lists of a hundred, in five keyspaces, and what their rows name. */
export const fiveByHundred: ByHand = {
  keyspaces: ['submissions', 'policies', 'claims', 'billing', 'global'],
  levels: making(false),
  joins: making(true),
};
