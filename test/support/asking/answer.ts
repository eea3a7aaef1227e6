import type { KeyspaceCost, SentStatement } from '../../../src/data/wire/statement-log.ts';
import { noteRefusals } from '../refusals-got.ts';
import { judgeStatements } from '../statements.ts';

/** What the graph answers. The data of a test's own query is read without types. */
export interface GraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own query.
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: {
    keyspaces: Record<string, KeyspaceCost>;
    cost: { estimated: number; actual: number; maximum: number };
    statements?: SentStatement[];
  };
}

/** The same as HTTP brings it. */
export interface Answer extends GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The codes of an answer's errors, in their order. */
export const codesOf = ({ errors = [] }: GraphAnswer): unknown[] => errors.map(({ extensions }) => extensions?.code);

/** Reads a response, judges the statements behind it, and notes what it refuses. A body that is no JSON is read as text alone. */
export const readAnswer = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const answer: GraphAnswer = text.startsWith('{') ? JSON.parse(text) : {};
  judgeStatements(answer.extensions?.statements ?? []);
  noteRefusals(answer.data);
  return { ...answer, status: response.status, headers: response.headers, text };
};
