import { linkTo, type Page } from '../page.ts';

/** The first page of operations, where nobody has written one. */
export const operationsPage = (written: readonly Page[]): Page[] => {
  if (written.some(({ path }) => path === 'operations/index')) return [];
  const pages = written.filter(({ path }) => path.startsWith('operations/'));
  const rows = (runbooks: boolean) =>
    pages
      .filter(({ path }) => path.startsWith('operations/runbooks/') === runbooks)
      .map(({ path, title }) => `- ${linkTo(title, path)}`)
      .join('\n');
  const runbooks = rows(true);
  return [
    {
      path: 'operations/index',
      title: 'Operations',
      content: [
        '# Operations',
        'How the platform is set up, released, migrated and watched. Every step is a command.',
        rows(false),
        ...(runbooks
          ? ['## Runbooks', 'One page for each alert: what it means, what to look at, what to do.', runbooks]
          : []),
      ].join('\n\n'),
    },
  ];
};
