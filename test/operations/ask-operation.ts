import { readFile } from 'node:fs/promises';
import type { Role } from '../../scripts/seed/people.ts';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import type { Answer } from '../support/asking/answer.ts';
import { type Asking, askAs, asking } from '../support/asking/ask.ts';
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

const askOver = async (name: string, { askAs }: Pick<Asking, 'askAs'>): Promise<AskedOperation> => {
  const operation = operations[name];
  if (!operation) throw new Error(`test/operations/operations.ts does not say how codegen/documents/${name} is asked.`);
  const document = await readFile(`codegen/documents/${name}.graphql`, 'utf8');
  const variables = operation.variables?.(await findExampleObjects()) ?? {};
  const answer = await askAs(operation.role, document, variables);
  return { role: operation.role, variables, document, answer, statements: answer.extensions?.statements ?? [] };
};

/** Asks one of the clients' operations over HTTP, as its role and with its variables. */
export const askOperation = (name: string): Promise<AskedOperation> => askOver(name, { askAs });

/** Asks the same of another server: what its variables name is in all demonstration data. */
export const askOperationAt = (port: number, name: string): Promise<AskedOperation> =>
  askOver(name, asking(inProcess({ sources: allSourcesThrough(port) })));

/**
 * Asks the same in rounds, and counts them: what somebody waits for is that number times the way to the database. Which
 * statements are sent is then no matter of chance: what one answer leads to does not depend on which of two came first.
 */
export const askInRounds = async (name: string): Promise<AskedOperation & { readonly rounds: number }> => {
  const counter = await startTripCounter(databasePort());
  try {
    const throughCounter = asking(inProcess({ sources: allSourcesThrough(counter.port) }));
    // Whether the one who asks may still act is known from a request before, as it usually is.
    await throughCounter.askWell({ role: operations[name]?.role, query: '{ viewer { id } }' });
    const begun = counter.rounds;
    const asked = await askOver(name, throughCounter);
    return { ...asked, rounds: counter.rounds - begun };
  } finally {
    counter.stop();
  }
};
