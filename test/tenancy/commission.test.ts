import { describe, expect, test } from 'vitest';
import type { Role } from '../../scripts/seed/people.ts';
import { executeAs } from '../support/asking/execute.ts';

const query = `{ policies(first: 1) { nodes {
  producerCommissionRate mgaCommissionRate
  transactions(first: 1) { nodes { producerCommission { amount } mgaCommission { amount } } }
} } }`;

const shownTo = async (role: Role): Promise<unknown[]> => {
  const { data, errors } = await executeAs(role, query);
  expect(errors).toBeUndefined();
  const [policy] = data.policies.nodes;
  const [transaction] = policy.transactions.nodes;
  const { producerCommissionRate, mgaCommissionRate } = policy;
  return [producerCommissionRate, mgaCommissionRate, transaction.producerCommission, transaction.mgaCommission];
};

describe('commission on a policy', () => {
  test.each<Role>(['POLICYHOLDER', 'AGENT_SUPPORT', 'UNDERWRITER', 'ADJUSTER', 'CARRIER_ADMIN'])(
    'is not told to %s, who reads no commission anywhere else',
    async (role) => {
      expect(await shownTo(role)).toEqual([null, null, null, null]);
    },
  );

  test.each<Role>(['PRODUCER', 'FINANCE_ANALYST', 'ORG_ADMIN'])('is told to %s', async (role) => {
    expect(await shownTo(role)).not.toContain(null);
  });
});
