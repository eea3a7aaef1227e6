import { expect, test } from 'vitest';
import { shardNames, vitessKeyspaces } from './topology.ts';

test('shards share the hashes equally, and cover them all', () => {
  expect(shardNames(1)).toEqual(['0']);
  expect(shardNames(2)).toEqual(['-80', '80-']);
  expect(shardNames(4)).toEqual(['-40', '40-80', '80-c0', 'c0-']);
});

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
