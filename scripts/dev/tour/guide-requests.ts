import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, addMonths } from '../../../src/keyspaces/global/rules/dates.ts';
import type { Role } from '../../seed/people.ts';
import { repositoryDirectory } from '../../support/local-paths.ts';
import { isRole } from '../../support/local-token.ts';

/** A request of the guide to the API that belongs to a way of several: who sends it, and what. */
export interface GuideRequest {
  /** The name of its operation. */
  readonly name: string;
  readonly role: Role;
  readonly query: string;
  /** `…` stands for what was read before, or is for the reader to choose. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The heading in the guide under which the whole way of a policy is shown. */
export const wholeWay = '### From a submission to a refund';

/** Days from today to the beginning of the cover that is asked for. */
const daysAhead = 10;

const requestPattern = /^```graphql (\w+)\n([\s\S]*?)^```$(?:\n\n```json variables\n([\s\S]*?)^```$)?/gm;

/** The requests of the whole way of a policy, in their order, as the guide prints them. */
export const readWholeWay = async (): Promise<GuideRequest[]> => {
  const guide = await readFile(join(repositoryDirectory, 'docs/api.md'), 'utf8');
  const [, after = ''] = guide.split(`${wholeWay}\n`);
  const [section = ''] = after.split(/^##/m);
  return [...section.matchAll(requestPattern)].map(([, role = '', query = '', variables = '{}']) => {
    const name = /^(?:query|mutation) (\w+)/.exec(query)?.[1];
    if (!isRole(role) || !name) throw new Error(`docs/api.md, ${wholeWay}: a request has no name or no role.`);
    return { name, role, query, variables: JSON.parse(variables) };
  });
};

/** What the reader chooses for a request: the days, and a new key. */
export const chosenOn = (today: string): Readonly<Record<string, string>> => {
  const begins = addDays(today, daysAhead);
  return { today, begins, ends: addMonths(begins, 12), key: crypto.randomUUID() };
};
