import { isMutation, type OperationName } from '../operation-names.ts';
import { changeByHand } from './change.ts';
import type { Connections } from './connections.ts';
import { byHand } from './operations/index.ts';
import type { Recorded } from './recorded.ts';
import { mayAct } from './standing.ts';
import { callerOf, type TokenSettings } from './token.ts';

/** How a handler asks: a statement per level and table; the fewest statements; and those over connections opened ahead. */
export type Manner = 'levels' | 'joins' | 'ahead';

/** What a handler needs beside the request. */
export interface Circumstances {
  readonly manner: Manner;
  readonly tokens: TokenSettings;
  /** The operation of each document that may be asked. */
  readonly operationOf: (asked: { readonly query?: string; readonly documentId?: string }) => OperationName | undefined;
  /** How the product makes each change. */
  readonly recorded: Recorded;
}

/** An answer as HTTP carries it. */
export interface WrittenAnswer {
  readonly status: number;
  readonly body: string;
  /** What is still to be done when the answer is on its way. */
  behind?(): Promise<void>;
}

const refusal = (status: number, message: string): WrittenAnswer => ({
  status,
  body: JSON.stringify({ errors: [{ message }] }),
});

/** Answers a request by hand: the least that any server must do for it, with the product's checks of who asks. */
export const answerByHand = async (
  authorization: string | null,
  body: string,
  connections: Connections,
  { manner, tokens, operationOf, recorded }: Circumstances,
): Promise<WrittenAnswer> => {
  const asked = JSON.parse(body);
  const name = operationOf(asked);
  if (name === undefined) return refusal(400, 'No such operation was written by hand.');
  if (manner === 'ahead' && !isMutation(name)) connections.open(byHand[name].keyspaces);
  const caller = await callerOf(authorization, tokens);
  if (!caller || !(await mayAct(caller, connections.ask))) return refusal(401, 'Say who asks.');
  if (!isMutation(name)) {
    const { levels, joins } = byHand[name];
    const make = manner === 'levels' ? levels : joins;
    const data = await make(connections.ask, caller.orgId, asked.variables);
    return { status: 200, body: JSON.stringify({ data }) };
  }
  const change = recorded[name];
  if (change === undefined) return refusal(400, 'Nobody has recorded how this is changed.');
  const { data, behind } = await changeByHand(change, connections.ask, asked.variables);
  return { status: 200, body: `{"data":${data}}`, behind };
};
