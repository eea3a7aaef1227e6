import type { RunningDatabase } from '../../scripts/database/server.ts';
import { type Operation, operationsFor } from '../operations.ts';
import { benchToken } from '../servers/variables.ts';
import type { Questions } from './compare-answers.ts';

/** A request to be sent over and over: its bytes are made once. */
export interface Question {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The request for an operation; every server gets the same bytes. */
const questionOf = ({ documentId, text, variables }: Operation, token: string): Question => {
  const document = documentId === undefined ? { query: text } : { documentId };
  const body = Buffer.from(JSON.stringify({ ...document, variables }));
  return {
    body,
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
  return { operations, questions: new Map(operations.map((one) => [one.name, questionOf(one, token)])) };
};
