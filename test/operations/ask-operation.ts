import { readFile } from 'node:fs/promises';
import type { Role } from '../../scripts/seed/people.ts';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import type { Answer } from '../support/asking/answer.ts';
import { askAs, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { allSourcesThrough } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';
import { startTripCounter } from '../support/trip-counter.ts';
import { findExampleObjects } from './example-objects.ts';
import { operations } from './operations.ts';

/** The day on which operations are asked: in the term of the demonstration data, so that "today" has coverages. */
export const dayOfOperations = new Date('2026-11-01T12:00:00Z');

/** One operation as it was asked, and all that came of it. */
interface AskedOperation {
  readonly role: Role;
  readonly variables: Record<string, unknown>;
  /** Its text. */
  readonly document: string;
  readonly answer: Answer;
  readonly statements: readonly SentStatement[];
}

/**
 * Asks once more over a way to the database that counts round trips in a row: what somebody waits for is that number times
 * the way. To be counted they are slowed down.
 */
export const countRounds = async ({ role, document: query, variables }: AskedOperation): Promise<number> => {
  const counter = await startTripCounter(databasePort());
  try {
    const { askWell } = asking(inProcess({ sources: allSourcesThrough(counter.port) }));
    // Whether the one who asks may still act is known from a request before, as it usually is.
    await askWell({ role, query: '{ viewer { id } }' });
    const begun = counter.rounds;
    await askWell({ role, query, variables });
    return counter.rounds - begun;
  } finally {
    counter.stop();
  }
};

/** Asks one of the clients' operations over HTTP, as its role and with its variables. */
export const askOperation = async (name: string): Promise<AskedOperation> => {
  const operation = operations[name];
  if (!operation) throw new Error(`test/operations/operations.ts does not say how codegen/documents/${name} is asked.`);
  const document = await readFile(`codegen/documents/${name}.graphql`, 'utf8');
  const variables = operation.variables?.(await findExampleObjects()) ?? {};
  const answer = await askAs(operation.role, document, variables);
  return { role: operation.role, variables, document, answer, statements: answer.extensions?.statements ?? [] };
};
