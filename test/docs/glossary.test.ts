import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemaFile } from '../../scripts/contracts/check-schema.ts';
import { readFromClone } from '../../scripts/contracts/generated-files.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { ordinaryWords } from './ordinary-words.ts';

/** The terms of a glossary, each with its other names. */
const termsOf = (glossary: string): string[][] =>
  [...glossary.matchAll(/^\*\*(.+?)\*\*\. /gm)].map(([, names = '']) => names.split(' / '));

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(\w\w[^su])s$/, '$1');

const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[a-z]+/g) ?? []).map(singular);

/** The words that the graph's types and the values of its enumerations are named with. */
const wordsOfGraph = (sdl: string): Set<string> => {
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const ofTypes = types.filter(isObjectType).map(({ name }) => name.replace(/(Connection|Edge)$/, ''));
  const ofValues = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
  return new Set(
    ofTypes
      .map((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2'))
      .concat(ofValues)
      .flatMap(wordsOf),
  );
};

/** Words of the graph that neither the glossary explains nor everybody knows. */
const unexplained = (sdl: string, glossary: string): string[] => {
  const known = new Set([...termsOf(glossary).flat().flatMap(wordsOf), ...ordinaryWords]);
  return [...wordsOfGraph(sdl)].filter((word) => !known.has(word)).toSorted();
};

/** Terms of the glossary that stand in none of the texts. */
const unused = (glossary: string, texts: string): string[] => {
  const plain = ` ${wordsOf(texts).join(' ')} `;
  return termsOf(glossary)
    .filter((names) => !names.some((name) => plain.includes(` ${wordsOf(name).join(' ')} `)))
    .map(([name = '']) => name);
};

describe('the glossary', () => {
  let sdl = '';
  let glossary = '';
  let texts = '';

  beforeAll(async () => {
    [sdl, glossary] = await Promise.all([readFromClone(schemaFile), readFromClone('docs/glossary.md')]);
    const found = [sdl];
    for await (const file of glob('src/keyspaces/*/rules/**/*.ts', { cwd: repositoryDirectory })) {
      if (!file.endsWith('.test.ts')) found.push(await readFile(join(repositoryDirectory, file), 'utf8'));
    }
    texts = found.join('\n').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  });

  test("explains every word that the graph's types and enumerations are named with", () => {
    expect(unexplained(sdl, glossary)).toEqual([]);
    expect(unexplained(`${sdl}\nenum Planted { ESCHEATMENT }`, glossary)).toEqual(['escheatment']);
  });

  test('has no term that neither the graph nor the rules use', () => {
    expect(unused(glossary, texts)).toEqual([]);
    expect(unused(`${glossary}\n**Tontine**. Planted.`, texts)).toEqual(['Tontine']);
  });

  test('has its terms once, and in the order of the alphabet', () => {
    const names = termsOf(glossary).map(([name = '']) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(names.length).toBeGreaterThan(80);
  });
});

test('no word that everybody knows is listed without being needed', async () => {
  const needed = wordsOfGraph(await readFromClone(schemaFile));
  expect([...ordinaryWords].filter((word) => !needed.has(word))).toEqual([]);
});
