import type { SentStatement } from '../../../src/data/wire/statement-log.ts';
import { identificationOrigin } from '../../../src/data/wire/statement-log.ts';
import { asking } from '../../support/asking/ask.ts';
import { inProcess } from '../../support/asking/carriers.ts';
import { allSourcesThrough } from '../../support/database.ts';
import { databasePort } from '../../support/database-port.ts';
import { clock, mutationText } from '../../support/mutating.ts';
import { judgeStatements } from '../../support/statements.ts';
import { startTripCounter } from '../../support/trip-counter.ts';
import type { TriedMutation } from './tried/tried-mutation.ts';

/** What a mutation answered, and what it took. */
export interface MeasuredMutation {
  // biome-ignore lint/suspicious/noExplicitAny: each mutation answers what is selected of it.
  readonly outcome: any;
  /** Those up to the answer, in the order in which they were answered. */
  readonly statements: readonly SentStatement[];
  /** Those behind the answer. */
  readonly behind: readonly SentStatement[];
  /** Round trips in a row up to the answer, and behind it. */
  readonly rounds: number;
  readonly roundsBehind: number;
}

/** Has a mutation done once, over a way to the database that counts. */
export const measureMutation = async (
  name: string,
  { role, user: chosen, input, done }: TriedMutation,
): Promise<MeasuredMutation> => {
  const counter = await startTripCounter(databasePort());
  const sent: { statement: SentStatement; round: number }[] = [];
  const onStatement = (statement: SentStatement) => {
    if (statement.origin !== identificationOrigin) sent.push({ statement, round: counter.rounds });
  };
  const { askWell } = asking(
    inProcess({
      sources: allSourcesThrough(counter.port),
      request: () => ({ now: clock.now, onStatement }),
    }),
  );
  try {
    const user = await chosen?.();
    const variables = { input: await input(), key: crypto.randomUUID() };
    // Whether the one who asks may still act is known from a request before, as it usually is.
    await askWell({ role, user, query: '{ viewer { id } }' });
    sent.length = 0;
    const begun = counter.rounds;
    const answer = await askWell({ role, user, query: mutationText(name, { done }), variables });
    const upTo = answer.extensions?.statements?.length ?? 0;
    const all = sent.map(({ statement }) => statement);
    judgeStatements(all);
    const answeredAt = sent[upTo - 1]?.round ?? begun;
    return {
      outcome: answer.data[name],
      statements: all.slice(0, upTo),
      behind: all.slice(upTo),
      rounds: answeredAt - begun,
      roundsBehind: counter.rounds - answeredAt,
    };
  } finally {
    counter.stop();
  }
};
