import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningDatabase } from '../../scripts/database/server.ts';
import type { Recorded, RecordedMutation } from '../by-hand/recorded.ts';
import { openCallers } from '../measure/caller.ts';
import type { NextQuestion } from '../measure/compare-answers.ts';
import { withAll } from '../measure/start-all.ts';
import type { MutationName } from '../operation-names.ts';
import { type Built, type Contender, contendersOfChanges, limitInWorkerd } from '../servers/contenders.ts';
import type { Changes } from './changes.ts';
import { adminOf } from './connect.ts';
import { compareEffects, effectOf, knownIn } from './effect.ts';
import { recordChange, recordedCopies } from './record.ts';
import { startRecorder } from './record-statements.ts';

/** A database that is thrown away, with rows for changes. */
export interface Changed {
  readonly database: RunningDatabase;
  readonly changes: Changes;
}

/** Rows that are used up before anything is measured: to record a change, and one to compare its effect. */
export const usedBefore = recordedCopies + 1;

/** What is done behind an answer is over by then, in milliseconds. */
const behindMs = 1_000;

/** Records how the product makes each change. */
const recordAll = async (product: Contender, { database, changes }: Changed): Promise<Recorded> => {
  const recorder = await startRecorder(database.port);
  const recorded = new Map<MutationName, RecordedMutation>();
  try {
    await withAll([product], recorder.port, async ([server]) => {
      for (const [name, next] of changes)
        if (server) recorded.set(name, await recordChange(server.url, next, recorder));
    });
  } finally {
    recorder.stop();
  }
  return Object.fromEntries(recorded);
};

const changeOnce = async (url: string, next: NextQuestion): Promise<void> => {
  const callers = openCallers(url, 1);
  const question = next();
  const { text } = await callers.send(question);
  callers.close();
  if (!text.includes(question.done)) throw new Error(`${url} did not make a change: ${text}`);
  await sleep(behindMs);
};

/**
 * Records how the product makes each change, then has product and handler each make one on a database of its own, on which the
 * product has made the same ones before: their rows must be the same.
 */
export const prepareContenders = async (built: Built, here: Changed, there: Changed): Promise<Contender[]> => {
  const [product] = contendersOfChanges(built, {});
  if (!product) throw new Error('The product is not among the contenders.');
  // Both databases are the same until now.
  const known = await knownIn(adminOf(here.database));
  const recorded = await recordAll(product, here);
  await withAll([product], there.database.port, async ([server]) => {
    for (const next of there.changes.values())
      for (let copy = 1; server && copy <= recordedCopies; copy += 1) await changeOnce(server.url, next);
  });
  const contenders = contendersOfChanges(built, recorded);
  const byHand = contenders.filter(({ name }) => name === limitInWorkerd);
  await withAll([product], here.database.port, ([one]) =>
    withAll(byHand, there.database.port, async ([other]) => {
      for (const [name, next] of here.changes) {
        const otherNext = there.changes.get(name);
        if (!one || !other || !otherNext) throw new Error(`There is nothing to compare ${name} with.`);
        const effect = await effectOf(adminOf(here.database), known, () => changeOnce(one.url, next));
        compareEffects(
          name,
          effect,
          await effectOf(adminOf(there.database), known, () => changeOnce(other.url, otherNext)),
        );
      }
    }),
  );
  return contenders;
};
