import { readFile } from 'node:fs/promises';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { findExampleObjects } from '../operations/example-objects.ts';
import { operations } from '../operations/operations.ts';
import { tokenFor } from '../support/tokens.ts';
import type { LoadRequest } from './closed-loop.ts';

const documentOf = (name: string): Promise<string> => readFile(`codegen/documents/${name}.graphql`, 'utf8');

/** The claim file: sixteen statements over five keyspaces. */
export const claimFile = async (): Promise<LoadRequest[]> => {
  const query = await documentOf('claim-file');
  return [
    { token: await tokenFor('ORG_ADMIN'), body: JSON.stringify({ query, variables: { number: exampleClaimNumber } }) },
  ];
};

/** The operations of all clients, each as its role; but for the one whose every reading is recorded. */
export const mixture = async (): Promise<LoadRequest[]> => {
  const examples = await findExampleObjects();
  const names = Object.keys(operations).filter((name) => name !== 'claim-party-health');
  return Promise.all(
    names.map(async (name): Promise<LoadRequest> => {
      const { role = 'ORG_ADMIN', variables } = operations[name] ?? {};
      const body = { query: await documentOf(name), variables: variables?.(examples) ?? {} };
      return { token: await tokenFor(role), body: JSON.stringify(body) };
    }),
  );
};
