import { expect, test } from 'vitest';
import { compareSdl } from './sdl.ts';

test('a published schema that the code does not make is found, with the first line that differs', () => {
  expect(compareSdl('type A {\n  b: Int\n}\n', 'type A {\n  b: Int!\n}\n')).toEqual([
    {
      kind: 'sdl',
      where: 'schema/schema.graphql:2',
      what: 'has "b: Int" where the code makes "b: Int!"',
      todo: expect.stringMatching(/^Run make schema/),
    },
  ]);
});
