import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schema } from '../../src/server/schema.ts';
import { sdlOf } from '../../src/server/sdl.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { Finding } from './finding.ts';

const file = 'schema/schema.graphql';

/** Compares `schema/schema.graphql` with the SDL of the code. */
export async function checkSdl(): Promise<Finding[]> {
  const published = await readFile(join(repositoryDirectory, file), 'utf8');
  return compareSdl(published, sdlOf(schema));
}

/** The first line in which two texts of the SDL differ. */
export function compareSdl(published: string, made: string): Finding[] {
  if (published === made) return [];
  const [before, after] = [published.split('\n'), made.split('\n')];
  const line = before.findIndex((text, index) => text !== after[index]);
  const index = line === -1 ? before.length : line;
  const shown = (text: string | undefined) => (text === undefined ? 'nothing' : `"${text.trim()}"`);
  return [
    {
      kind: 'sdl',
      where: `${file}:${index + 1}`,
      what: `has ${shown(before[index])} where the code makes ${shown(after[index])}`,
      todo: 'Run make schema, and read the difference: it is what clients will see.',
    },
  ];
}
