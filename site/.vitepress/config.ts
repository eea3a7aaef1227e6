import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { drawnKindsOnly } from './drawn-kinds.ts';
import { withPictures } from './markdown/pictures.ts';
import { withoutTemplates } from './markdown/templates.ts';

// VitePress takes a link to a file that it does not know as one to a page.
process.env.VITE_EXTRA_EXTENSIONS = 'graphql';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Written by `make site` beside the pages. */
const sidebar: DefaultTheme.SidebarMulti = JSON.parse(readFileSync(pathOf('../pages/sidebars.json'), 'utf8'));

const description =
  'One GraphQL API over the five Vitess keyspaces of an insurance platform for managing general agents.';

export default defineConfig({
  title: 'OpenInsure Graph',
  description,
  lang: 'en',
  srcDir: pathOf('../pages'),
  outDir: pathOf('../../.local/site'),
  cacheDir: pathOf('../../.local/site-cache'),
  cleanUrls: true,
  // What all pages share is one file, and not a part of each: the sidebars and the list of pages are half of a small page.
  metaChunk: true,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: '/logo.svg' }],
    ['meta', { name: 'theme-color', content: '#0f766e' }],
  ],
  // Dead links end the build: VitePress looks for pages, `make site` for anchors as well.
  ignoreDeadLinks: false,
  markdown: {
    // What people and generators write is text. An angle bracket in it is no element, and two braces are no template.
    html: false,
    theme: { light: 'github-light', dark: 'github-dark-dimmed' },
    config(md) {
      withPictures(md);
      withoutTemplates(md);
    },
  },
  vite: {
    plugins: [drawnKindsOnly()],
    // Mermaid is large, and on a page without a picture nobody loads it.
    build: { chunkSizeWarningLimit: 1_000 },
  },
  themeConfig: {
    logo: { src: '/logo.svg', alt: '' },
    nav: [
      { text: 'Guide', link: '/start', activeMatch: '^/(start|local-development|architecture|hyperdrive|security)' },
      { text: 'API', link: '/api', activeMatch: '^/(api|clients|errors)' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Database', link: '/database/', activeMatch: '^/database/' },
      { text: 'Operations', link: '/operations/', activeMatch: '^/operations/' },
      { text: 'Decisions', link: '/decisions/', activeMatch: '^/decisions/' },
    ],
    sidebar,
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
    footer: { message: 'Made from the code that runs, at each build.' },
  },
});
