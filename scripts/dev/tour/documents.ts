import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { operations } from '../../../test/operations/operations.ts';
import { Calendar } from '../../seed/calendar.ts';
import { dayOfOrganization } from '../../seed/organizations.ts';
import { organizationId } from '../../seed/people.ts';
import { repositoryDirectory } from '../../support/local-paths.ts';
import { readExampleChanges } from './example-changes.ts';
import { readExampleClaimNumber } from './example-claim.ts';
import { readExampleObjects } from './example-objects.ts';
import { chosenOn, type GuideRequest, readWholeWay } from './guide-requests.ts';
import type { Addresses } from './local-rows.ts';
import { moved, textsIn } from './move-with-calendar.ts';
import { numbersIn } from './numbers.ts';

/** A document of the tour: a tab of GraphiQL. */
export interface TourDocument {
  /** The name of its operation. */
  readonly title: string;
  /** Who asks for it. */
  readonly role: string;
  /** Under which heading it is found. */
  readonly group: string;
  readonly query: string;
  /** Of one that goes on from an earlier answer, `…` stands for what that has told. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly goesOn: boolean;
}

/** The document that GraphiQL opens with. The welcome names it. */
export const firstQuery = { name: 'ClaimFile', file: 'codegen/documents/claim-file.graphql' };

/** The mutation in GraphiQL's second tab. The welcome names it. */
export const firstMutation = { name: 'ClaimSubmission', file: 'codegen/documents/claim-submission.graphql' };

const directory = 'codegen/documents';
const groups = { screens: 'Screens', changes: 'Changes', way: 'From a submission to a refund' };

const operationIn = (text: string): string => /^\s*(?:query|mutation)\s+(\w+)/m.exec(text)?.[1] ?? '';

/** The documents of the clients, each with who asks it and variables that answer in a database. */
const readScreens = async (addresses: Addresses, claimNumber: string, today: string): Promise<TourDocument[]> => {
  const example = await readExampleObjects(addresses, claimNumber);
  const changes = await readExampleChanges(addresses, new Date());
  const calendar = new Calendar(today);
  const asked = Object.values(operations).map(({ variables }) => variables?.(example) ?? {});
  const numbers = await numbersIn(addresses, calendar, asked.flatMap(textsIn));
  const files = (await readdir(join(repositoryDirectory, directory))).toSorted();
  return Promise.all(
    files.map(async (file): Promise<TourDocument> => {
      const name = basename(file, '.graphql');
      const query = await readFile(join(repositoryDirectory, directory, file), 'utf8');
      const title = operationIn(query);
      const [change, operation] = [changes[name], operations[name]];
      if (change) {
        // With the same key, each press gives the outcome of the first.
        const variables = { input: change.input, key: crypto.randomUUID() };
        return { title, role: change.role, group: groups.changes, query, variables, goesOn: false };
      }
      if (!operation) throw new Error(`test/operations/operations.ts does not say how ${directory}/${file} is asked.`);
      const variables = Object(moved(operation.variables?.(example) ?? {}, calendar, numbers));
      return { title, role: operation.role, group: groups.screens, query, variables, goesOn: false };
    }),
  );
};

/** A request of the guide: with the days of today, and a key of its own, so that each press gives the outcome of the first. */
const stepOf = ({ name, role, query, variables }: GuideRequest, claimNumber: string, today: string): TourDocument => {
  const chosen = new Map(Object.entries({ ...chosenOn(today), number: claimNumber }));
  const filled = Object.entries(variables).map(([variable, value]) => [variable, chosen.get(variable) ?? value]);
  return { title: name, role, group: groups.way, query, variables: Object.fromEntries(filled), goesOn: true };
};

/** All documents of the tour: the first query and the first mutation, the others, and the whole way of a policy. */
export async function readDocuments(addresses: Addresses): Promise<TourDocument[]> {
  const today = dayOfOrganization(organizationId, new Date());
  const claimNumber = await readExampleClaimNumber(addresses);
  const screens = await readScreens(addresses, claimNumber, today);
  const way = (await readWholeWay()).map((request) => stepOf(request, claimNumber, today));
  const place = ({ title }: TourDocument) => [firstQuery.name, firstMutation.name].indexOf(title);
  const first = screens.filter((one) => place(one) >= 0).toSorted((one, other) => place(one) - place(other));
  return [...first, ...screens.filter((one) => place(one) < 0), ...way];
}
