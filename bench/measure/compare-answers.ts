import type { OperationName } from '../operation-names.ts';
import { dataOf, openCallers } from './caller.ts';
import type { Question } from './question.ts';
import type { Running } from './start-all.ts';

/** Gives the next request for an operation: each change has rows of its own. */
export type NextQuestion = () => Question;

/** Requests by their operation. */
export type Questions = ReadonlyMap<OperationName, NextQuestion>;

/** Characters shown on either side of the first difference. */
const shown = 80;

/** Where two texts begin to differ, as a reader needs it. */
export const firstDifference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const part = (text: string) => text.slice(Math.max(0, at - shown), at + shown);
  return `at ${at}: …${part(one)}… and …${part(other)}…`;
};

/** Asks every server everything once. Throws when the data of an answer is not, byte by byte, that of the first server. */
export const compareAnswers = async (servers: readonly Running[], questions: Questions): Promise<void> => {
  for (const [operation, next] of questions) {
    let expected: { readonly data: string; readonly name: string } | undefined;
    for (const { name, url } of servers) {
      const callers = openCallers(url, 1);
      const data = dataOf(await callers.send(next()), `${name}, asked for ${operation},`);
      callers.close();
      expected ??= { data, name };
      if (data === expected.data) continue;
      throw new Error(
        `${expected.name} and ${name} answer ${operation} otherwise, ${firstDifference(expected.data, data)}`,
      );
    }
  }
};
