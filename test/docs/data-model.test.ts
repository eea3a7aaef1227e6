import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { readFromClone } from '../../scripts/contracts/generated-files.ts';
import { databaseName, references, tablesOf } from '../../scripts/docs/entities.ts';
import { outdatedPages } from '../../scripts/docs/pages.ts';
import { lifecycles } from '../../scripts/support/lifecycles.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

describe('the pages that follow from the code', () => {
  test('are those that the code makes: run make docs', async () => {
    expect(await outdatedPages()).toEqual([]);
  });

  test('are found to be out of date when a column is missing, or a page', async () => {
    const without = async (file: string) => {
      const page = await readFromClone(file);
      return file.endsWith('policies.md') ? page.replace(/^.*cancellation_date.*\n/m, '') : page;
    };
    expect(await outdatedPages(without)).toEqual(['docs/data-model/policies.md']);
    expect(await outdatedPages(async () => '')).toHaveLength(keyspaces.length + 3);
  });

  test.each(keyspaces)('show every table of oi_%s, and every reference within it', async (keyspace) => {
    const page = await readFromClone(`docs/data-model/${keyspace}.md`);
    const names = tablesOf(keyspace);
    for (const name of names) expect(page).toContain(`\n  ${databaseName(name)} {\n`);
    for (const { from, to, name } of references.filter((one) => names.includes(one.from) && names.includes(one.to))) {
      const line = new RegExp(`^  ${databaseName(to)} \\S+ ${databaseName(from)} : ${name}$`, 'm');
      expect(page).toMatch(line);
    }
  });

  test('show every transition of every lifecycle, and what each status means', async () => {
    const page = await readFromClone('docs/data-model/lifecycles.md');
    for (const { kind, transitions } of lifecycles) {
      const [, part = ''] = page.split(`## ${kind}\n`);
      const [own = ''] = part.split('\n## ');
      for (const [from, next] of Object.entries(transitions)) {
        expect(own, `${kind} ${from}`).toMatch(new RegExp(`\\| ${from.toUpperCase()} \\| .+ \\|`));
        for (const to of next) expect(own).toContain(`  ${from.toUpperCase()} --> ${to.toUpperCase()}\n`);
      }
    }
  });
});

test('every transition table of the rules is in the list of lifecycles', async () => {
  const known = new Set<unknown>(lifecycles.map(({ transitions }) => transitions));
  const unknown: string[] = [];
  for await (const file of glob('src/keyspaces/*/rules/*.ts', { cwd: repositoryDirectory })) {
    if (file.endsWith('.test.ts')) continue;
    const exported: Record<string, unknown> = await import(join(repositoryDirectory, file));
    for (const [name, value] of Object.entries(exported)) {
      if (name.endsWith('Transitions') && !known.has(value)) unknown.push(`${name} of ${file}`);
    }
  }
  expect(unknown).toEqual([]);
});
