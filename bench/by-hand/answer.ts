import type { OperationName } from '../operation-names.ts';
import type { Connections } from './connections.ts';
import { byHand } from './operations/index.ts';
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
}

/** An answer as HTTP carries it. */
export interface WrittenAnswer {
  readonly status: number;
  readonly body: string;
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
  { manner, tokens, operationOf }: Circumstances,
): Promise<WrittenAnswer> => {
  const asked = JSON.parse(body);
  const name = operationOf(asked);
  if (name === undefined) return refusal(400, 'No such operation was written by hand.');
  const { keyspaces, levels, joins } = byHand[name];
  if (manner === 'ahead') connections.open(keyspaces);
  const caller = await callerOf(authorization, tokens);
  if (!caller || !(await mayAct(caller, connections.ask))) return refusal(401, 'Say who asks.');
  const data = await (manner === 'levels' ? levels : joins)(connections.ask, caller.orgId, asked.variables);
  return { status: 200, body: JSON.stringify({ data }) };
};
