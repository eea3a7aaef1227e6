import { readdir, readFile } from 'node:fs/promises';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './schema.ts';

const directory = 'codegen/documents';
const files = (await readdir(directory)).filter((name) => name.endsWith('.graphql'));
const documents = await Promise.all(
  files.map(async (file) => ({ file, document: parse(await readFile(`${directory}/${file}`, 'utf8')) })),
);

describe('the documents of clients', () => {
  test.each(documents)(
    '$file is valid under the schema, and holds one operation of its own name',
    ({ file, document }) => {
      expect(validate(schema, document)).toEqual([]);
      const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      const names = operations.map(({ name }) => name?.value.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase());
      expect(names).toEqual([file.replace('.graphql', '')]);
    },
  );
});
