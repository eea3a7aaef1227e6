import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { NextQuestion } from '../measure/compare-answers.ts';
import { questionOf } from '../measure/question.ts';
import type { MutationName } from '../operation-names.ts';
import { benchToken } from '../servers/variables.ts';
import { bindQuote } from './bind-quote.ts';
import { adminOf } from './connect.ts';
import { recordPayment } from './record-payment.ts';
import { addSupply } from './supply.ts';

/** All changes that are measured. */
export const measuredMutations = [recordPayment, bindQuote] as const;

/** Requests that change something: each one other rows. */
export type Changes = ReadonlyMap<MutationName, NextQuestion>;

/** Adds so many rows for each change to a database that is thrown away, and gives the requests that change them, one by one. */
export const addChanges = async (database: RunningDatabase, copies: number): Promise<Changes> => {
  const token = await benchToken();
  const connect = adminOf(database);
  const changes = new Map<MutationName, NextQuestion>();
  for (const { name, text, done, find } of measuredMutations) {
    const { bundle, variables } = await find(connect);
    const idOf = await addSupply(connect, bundle, copies);
    let used = 0;
    changes.set(name, () => {
      used += 1;
      if (used > copies) throw new Error(`All ${copies} rows for ${name} are used up.`);
      return questionOf({ text, done, variables: variables(idOf, used) }, token);
    });
  }
  return changes;
};
