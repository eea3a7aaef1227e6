import { expect, test } from 'vitest';
import { withTimeBound } from './time-bound.ts';

test.each([
  ['select `id` from `policies`', 'select /*+ MAX_EXECUTION_TIME(600) */ `id` from `policies`'],
  ['(select 1) union all (select 2)', '(select /*+ MAX_EXECUTION_TIME(600) */ 1) union all (select 2)'],
  ['update `api_keys` set `version` = 1', 'update `api_keys` set `version` = 1'],
  ['begin', 'begin'],
])('%s tells the server how long it may take, when it reads', (sql, bounded) => {
  expect(withTimeBound(sql, 600)).toBe(bounded);
});
