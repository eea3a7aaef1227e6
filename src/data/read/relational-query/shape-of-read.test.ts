import { expect, test } from 'vitest';
import { historyOf, type Visibility, wholeOrganization } from '../visibility.ts';
import { readCount, readCountOf, readTotals } from './aggregates.ts';
import { requestOf } from './level.ts';
import { readList, readRowsOf } from './rows-read.ts';
import { readSums } from './sums.ts';

const table = 'claimReserveMovements';

const reads: Readonly<Record<string, (visibility: Visibility) => { readonly shape: string }>> = {
  list: (visibility) => readList(requestOf(table, {}), visibility),
  rows: (visibility) => readRowsOf('claimId', requestOf(table, {}), visibility)('clm_1'),
  count: (visibility) => readCount(table, undefined, visibility),
  'count of a key': (visibility) => readCountOf(table, 'claimId', 'clm_1', undefined, visibility),
  totals: (visibility) => readTotals(table, 'claimId', 'clm_1', ['amountCents'], undefined, visibility),
  sums: (visibility) => readSums(table, { by: {}, sums: ['amountCents'] }, undefined, visibility),
};

/** Reads of one shape are answered together, by the visibility of the first. */
test.each(Object.entries(reads))('a %s of the past is never taken for one of what the viewer sees', (_, read) => {
  const own = wholeOrganization('org_1');
  expect(read(own).shape).toBe(read({ ...own }).shape);
  expect(read(historyOf('org_1')).shape).not.toBe(read(own).shape);
});
