import { expect, test } from 'vitest';
import { vitessKeyspaces } from './topology.ts';

test('the topology is the production one', () => {
  expect(vitessKeyspaces().map(({ database, shards }) => `${database}: ${shards.join(' ')}`)).toEqual([
    'oi_global: 0',
    'oi_submissions: -80 80-',
    'oi_policies: -80 80-',
    'oi_claims: -80 80-',
    'oi_billing: -80 80-',
    'openinsure: 0',
  ]);
});
