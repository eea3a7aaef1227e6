import { cp, glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { schemaFile } from '../contracts/check-schema.ts';
import { readFromClone } from '../contracts/generated-files.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { databasePages } from './database/pages.ts';
import { sidebarsOf } from './navigation.ts';
import type { Page } from './page.ts';
import { referencePages } from './reference/pages.ts';
import { errorsPage } from './written/errors-page.ts';
import { operationsPage } from './written/operations-page.ts';
import { writtenPages } from './written/pages.ts';
import { targetsPage } from './written/targets-page.ts';

/** The package of the site. */
export const siteDirectory = join(repositoryDirectory, 'site');

/** What VitePress renders: written anew at each build, and never committed. */
const pagesDirectory = join(siteDirectory, 'pages');

const homePage = async (): Promise<Page> => ({
  path: 'index',
  title: 'OpenInsure Graph',
  content: await readFromClone('site/home.md'),
});

/** All pages of the site: those that people have written, and those that follow from the code. */
export const allPages = async (): Promise<Page[]> => {
  const written = await writtenPages();
  return [
    await homePage(),
    ...written,
    ...operationsPage(written),
    await errorsPage(),
    await targetsPage(),
    ...(await databasePages()),
    ...referencePages(),
  ];
};

/** Lays all pages where VitePress finds them, with their pictures, the schema as text, and the sidebars. */
export const writePages = async (pages: readonly Page[]): Promise<void> => {
  await rm(pagesDirectory, { recursive: true, force: true });
  const write = async (file: string, content: string) => {
    await mkdir(dirname(join(pagesDirectory, file)), { recursive: true });
    await writeFile(join(pagesDirectory, file), content);
  };
  for (const { path, content } of pages) await write(`${path}.md`, content);
  await write('sidebars.json', JSON.stringify(sidebarsOf(pages)));
  await write('public/schema.graphql', await readFromClone(schemaFile));
  await cp(join(siteDirectory, 'public'), join(pagesDirectory, 'public'), { recursive: true });
  for await (const file of glob('**/*.svg', { cwd: join(repositoryDirectory, 'docs') })) {
    await cp(join(repositoryDirectory, 'docs', file), join(pagesDirectory, file));
  }
};
