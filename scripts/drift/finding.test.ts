import { expect, test } from 'vitest';
import { renderFindings } from './finding.ts';

test('what to do is said once for findings that need the same', () => {
  const finding = { kind: 'sdl', where: 'a', what: 'b', todo: 'Do it.' } as const;
  expect(renderFindings([finding, { ...finding, where: 'c' }])).toBe(
    'The published schema and the code (2):\n  a: b\n  c: b\n    What to do: Do it.\n',
  );
});
