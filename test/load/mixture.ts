import { readFile } from 'node:fs/promises';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { statementsHeader } from '../../src/server/report-costs.ts';
import { findExampleObjects } from '../operations/example-objects.ts';
import { operations } from '../operations/operations.ts';
import type { Question } from '../support/asking/question.ts';
import { tokenFor } from '../support/tokens.ts';

const documentOf = (name: string): Promise<string> => readFile(`codegen/documents/${name}.graphql`, 'utf8');

/** A question with one token for all times that it is asked, and without what only tests want to know. */
const asClientsAsk = async ({ role = 'ORG_ADMIN', ...question }: Question): Promise<Question> => ({
  ...question,
  credential: await tokenFor(role),
  headers: { [statementsHeader]: null },
});

/** The claim file: fourteen statements over five keyspaces. */
export const claimFile = async (): Promise<Question[]> => {
  const query = await documentOf('claim-file');
  return [await asClientsAsk({ role: 'ORG_ADMIN', query, variables: { number: exampleClaimNumber } })];
};

/** The operations of all clients, each as its role; but for the one whose every reading is recorded. */
export const mixture = async (): Promise<Question[]> => {
  const examples = await findExampleObjects();
  const names = Object.keys(operations).filter((name) => name !== 'claim-party-health');
  return Promise.all(
    names.map(async (name) => {
      const { role = 'ORG_ADMIN', variables } = operations[name] ?? {};
      return asClientsAsk({ role, query: await documentOf(name), variables: variables?.(examples) ?? {} });
    }),
  );
};
