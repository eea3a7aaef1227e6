import { expect, test } from 'vitest';
import { agencyEdits, isSupersededByEdit, statusAfterEdit, underwriterEdits } from './editing.ts';
import { quoteTransitions, submissionTransitions } from './lifecycle.ts';

const statuses = Object.keys(submissionTransitions) as (keyof typeof submissionTransitions)[];

test('an edit leads along the lifecycle, or nowhere', () => {
  for (const status of statuses.filter((one) => underwriterEdits[one].length > 0)) {
    const after = statusAfterEdit(status);
    expect(underwriterEdits[status], status).toEqual([after]);
    const allowed: readonly string[] = submissionTransitions[status];
    expect(after === status || allowed.includes(after), status).toBe(true);
  }
});

test('the agency edits what it has not handed in, or is asked about', () => {
  expect(statuses.filter((status) => agencyEdits[status].length > 0)).toEqual(['draft', 'incomplete']);
});

test('what is bound, being bound or over is edited by nobody', () => {
  for (const status of ['binding', 'bound', 'declined', 'withdrawn', 'expired', 'not_taken_up'] as const) {
    expect([...agencyEdits[status], ...underwriterEdits[status]], status).toEqual([]);
  }
});

test('quotes that are open to be decided or bound are superseded by an edit, as their lifecycle allows', () => {
  const superseded = (Object.keys(quoteTransitions) as (keyof typeof quoteTransitions)[]).filter(isSupersededByEdit);
  expect(superseded).toEqual(['referred', 'issued', 'accepted']);
  for (const status of superseded) expect(quoteTransitions[status]).toContain('superseded');
});
