import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { readFromClone } from '../../contracts/generated-files.ts';
import { everyKeyspace } from '../../docs/entities.ts';
import { repositoryDirectory } from '../../support/local-paths.ts';
import { UserError } from '../../support/user-error.ts';
import { pathOfKeyspace } from '../database/paths.ts';
import type { Page } from '../page.ts';
import { type DeadLink, withLinksOfSite } from './links.ts';

/** Files outside of docs that are pages, by where. Those that are not there are left out. */
const besideDocs: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': 'contributing',
  'CHANGELOG.md': 'changelog',
  'SECURITY.md': 'reporting',
  'bench/README.md': 'benchmarks',
};

/** Titles of pages that are called as another one is. */
const ownTitles: Readonly<Record<string, string>> = { 'SECURITY.md': 'Reporting a weakness' };

/** Pages of docs in whose place others are made for the site, which tell more. */
const madeAnew: ReadonlyMap<string, string> = new Map([
  ['docs/data-model/README.md', 'database/index'],
  ['docs/data-model/lifecycles.md', 'database/lifecycles'],
  ...everyKeyspace.map((keyspace) => [`docs/data-model/${keyspace}.md`, pathOfKeyspace(keyspace)] as const),
]);

/** Where a file of the clone is shown; undefined for one that is not. */
const pathOfFile = (file: string): string | undefined => {
  const elsewhere = madeAnew.get(file) ?? besideDocs[file];
  if (elsewhere !== undefined) return elsewhere;
  if (!file.startsWith('docs/') || !file.endsWith('.md')) return undefined;
  return file.slice('docs/'.length, -'.md'.length).replace(/(^|\/)README$/, '$1index');
};

const titleOf = (text: string, file: string): string =>
  ownTitles[file] ?? /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? file;

/** Notes in a file that are for whoever edits it. */
const withoutNotes = (text: string): string => text.replaceAll(/<!--[\s\S]*?-->\n*/g, '');

const existing = (file: string): boolean => existsSync(join(repositoryDirectory, file));

/** The files that people have written and the site shows. */
const writtenFiles = async (): Promise<string[]> => {
  const files = Object.keys(besideDocs).filter(existing);
  for await (const file of glob('docs/**/*.md', { cwd: repositoryDirectory })) {
    // Pictures of tables are made anew; lifecycles are taken as they are, and compared with the rules by the gate.
    if (!madeAnew.has(file) || file.endsWith('/lifecycles.md')) files.push(file);
  }
  return files.toSorted();
};

/** The pages that people have written, with their links as the site has them. Throws when one leads nowhere. */
export const writtenPages = async (): Promise<Page[]> => {
  const files = await writtenFiles();
  const dead: DeadLink[] = [];
  const pageOf = (file: string) => (existing(file) ? pathOfFile(file) : undefined);
  const pages = files.map(async (file) => {
    const page = withLinksOfSite(file, withoutNotes(await readFromClone(file)), { pageOf, exists: existing });
    dead.push(...page.dead);
    return { path: pathOfFile(file) ?? file, title: titleOf(page.text, file), content: page.text };
  });
  const written = await Promise.all(pages);
  if (dead.length === 0) return written;
  throw new UserError({
    what: `Links lead nowhere: ${dead.map(({ file, target }) => `${file} → ${target}`).join(', ')}.`,
    why: 'The clone has no such file.',
    todo: 'Correct the link, or write the page.',
  });
};
