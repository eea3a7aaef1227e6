import type { RunningDatabase } from '../../scripts/database/server.ts';
import { type Operation, operationsFor } from '../operations.ts';
import { benchToken } from '../servers/variables.ts';
import type { Questions } from './compare-answers.ts';

/** A request for an operation. */
export interface Question {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** What its answer has in it. */
  readonly done: string;
}

/** The request for an operation; every server gets the same bytes. */
export const questionOf = (
  { documentId, text, variables, done = '"data"' }: Omit<Operation, 'name' | 'says'> & { readonly done?: string },
  token: string,
): Question => {
  const document = documentId === undefined ? { query: text } : { documentId };
  const body = Buffer.from(JSON.stringify({ ...document, variables }));
  return {
    body,
    done,
    headers: {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      'Content-Length': String(body.length),
      'Content-Type': 'application/json',
    },
  };
};

/** What is asked on a database, by a token of this run. */
export const questionsOn = async (
  database: RunningDatabase,
): Promise<{ readonly operations: readonly Operation[]; readonly questions: Questions }> => {
  const token = await benchToken();
  const operations = await operationsFor(database.connectionString);
  // The same request over and over: its bytes are made once.
  const questions = operations.map((one) => {
    const question = questionOf(one, token);
    return [one.name, () => question] as const;
  });
  return { operations, questions: new Map(questions) };
};
