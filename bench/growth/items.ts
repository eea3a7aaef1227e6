import type { RunningDatabase } from '../../scripts/database/server.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { questionOf } from '../measure/question.ts';
import type { Sized } from './questions.ts';
import { lineIds } from './read-billing.ts';

/** As many ids as `nodes` takes. */
const perField = 100;

/** Asks for so many journal lines by their ids: as many a field as it takes, the further ones under aliases. */
const itemsOf = (ids: readonly string[], token: string): Sized => {
  const fields = Array.from({ length: Math.ceil(ids.length / perField) }, (_, index) => index);
  const declared = fields.map((index) => `$ids${index}: [ID!]!`).join(', ');
  const asked = fields.map((index) => `nodes${index}: nodes(ids: $ids${index}) { ...line }`).join(' ');
  const text = `query Items(${declared}) { ${asked} }
    fragment line on JournalLine { id ordinal debit { amount } credit { amount } createdAt }`;
  const variables = fields.map((index) => [`ids${index}`, ids.slice(index * perField, (index + 1) * perField)]);
  return { at: ids.length, question: questionOf({ text, variables: Object.fromEntries(variables) }, token) };
};

/** Questions for so many journal lines of the first organization. */
export const itemsQuestions = async (
  counts: readonly number[],
  database: RunningDatabase,
  token: string,
): Promise<Sized[]> => {
  const ids = await lineIds(database, organizationId, Math.max(...counts));
  return counts.map((count) => itemsOf(ids.slice(0, count), token));
};
