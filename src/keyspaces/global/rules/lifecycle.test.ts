import { expect, it } from 'vitest';
import { isHistory, isReachable, mayBecome } from './lifecycle.ts';

const transitions = { draft: ['sent'], sent: ['draft', 'done'], done: [] } as const satisfies Record<
  string,
  readonly ('draft' | 'sent' | 'done')[]
>;

it('follows transitions in their direction only', () => {
  expect(mayBecome(transitions, 'draft', 'done')).toBe(false);
  expect(isReachable(transitions, 'draft', 'done')).toBe(true);
  expect(isReachable(transitions, 'done', 'draft')).toBe(false);
});

it('refuses a history that skips a step or begins in the middle', () => {
  expect(isHistory(transitions, ['draft'], ['draft', 'sent', 'draft', 'sent', 'done'])).toBe(true);
  expect(isHistory(transitions, ['draft'], ['draft', 'done'])).toBe(false);
  expect(isHistory(transitions, ['draft'], ['sent'])).toBe(false);
});
