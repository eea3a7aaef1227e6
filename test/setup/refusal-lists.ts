import { afterAll, expect, inject } from 'vitest';
import { readRefusalList, refusalListOf, refusalsGot, writeRefusalList } from '../support/refusals-got.ts';

// A refusal is on the list of a file because its tests get it. `test/writes/refusals.test.ts` compares all lists with what
// mutations declare.
afterAll(async () => {
  // Of a file of which some tests are run, nothing can be said.
  if (inject('onlySomeTests')) return;
  const name = refusalListOf(expect.getState().testPath ?? '');
  if (inject('retakesSnapshots')) await writeRefusalList(name, refusalsGot());
  const lost = (await readRefusalList(name)).filter((entry) => !refusalsGot().has(entry));
  expect(
    lost,
    `refusals of test/snapshots/refusals/${name} that no test of this file gets any more: write one that does, or run the file with -u`,
  ).toEqual([]);
});
