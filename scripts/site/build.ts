import { join } from 'node:path';
import { repositoryDirectory } from '../support/local-paths.ts';
import { runCommand } from '../vitess/run-command.ts';
import { siteDirectory } from './write-pages.ts';

/** Where the site is built to, ready to be served as it is. */
export const builtDirectory = join(repositoryDirectory, '.local/site');

const vitepress = join(siteDirectory, 'node_modules/vitepress/bin/vitepress.js');

/** Has VitePress render the pages. It asks nobody on the network, and ends at a link to a page that is not there. */
export const renderSite = (): Promise<void> =>
  runCommand({
    command: process.execPath,
    args: [vitepress, 'build', siteDirectory],
    todo: 'Correct the page that is named above, then run make site again.',
  });
