import type { Ask } from './connections.ts';
import type { Variables } from './operation.ts';
import { ownValues, textFor } from './own-values.ts';
import type { RecordedMutation, RecordedRound } from './recorded.ts';

/** What came of a change: the data of the answer, and what is still to be sent behind it. */
interface Changed {
  readonly data: string;
  behind(): Promise<void>;
}

/** Makes a change as the product does, by its own statements in its own order, and judges nothing. */
export const changeByHand = async (
  { rounds, behind, data }: RecordedMutation,
  ask: Ask,
  variables: Variables,
): Promise<Changed> => {
  const values = ownValues(String(variables.key));
  const send = async (all: readonly RecordedRound[]) => {
    for (const round of all)
      await Promise.all(round.map(({ keyspace, text }) => ask(keyspace, textFor(text, values), [])));
  };
  await send(rounds);
  return { data: textFor(data, values), behind: () => send(behind) };
};
