import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../scripts/seed/people.ts';
import { changingExamples } from '../api-guide/guide.ts';
import { expectationOf } from '../api-guide/matching.ts';
import { askAs, rowsOf } from '../support/mutating.ts';
import { waitingSubmission } from '../support/waiting-submission.ts';

beforeAll(async () => {
  await waitingSubmission();
  // Others may have satisfied what a bind waits for.
  await rowsOf('submissions', 'UPDATE quote_subjectivities SET satisfied_at = NULL, satisfied_by_id = NULL');
});

/** The object that a reader goes on with: the first one of an answer that has a version. */
const versioned = (value: unknown): { id: string; version: number } | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value && 'version' in value) return value as { id: string; version: number };
  return Object.values(value).map(versioned).find(Boolean) ?? null;
};

describe('the guide to the API', () => {
  test('shows what is answered to those who change something, from one example to the next', async () => {
    expect(changingExamples.length).toBeGreaterThan(4);
    let read = { id: '', version: 0 };
    for (const { title, asked, variables, answer } of changingExamples) {
      const filled = Object.entries(variables).map(([name, value]) => [
        name,
        value === '…' ? read[name as keyof typeof read] : value,
      ]);
      const { data, errors } = await askAs(asked.info as Role, asked.content, Object.fromEntries(filled));
      const shown = Object(expectationOf(JSON.parse(answer.content)));
      expect({ data, errors }, title).toMatchObject(shown);
      read = versioned(data) ?? read;
    }
  });
});
